using Gazette.Channels.Charts;

namespace Gazette.Checking;

/// <summary>Whether there is a font in which charts can be written.</summary>
internal static class FontCheck
{
    private const string Subject = "Charts";

    /// <summary>What was found.</summary>
    /// <param name="configured"><c>Charts:FontFile</c>, absolute, or null.</param>
    public static Finding Look(string? configured)
    {
        using var font = ChartFont.Find(configured);
        return font.Missing is { } missing
            ? new(Subject, "none can be drawn, tables are sent instead.", char.ToUpperInvariant(missing[0]) + missing[1..] + ".")
            : new(Subject, $"written in {font.Path}.");
    }
}
