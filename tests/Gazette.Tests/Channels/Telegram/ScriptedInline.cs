using Gazette.Conversation.Inline;

namespace Gazette.Tests.Channels.Telegram;

/// <summary>Finds what it is told to.</summary>
internal sealed class ScriptedInline : IInlineSearch
{
    public Func<InlineQuestion, CancellationToken, Task<InlineCards>> Finding { get; set; } = (_, _) => Task.FromResult(new InlineCards([], null, "…", "…"));

    public Task<InlineCards> Find(InlineQuestion question, CancellationToken ct) => Finding(question, ct);
}
