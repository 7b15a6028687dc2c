namespace Gazette.Text;

/// <summary>A word that stands in a text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last.</param>
/// <param name="Word">Its place in the list of words looked for.</param>
public readonly record struct WordFound(int Start, int End, int Word)
{
    /// <summary>Characters.</summary>
    public int Length => End - Start;
}
