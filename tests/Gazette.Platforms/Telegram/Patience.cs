namespace Gazette.Platforms.Telegram;

/// <summary>How long a test waits, in real time, for something that should come at once.</summary>
internal static class Patience
{
    internal static readonly TimeSpan Default = TimeSpan.FromSeconds(20);
}
