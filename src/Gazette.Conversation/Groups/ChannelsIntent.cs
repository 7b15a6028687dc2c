using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;

namespace Gazette.Conversation.Groups;

/// <summary>Which channels did I set up?</summary>
internal sealed record ShowChannels : Asked
{
    /// <inheritdoc/>
    public override string ToString() => "channels";
}

/// <summary>/channels: the channels that a person set up, each with a button that opens its settings.</summary>
internal sealed class ChannelsIntent(IChatBook book) : Intent<ShowChannels>
{
    /// <inheritdoc/>
    public override string Name => "channels";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["channels"];

    /// <inheritdoc/>
    public override bool IsPersonal => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("/channels", "channels"),
    ];

    /// <inheritdoc/>
    protected override ShowChannels Means(Utterance heard) => new();

    /// <inheritdoc/>
    protected override async Task<Answer> Handle(ShowChannels asked, Asker asker, CancellationToken ct)
    {
        var channels = await book.SetUpBy(asker.From, ct).ConfigureAwait(false);
        return Answer.Of(channels.Count == 0
            ? Reply.Of(asker.Language, asker.Texts["channels.none"])
            : new(
                asker.Language,
                [new Paragraph(asker.Texts["channels"])],
                [.. channels.Select(c => (IReadOnlyList<Button>)[.. Button.For(c.Title, new UserAction.For(c.Address.Chat, FollowsCode))])]));
    }

    private static string FollowsCode => new UserAction.Say("/follows").Encode()!;
}
