using Gazette.Conversation.Intents;
using Gazette.Conversation.Understanding;
using Gazette.Following.Steering;
using Gazette.Newsroom.Access;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Operating.Runs;

/// <summary>重发批次 12, /resend 2026-09-11, /resend telegram:123: sends again what ended unwell, after saying how many; what arrived only when <c>all</c> is said.</summary>
internal sealed class ResendIntent(Operators operators, SendingPorts sending, TimeZoneInfo zone) : OperatorIntent<ResendDeliveries>(operators, "resend", F.ResendOrder)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("重发批次 12", "resend run 12"),
        Yes("/resend run 12", "resend run 12"),
        Yes("/resend 12", "resend run 12"),
        Yes("/resend run 12 confirm", "resend run 12 confirm"),
        Yes("/resend run 12 all confirm", "resend run 12 all confirm"),
        Yes("重发 2026-09-11", "resend 2026-09-11"),
        Yes("resend telegram:123", "resend telegram:123"),
        Yes("/resend", "resend"),
        Yes("/resend 2026-13-45", "resend"),
        No("重发通知"),
        No("现在就推送"),
    ];

    /// <inheritdoc/>
    protected override ResendDeliveries Means(Utterance heard) => ResendDeliveries.In(heard.Args(F.ResendOrder));

    /// <inheritdoc/>
    protected override async Task<Answer> Do(ResendDeliveries asked, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        if (!asked.IsClear)
            return Says(asker, texts["resend.what"]);
        if (await ScopeOf(asked, asker, ct).ConfigureAwait(false) is not { } scope)
            return Says(asker, asked.Run is { } run ? texts["runs.unknown", run] : texts["resend.nobody", asked.Person!]);
        var preview = await sending.Reports.Resendable(scope, ct).ConfigureAwait(false);
        if (preview.Total == 0)
            return Says(asker, texts[preview.Unreachable == 0 ? "resend.nothing" : "resend.nothing.unreachable", preview.Unreachable]);
        return asked.Confirmed
            ? Says(asker, texts["resend.done", preview.Total]) with { Steers = [new Steer.Resend(scope)] }
            : Asks(asker, Question(preview, asker), texts["button.resend"], "/" + (asked with { Confirmed = false }));
    }

    private async Task<ResendScope?> ScopeOf(ResendDeliveries asked, Asker asker, CancellationToken ct)
    {
        if (asked.Run is { } run)
            return await sending.Reports.Find(run, sending.Limited, asker.Now, ct).ConfigureAwait(false) is null ? null : new(Run: run, SentToo: asked.SentToo);
        if (asked.Person is { } person)
            return await sending.Reports.PersonAt(person.Channel, person.Account, ct).ConfigureAwait(false) is { } subscriber ? new(Subscriber: subscriber, SentToo: asked.SentToo) : null;
        return new(From: Midnight(asked.Day!.Value), Until: Midnight(asked.Day.Value.AddDays(1)), SentToo: asked.SentToo);
    }

    private static string Question(ResendPreview preview, Asker asker)
    {
        var texts = asker.Texts;
        (string Key, long Count)[] parts = [("failed", preview.Failed), ("uncertain", preview.Uncertain), ("called-off", preview.CalledOff), ("sent", preview.Sent), ("unreachable", preview.Unreachable)];
        var lines = parts.Where(p => p.Count > 0).Select(p => texts["resend." + p.Key, p.Count]);
        return string.Join('\n', lines.Prepend(texts["resend.ask", preview.Total]));
    }

    // A day begins where its midnight is no time (clocks moved) with the first instant after.
    private DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(30);
        return new(local, zone.GetUtcOffset(local));
    }
}
