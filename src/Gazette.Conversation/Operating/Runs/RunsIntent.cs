using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following.Steering;
using Gazette.Newsroom.Access;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Operating.Runs;

/// <summary>How do the latest runs stand?</summary>
internal sealed record ShowRuns : Asked
{
    /// <inheritdoc/>
    public override string ToString() => "runs";
}

/// <summary>推送进度, /runs: the latest runs with how many are through, and when they will be.</summary>
internal sealed class RunsIntent(Operators operators, SendingPorts sending, UsualTime usual) : OperatorIntent<ShowRuns>(operators, "runs", F.RunsOrder)
{
    private const int Most = 8;

    /// <inheritdoc/>
    public override bool Changes => false;

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("推送进度", "runs"),
        Yes("sending progress", "runs"),
        Yes("/runs", "runs"),
        No("工程进度"),
        No("我的推送"),
    ];

    /// <inheritdoc/>
    protected override ShowRuns Means(Utterance heard) => new();

    /// <inheritdoc/>
    protected override async Task<Answer> Do(ShowRuns asked, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        var hold = await sending.Steering.Standing(ct).ConfigureAwait(false);
        var runs = await sending.Reports.Latest(Most, sending.Limited, asker.Now, ct).ConfigureAwait(false);
        List<Block> blocks = [new Heading(texts["runs"])];
        if (hold is not null)
            blocks.Add(new Note(HoldWording.Of(hold, asker, usual)));
        if (runs.Count == 0)
            blocks.Add(new Paragraph(texts["runs.none"]));
        blocks.AddRange(runs.Select(run => new Paragraph(RunWording.Of(run, End(run), asker, usual))));
        return Answer.Of(new(asker.Language, blocks, [.. runs.Where(r => r.Wait == RunWait.Asked).Select(r => Decide(r, asker)), .. Release(hold, asker)]));

        // On hold nobody knows when it goes on.
        DateTimeOffset? End(RunReport run) => hold is null ? SendingEstimate.End(runs, run, sending.Allowed, asker.Now) : null;
    }

    private static IReadOnlyList<Button> Decide(RunReport run, Asker asker) =>
    [
        .. Suggestions.Say(asker.Texts["button.release.run", run.Id], $"/release {run.Id}"),
        .. Suggestions.Say(asker.Texts["button.calloff.run", run.Id], $"/calloff {run.Id}"),
    ];

    private static IEnumerable<IReadOnlyList<Button>> Release(SendingHold? hold, Asker asker) =>
        hold is null ? [] : [[.. Suggestions.Say(asker.Texts["button.release"], "/release")]];
}
