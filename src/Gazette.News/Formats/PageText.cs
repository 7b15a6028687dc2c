namespace Gazette.News.Formats;

/// <summary>A laid-out document as text for Layout, or why there is none.</summary>
/// <param name="Text">The text in Layout's marks; null when refused.</param>
/// <param name="Day">The day it states beside its text, or null.</param>
/// <param name="Refusal">Why it is not read; null when it is.</param>
internal sealed record PageText(string? Text, DateOnly? Day, Refusal? Refusal)
{
    public static PageText Refused(RefusalReason reason, string message) => new(null, null, new Refusal(reason, message));
}
