namespace Gazette.Checking;

/// <summary>What one look found.</summary>
/// <param name="Subject">What was looked at.</param>
/// <param name="Seen">What was found, a sentence.</param>
/// <param name="Mend">How to mend it; null where nothing is wrong.</param>
internal sealed record Finding(string Subject, string Seen, string? Mend = null)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool Good => Mend is null;

    /// <summary>One line: ✓ or ✗, what, and the mend.</summary>
    public override string ToString() => (Good ? $"✓ {Subject}: {Seen}" : $"✗ {Subject}: {Seen} {Mend}").ReplaceLineEndings(" ");
}
