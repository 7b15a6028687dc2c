using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following;

namespace Gazette.Conversation.Groups;

/// <summary>A channel is set up in the private chat of one who runs it: every button says for which channel it acts, and each press is checked.</summary>
internal sealed class ChannelSettings(ChatRights rights, IChatBook book, ISubscriberReader subscribers, UsualTime usual)
{
    /// <summary>We were made one who posts in a channel: whoever did it reads what is to be set.</summary>
    public async Task<Answer> Appointed(Appointed appointed, Asker asker, CancellationToken ct)
    {
        rights.Forget(appointed.Channel);
        var known = new KnownChannel(appointed.Channel, appointed.Title);
        var acting = await Acting(known, asker, ct).ConfigureAwait(false);
        var shown = Shown(acting, known) with { Changes = new(Tokens.New(8), [new Following.Follows.Change.Reachable()]) };
        return acting.Subscriber is not null ? shown : shown with
        {
            Reply = shown.Reply with { Blocks = [shown.Reply.Blocks[0], new Paragraph(asker.Texts["channel.welcome"]), .. shown.Reply.Blocks.Skip(1)] },
        };
    }

    /// <summary>The settings of a channel that a link names (<c>c_ID</c>).</summary>
    public Task<Answer> Opened(string chat, Asker asker, CancellationToken ct) =>
        Act(chat, asker, (acting, channel) => Task.FromResult(Shown(acting, channel)), ct);

    /// <summary>Lets somebody act for a channel, as the channel's, while it is theirs to do.</summary>
    /// <param name="chat">The channel's id; it may be forged.</param>
    /// <param name="asker">Who wants to, in their private chat.</param>
    /// <param name="act">What is done for the channel.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Answer> Act(string chat, Asker asker, Func<Asker, KnownChannel, Task<Answer>> act, CancellationToken ct)
    {
        var address = asker.From with { Chat = chat, Thread = "" };
        if (await book.Channel(address, ct).ConfigureAwait(false) is not { } channel)
            return Answer.Of(Reply.Of(asker.Language, asker.Texts["channel.not-yours"]));
        return await rights.InChannel(address, asker.Sender, ct).ConfigureAwait(false) switch
        {
            Standing.Administrator => await act(await Acting(channel, asker, ct).ConfigureAwait(false), channel).ConfigureAwait(false),
            Standing.Member => Answer.Of(Reply.Of(asker.Language, asker.Texts["channel.not-yours"])),
            _ => Answer.Of(Reply.Of(asker.Language, asker.Texts["channel.unchecked"])),
        };
    }

    /// <summary>An answer given for the channel: it says so, acts on, and its buttons act for the channel too.</summary>
    public static Answer For(KnownChannel channel, Answer answer, Asker asker) => answer with
    {
        Reply = answer.Reply with
        {
            Blocks = [new Heading(asker.Texts["channel.heading", channel.Title]), .. answer.Reply.Blocks],
            Buttons = [.. answer.Reply.Buttons.Select(row => (IReadOnlyList<Button>)[.. row.SelectMany(b => Bound(b, channel))]).Where(row => row.Count > 0)],
        },
        Dialogue = null,
        For = new(channel.Address, channel.Title, asker.Sender),
    };

    /// <summary>Whether an intent can be meant for a channel: what it follows and when, not what is the person's own.</summary>
    public static bool Allows(Intent intent) => !intent.Hidden && intent is not StartIntent && (!intent.IsPersonal || intent is LanguageIntent);

    private Answer Shown(Asker acting, KnownChannel channel)
    {
        var follows = FollowsReply.Of(acting, usual);
        IReadOnlyList<Button> language = [.. Suggestions.Say(acting.Texts["button.language"], acting.Language == "zh" ? "/lang en" : "/lang zh")];
        return For(channel, Answer.Of(follows with { Buttons = [.. follows.Buttons, language] }), acting);
    }

    private async Task<Asker> Acting(KnownChannel channel, Asker asker, CancellationToken ct) =>
        asker with { From = channel.Address, Subscriber = await subscribers.Find(channel.Address, ct).ConfigureAwait(false) };

    private static IEnumerable<Button> Bound(Button button, KnownChannel channel) =>
        button.Code is { } code ? Button.For(button.Label, new UserAction.For(channel.Address.Chat, code)) : [button];
}
