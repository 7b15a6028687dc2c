using Gazette.Conversation.Digests;
using Gazette.Conversation.Groups;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Operating.Issues;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Resources;
using Gazette.Conversation.Understanding;
using Gazette.Following;
using Gazette.Following.Follows;
using Gazette.Following.Planning;
using Gazette.News;
using Gazette.Newsroom.Access;

namespace Gazette.Conversation.Answering;

/// <summary>Answers messages: finds what is meant, lets its one handler answer. Reads the store, changes nothing itself: what an answer changes is committed by whoever asked.</summary>
public sealed class Engine
{
    private const int MostWords = 10;

    private readonly Dictionary<Type, Intent> byAsked;
    private readonly Dictionary<string, Intent> byCommand;
    private readonly IReadOnlyList<Intent> intents;
    private readonly Memory memory;
    private readonly PlaceNamesCache names;
    private readonly ITaxonomy taxonomy;
    private readonly ISubscriberReader subscribers;
    private readonly Operators operators;
    private readonly TimeZoneInfo paperZone;
    private readonly IndicatorBook indicators;
    private readonly GroupGate gate;
    private readonly ChannelSettings channels;
    private readonly ChatEvents events;
    private readonly IssueHearing issues;
    private readonly RightOfWay rightOfWay;

    internal Engine(Ports ports, TimeZoneInfo paperZone)
    {
        (names, taxonomy, subscribers, operators, indicators) = (ports.Names, ports.Taxonomy, ports.Subscribers, ports.Operators, ports.Indicators);
        (this.paperZone, rightOfWay) = (paperZone, ports.RightOfWay);
        gate = new(ports.Rights, operators);
        channels = new(ports.Rights, ports.Chats, subscribers, ports.Usual);
        events = new(ports.Rights, ports.Chats, channels);
        issues = new(operators, ports.Issues);
        intents = IntentList.Make(ports);
        memory = new(intents.Where(i => i.IsRemembered).ToDictionary(i => i.Name, StringComparer.Ordinal));
        byAsked = intents.ToDictionary(i => i.Handles);
        byCommand = intents.SelectMany(i => i.Commands.Select(c => (c, i))).ToDictionary(p => p.c, p => p.i, StringComparer.Ordinal);
    }

    /// <summary>Everything that can be wanted.</summary>
    internal IReadOnlyList<Intent> AllIntents => intents;

    /// <summary>Answers a message from a chat.</summary>
    public async Task<Answer> Answer(Message message, Dialogue dialogue, CancellationToken ct)
    {
        using var turn = rightOfWay.Take();
        await indicators.Refresh(ct).ConfigureAwait(false);
        message = await issues.Sort(message, dialogue, ct).ConfigureAwait(false);
        var subscriber = await subscribers.Find(message.From, ct).ConfigureAwait(false);
        var language = Languages.Of(message, subscriber);
        var asker = new Asker(message.From, subscriber, dialogue, language, message.At, DayOf(message.At), taxonomy.Current, null, message.Private)
        {
            Sender = message.Sender,
            IsOperator = await SeesUnconfirmed(message, ct).ConfigureAwait(false),
        };
        if (await events.Answer(message, asker, ct).ConfigureAwait(false) is { } told)
            return told;
        var act = message.Private && message.Content is Pressed pressing ? UserAction.Decode(pressing.Code) as UserAction.For : null;
        if (act is not null)
            return await channels.Act(act.Chat, asker, (acting, channel) => ActFor(act, acting, channel, ct), ct).ConfigureAwait(false);
        var words = await issues.Words(message, ct).ConfigureAwait(false);
        var (intent, asked, slips) = message.Content switch
        {
            _ when words is not null => await Hear(message.Private ? HandOff.Opened(words.Text) : words.Text, asker, ct).ConfigureAwait(false),
            Pressed pressed => Press(UserAction.Decode(pressed.Code), asker),
            Attached attached => Known(new TakePart(attached.Part, attached.Group)),
            DraftStands stands => Known(new DraftStep(stands.Token, DraftStep.Tell, "")),
            _ => Known(new Begin("")),
        };
        if (intent is null)
            return message.Content is Said ? GroupGate.Silence(asker) : Intents.Answer.Of(Reply.Of(language, asker.Texts["unknown-action"]));
        if (await gate.Instead(intent, asked!, asker, ct).ConfigureAwait(false) is { } instead)
            return instead;
        if (message.Private && asked is Begin begin)
        {
            if (StartPayload.ChannelOf(begin.Payload) is { } chat)
                return await channels.Opened(chat, asker, ct).ConfigureAwait(false);
            if (StartPayload.DigestPage(begin.Payload) is { } page)
                (intent, asked, _) = Press(page, asker);
        }

        var answer = await gate.Let(await Handle(intent!, asked!, asker, ct).ConfigureAwait(false), asker, ct).ConfigureAwait(false);
        return WithLanguage(WithSlips(answer with { Drafts = [.. answer.Drafts, .. words?.Orders ?? []] }, slips, asker), message, subscriber, language);
    }

