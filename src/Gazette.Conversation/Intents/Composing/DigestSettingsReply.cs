using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following;
using Gazette.Following.Digests;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Following.Sending;

namespace Gazette.Conversation.Intents;

/// <summary>Answers about when digests come.</summary>
internal sealed class DigestSettingsReply(ISubscriberReader subscribers, ILedger ledger, UsualTime usual)
{
    private const int MostPlanned = 20;

    public async Task<Answer> Answer(DigestSettings asked, Asker asker, CancellationToken ct) => asked.What switch
    {
        DigestWish.Now => await Now(asker, ct).ConfigureAwait(false),
        DigestWish.Off => Off(asker),
        DigestWish.Set => Set(asked.Cadence!.Value, asked.Schedule, asker),
        DigestWish.Unclear => Show(asker, asked.Odd.Length > 0 ? asker.Texts["digest.no-such-time", asked.Odd] : asker.Texts["digest.unclear"]),
        _ => Show(asker, null),
    };

    private async Task<Answer> Now(Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        if (asker.Subscriber is not { Follows.Count: > 0 } subscriber)
            return Intents.Answer.Of(FollowsReply.Of(asker, usual));
        // What waits for the end of quiet hours or of a pause is asked for too.
        var planned = (await ledger.Receipts(subscriber.Id, MostPlanned, ct).ConfigureAwait(false)).Where(r => r.State is DeliveryState.Pending or DeliveryState.Held && !r.AwaitsOperator);
        var waiting = (await subscribers.Waiting(subscriber.Id, ct).ConfigureAwait(false)).Count + planned.Sum(r => r.Articles);
        return waiting == 0
            ? Intents.Answer.Of(new(asker.Language, [new Paragraph(texts["digest.nothing"])], [[.. Suggestions.Say(texts["button.latest"], "/latest")]]))
            : new(Reply.Of(asker.Language, texts.Count("digest.coming", waiting)), new Facts { Total = waiting }, new Changes(Tokens.New(8), [new Change.DigestNow()]));
    }

    private static Answer Off(Asker asker)
    {
        var texts = asker.Texts;
        if (asker.Subscriber is not { Follows.Count: > 0 })
            return Intents.Answer.Of(Reply.Of(asker.Language, texts["follows.none"]));
        var changes = new Changes(Tokens.New(8), [new Change.MoveAll(Cadence.Off)]);
        return new(new(asker.Language, [new Paragraph(texts["digest.off"])], [Undo(changes, asker)]), Facts.None, changes);
    }

    private Answer Set(Cadence cadence, Schedule? schedule, Asker asker)
    {
        var texts = asker.Texts;
        var items = new List<Change> { new Change.MoveAll(cadence) };
        if (schedule is not null)
            items.Add(new Change.SetSchedule(schedule));
        var changes = new Changes(Tokens.New(8), items);
        var schedules = asker.Subscriber?.Schedules ?? [];
        var when = texts.Cadence(cadence, schedule is null ? schedules : [schedule, .. schedules], usual.At);
        var follows = asker.Subscriber?.Follows.Count ?? 0;
        return follows == 0
            ? new(new(asker.Language, [new Paragraph(texts["digest.set", when]), new Note(texts["digest.follow-first"])], [FollowsReply.Pickers(asker)]), Facts.None, changes)
            : new(new(asker.Language, [new Paragraph(texts["digest.set", when]), new Note(texts.Count("follow.count", follows))], [Undo(changes, asker)]), Facts.None, changes);
    }

    private Answer Show(Asker asker, string? note)
    {
        var texts = asker.Texts;
        var used = asker.Subscriber?.Follows.Select(f => f.Cadence).Distinct().Order().ToList() ?? [];
        if (used.Count == 0)
            used.Add(Cadence.Daily);
        var lines = used.Select(c => texts.Cadence(c, asker.Subscriber?.Schedules ?? [], usual.At));
        Block[] blocks =
        [
            new Heading(texts["digest"]),
            .. note is null ? (Block[])[] : [new Paragraph(note)],
            new Paragraph(string.Join(texts["comma"], lines)),
            .. PersonNotes.Of(asker, usual),
            new Note(texts["digest.how"]),
        ];
        return Intents.Answer.Of(new(asker.Language, blocks, [.. asker.Subscriber?.Absence is null ? [] : (IReadOnlyList<Button>[])[[.. PersonNotes.Resume(asker)]], .. Choices(asker)]));
    }

    private static List<IReadOnlyList<Button>> Choices(Asker asker)
    {
        var texts = asker.Texts;
        return
        [
            [.. Suggestions.Say(texts["button.daily", "08:00"], "/digest daily 08:00"), .. Suggestions.Say(texts["button.daily", "19:00"], "/digest daily 19:00")],
            [.. Suggestions.Say(texts["button.workdays", "07:30"], "/digest workdays 07:30"), .. Suggestions.Say(texts["button.weekly", "09:00"], "/digest weekly monday 09:00")],
            [.. Suggestions.Say(texts["button.immediate"], "/digest immediate"), .. Suggestions.Say(texts["button.now"], "/digest now"), .. Suggestions.Say(texts["button.off"], "/digest off")],
        ];
    }

    private static IReadOnlyList<Button> Undo(Changes changes, Asker asker) =>
        [.. Button.For(asker.Texts["button.undo"], new UserAction.Undo(changes.Token)), .. Suggestions.Say(asker.Texts["button.follows"], "/follows")];
}
