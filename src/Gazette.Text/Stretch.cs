namespace Gazette.Text;

/// <summary>A part of a text by its position, in UTF-16 units.</summary>
/// <param name="Start">Index of the first unit.</param>
/// <param name="Length">How many units.</param>
public readonly record struct Stretch(int Start, int Length)
{
    /// <summary>Index after the last unit.</summary>
    public int End => Start + Length;

    /// <summary>The characters it covers in <paramref name="text"/>.</summary>
    public string Of(string text) => text.Substring(Start, Length);
}
