namespace Gazette.Channels.Charts;

/// <summary>What drawing is told.</summary>
/// <param name="FontFile">The font file to write with (<c>Charts:FontFile</c>), or null for one of the system's.</param>
public sealed record ChartOptions(string? FontFile = null);
