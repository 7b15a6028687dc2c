using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>How does it work?</summary>
internal sealed record ShowHelp : Asked
{
    /// <inheritdoc/>
    public override string ToString() => "help";
}

/// <summary>帮助: what can be said, by example.</summary>
internal sealed class HelpIntent : Intent<ShowHelp>
{
    private static readonly string[] Sections = ["ask", "follow", "digest", "person", "commands"];

    /// <inheritdoc/>
    public override string Name => "help";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["help"];

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } = [new([[F.Help]], [])];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("帮助", "help"),
        Yes("怎么用", "help"),
        Yes("/help", "help"),
        Yes("help", "help"),
        No("最新消息"),
    ];

    /// <inheritdoc/>
    protected override ShowHelp Means(Utterance heard) => new();

    /// <inheritdoc/>
    protected override Task<Answer> Handle(ShowHelp asked, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        Block[] blocks = [new Heading(texts["help"]), .. Sections.SelectMany(s => (Block[])[new Subheading(texts[$"help.{s}.title"]), new Paragraph(texts[$"help.{s}"])])];
        return Task.FromResult(Answer.Of(new(
            asker.Language,
            blocks,
            [FollowsReply.Pickers(asker), [.. Suggestions.Say(texts["button.latest"], "/latest"), .. Suggestions.Say(texts["button.digest"], "/digest")]])));
    }
}
