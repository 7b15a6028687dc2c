using Gazette.Channels.Receiving;

namespace Gazette.Channels.WebChat;

/// <summary>What the web chat is told.</summary>
public sealed record WebChatOptions
{
    /// <summary>The name on the page (<c>Paper:Name</c>).</summary>
    public required string PaperName { get; init; }

    /// <summary>Entries that a page shows when it opens.</summary>
    public int History { get; init; } = 50;

    /// <summary>How often a quiet event stream says that it is alive, and looks into the store without a hint.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>A chat that nobody opens for so long gets nothing until it is opened again.</summary>
    public TimeSpan UnseenPause { get; init; } = TimeSpan.FromDays(28);

    /// <summary>How fast one person may write.</summary>
    public FloodLimits Flood { get; init; } = new(20, TimeSpan.FromSeconds(1));
}