    // A button under a channel's settings: whoever pressed it must run the channel still.
    private async Task<Answer> ActFor(UserAction.For act, Asker acting, KnownChannel channel, CancellationToken ct)
    {
        var (intent, asked, _) = UserAction.Decode(act.Code) switch
        {
            UserAction.Say say => await Hear(say.Text, acting, ct).ConfigureAwait(false),
            var action => Press(action, acting),
        };
        return intent is not null && ChannelSettings.Allows(intent)
            ? ChannelSettings.For(channel, await Handle(intent, asked!, acting, ct).ConfigureAwait(false), acting)
            : Intents.Answer.Of(Reply.Of(acting.Language, acting.Texts["unknown-action"]));
    }

    /// <summary>Says one thing to whoever sent a message, in their language.</summary>
    /// <param name="message">The message.</param>
    /// <param name="key">Key of the text.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Answer> Says(Message message, string key, CancellationToken ct)
    {
        var language = Languages.Of(message, await subscribers.Find(message.From, ct).ConfigureAwait(false));
        return Intents.Answer.Of(Reply.Of(language, Texts.In(language)[key]), new() { Intent = key });
    }

    /// <summary>Answers a text without a chat: stateless and read-only; what would change something is named, not done.</summary>
    /// <param name="text">The question.</param>
    /// <param name="now">The instant it is asked.</param>
    /// <param name="upTo">What is dated later is hidden; null for no limit.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Answer> Ask(string text, DateTimeOffset now, DateOnly? upTo, CancellationToken ct)
    {
        using var turn = rightOfWay.Take();
        await indicators.Refresh(ct).ConfigureAwait(false);
        var asker = Stranger(new("ask", "", ""), Languages.OfText(text) ?? "zh", now) with { UpTo = upTo };
        var (intent, asked, slips) = Hear(text, asker, hidden: false);
        var answer = WithSlips(await Handle(intent!, asked!, asker, ct).ConfigureAwait(false), slips, asker) with { Dialogue = null };
        return intent!.Changes && answer.Changes.Items.Count + answer.Edits.Count + answer.Steers.Count > 0
            ? Intents.Answer.Of(Reply.Of(asker.Language, asker.Texts["read-only", text.Trim()]), answer.Facts)
            : answer;
    }

    /// <summary>Somebody of whom nothing is known but where they are and their language.</summary>
    internal Asker Stranger(Address from, string language, DateTimeOffset now) =>
        new(from, null, Dialogue.Empty, language, now, DayOf(now), taxonomy.Current, null, true);

