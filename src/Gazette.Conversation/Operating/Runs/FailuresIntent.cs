using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following.Steering;
using Gazette.Newsroom.Access;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Operating.Runs;

/// <summary>What could not be sent, and why?</summary>
internal sealed record ShowFailures : Asked
{
    /// <inheritdoc/>
    public override string ToString() => "failures";
}

/// <summary>发送失败, /failures: what ended unwell in a week by reason, with buttons to send it again.</summary>
internal sealed class FailuresIntent(Operators operators, SendingPorts sending, UsualTime usual) : OperatorIntent<ShowFailures>(operators, "failures", F.FailuresOrder)
{
    private const int Most = 10;
    private const int MostButtons = 3;
    private const int LongestReason = 160;

    private static readonly TimeSpan Back = TimeSpan.FromDays(7);

    /// <inheritdoc/>
    public override bool Changes => false;

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("发送失败", "failures"),
        Yes("failed deliveries", "failures"),
        Yes("/failures", "failures"),
        No("考试失败"),
        No("为什么没收到"),
    ];

    /// <inheritdoc/>
    protected override ShowFailures Means(Utterance heard) => new();

    /// <inheritdoc/>
    protected override async Task<Answer> Do(ShowFailures asked, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        var failures = await sending.Reports.Failures(asker.Now - Back, Most, ct).ConfigureAwait(false);
        if (failures.Count == 0)
            return Says(asker, texts["failures.none"]);
        var runs = failures.Where(f => f.Resent < f.Count).OrderByDescending(f => f.Newest).Select(f => f.Run).Distinct().Take(MostButtons);
        return Answer.Of(new(
            asker.Language,
            [new Heading(texts["failures"]), .. failures.Select(f => new Paragraph(Line(f, asker))), new Note(texts["failures.how"])],
            [.. runs.Select(run => (IReadOnlyList<Button>)[.. Suggestions.Say(texts["button.resend.run", run], $"/resend run {run}")])]));
    }

    private string Line(FailureReport failure, Asker asker)
    {
        var texts = asker.Texts;
        var reason = failure.Reason.Length > LongestReason ? failure.Reason[..LongestReason] + "…" : failure.Reason;
        var line = texts[
            failure.Uncertain ? "failures.uncertain" : "failures.failed", failure.Count, reason, texts.Instant(failure.Newest, asker.HoursOf(usual), asker.Now), failure.Run];
        return failure.Resent == 0 ? line : line + texts["failures.resent", failure.Resent];
    }
}