    /// <summary>The list that a text asks for: of what is new, or of what holds its words. Stateless and read-only.</summary>
    /// <returns>Null when there is nothing to list.</returns>
    internal async Task<ShownList?> Listed(string text, Asker asker, CancellationToken ct)
    {
        var heard = Hear(text.Trim().Length > 0 ? text : "/latest", asker, hidden: false);
        if (heard is not { Asked: LatestNews or SearchNews })
            heard = Known(new SearchNews([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)], [], null));
        return (await Handle(heard.Intent!, heard.Asked!, asker, ct).ConfigureAwait(false)).Dialogue?.Newest;
    }

    internal Heard Hear(string text, DateOnly today, Taxonomy inForce) =>
        Understood(Ear.Hear(text, names.For(inForce), today, indicators.Current), hidden: true);

    // What is there for operators alone is heard by them alone.
    private async Task<Heard> Hear(string text, Asker asker, CancellationToken ct)
    {
        var heard = Hear(text, asker, hidden: true);
        return heard.Intent is { Hidden: true } && !await operators.IsOperator(new(asker.From.Channel, asker.Sender), ct).ConfigureAwait(false)
            ? Hear(text, asker, hidden: false)
            : heard;
    }

    private Heard Hear(string text, Asker asker, bool hidden)
    {
        var heard = Ear.Hear(text, names.For(asker.Taxonomy), asker.Today, indicators.Current, hidden);
        // In a group an unknown command is another bot's.
        if (!asker.Private && heard.Command is { } command && !(byCommand.TryGetValue(command, out var commanded) && (hidden || !commanded.Hidden)))
            return default;
        return memory.Continued(heard, asker) is { } continued ? Known(continued, SlipsOf(heard)) : Understood(heard, hidden);
    }

    private Heard Understood(Utterance heard, bool hidden)
    {
        var intent = heard.Command is { } command && byCommand.TryGetValue(command, out var commanded) && (hidden || !commanded.Hidden)
            ? commanded
            : Best(heard, hidden);
        return intent.Unclear(heard) is [var unclear, ..]
            ? Known(WhichPlaceIntent.About(unclear, heard))
            : new(intent, intent.Understand(heard), SlipsOf(heard));
    }

    private static List<Slip> SlipsOf(Utterance heard) =>
        [.. heard.Named.Where(p => p.Slipped && p.Candidates.Count == 1).Select(p => new Slip(heard.Said(p), p.Candidates[0]))];

    // What was read into a slip is said, so that nobody takes it for what they wrote.
    private static Answer WithSlips(Answer answer, IReadOnlyList<Slip> slips, Asker asker) =>
        slips.Where(s => answer.Facts.Places.Contains(s.Place)).ToList() is { Count: > 0 } read && answer.Changes.Items.Count == 0 && answer.Facts.Intent != "clarify"
            ? answer with
            {
                Reply = answer.Reply with
                {
                    Blocks = [.. read.Select(s => new Note(asker.Texts["slip", s.Word, asker.Texts.Place(s.Place, asker.Taxonomy)])), .. answer.Reply.Blocks],
                },
            }
            : answer;

    // The best score wins; in a tie, the name decides, so that the order in which intents are listed never matters.
    private Intent Best(Utterance heard, bool hidden)
    {
        var scored = intents.Where(i => hidden || !i.Hidden)
            .Select(i => (Intent: i, Score: i.Rules.Max(r => r.Score(heard))))
            .Where(s => s.Score is not null)
            .OrderByDescending(s => s.Score).ThenBy(s => s.Intent.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        if (scored.Intent is not null)
            return scored.Intent;
        return heard.Text.Any(char.IsLetterOrDigit) ? byCommand["search"] : byCommand["help"];
    }

    private Heard Press(UserAction? action, Asker asker) => action switch
    {
        UserAction.Read a => Known(new ReadArticle(null, a.ArticleId)),
        UserAction.ReadInList a => Known(new ReadArticle(null, a.ArticleId) { List = new(a.ListId, a.Index), Replaces = a.Replaces }),
        UserAction.ReadInDigest a => Known(new ReadArticle(null, a.ArticleId) { Digest = a.DigestId, Replaces = a.Replaces }),
        UserAction.Turn a => Known(new TurnPage(a.ListId, a.Page)),
        UserAction.Toggle a when Exists(a.Place, asker) => Known(new TogglePlace(a.Place, a.Page)),
        UserAction.Follow a when Exists(a.Place, asker) => Known(FollowPlaces.One(a.Place)),
        UserAction.Unfollow a => Known(new UnfollowPlaces([a.Place], [])),
        UserAction.Places a => Known(new ShowPlaces(a.Kind, a.Page, Turned: true)),
        UserAction.Undo a => Known(new UndoChanges(a.Token)),
        UserAction.DigestPage a => Known(new ShowDigest(a.DigestId, a.Page)),
        UserAction.WrongTopic a => Known(new ReportWrongTopic(a.ArticleId)),
        UserAction.Draft a => Known(new DraftStep(a.Token, a.Step, a.Arg)),
        _ => new(null, null, []),
    };

    // A button may be old or forged: what it names must still be there.
    private static bool Exists(Place place, Asker asker) => place.Kind switch
    {
        PlaceKind.Department => asker.Taxonomy.DepartmentByCode(place.Code) is not null,
        PlaceKind.Topic => asker.Taxonomy.TopicByCode(place.Code) is not null,
        _ => true,
    };

    private Heard Known(Asked asked, IReadOnlyList<Slip>? slips = null) => new(byAsked[asked.GetType()], asked, slips ?? []);

    private static async Task<Answer> Handle(Intent intent, Asked asked, Asker asker, CancellationToken ct)
    {
        var answer = await intent.Handle(asked, asker, ct).ConfigureAwait(false);
        var named = answer.Facts.Intent.Length > 0 ? answer.Facts : answer.Facts with { Intent = intent.Name };
        return ChineseOnce.Under(answer with { Facts = named, Dialogue = Memory.After(answer, intent, asked, asker) }, asker);
    }

    // Who writes in another language than before gets digests and button replies in it too, unless one was chosen.
    // A group's language is not one member's.
    private static Answer WithLanguage(Answer answer, Message message, Subscriber? subscriber, string language) =>
        message is { Private: true, Content: Said said } && Languages.OfText(said.Text) is not null
            && subscriber is { LanguageChosen: false } && subscriber.Language != language
            && !answer.Changes.Items.OfType<Change.SetLanguage>().Any()
            ? answer with { Changes = new(answer.Changes.Token.Length > 0 ? answer.Changes.Token : Tokens.New(8), [.. answer.Changes.Items, new Change.SetLanguage(language, false)]) }
            : answer;

    private async Task<bool> SeesUnconfirmed(Message message, CancellationToken ct) =>
        message.Private && taxonomy.Current.Departments.Any(d => !d.Confirmed)
        && await operators.IsOperator(new(message.From.Channel, message.Sender), ct).ConfigureAwait(false);

    private DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, paperZone).DateTime);
}

/// <summary>What was understood of a message.</summary>
/// <param name="Intent">What is wanted; null for a button that means nothing any more.</param>
/// <param name="Asked">The record for its handler.</param>
/// <param name="Slips">Names that were misspelt and read all the same.</param>
internal readonly record struct Heard(Intent? Intent, Asked? Asked, IReadOnlyList<Slip> Slips);

/// <summary>A misspelt name, and the place it was read as.</summary>
internal readonly record struct Slip(string Word, Place Place);
