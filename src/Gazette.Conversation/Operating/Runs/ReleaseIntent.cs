using Gazette.Conversation.Intents;
using Gazette.Conversation.Understanding;
using Gazette.Following.Steering;
using Gazette.Newsroom.Access;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Operating.Runs;

/// <summary>Let all sending go on, or a run that waits because of its size.</summary>
internal sealed record ReleaseSending(long? Run) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("release", Run);
}

/// <summary>解除停发, 放行 12, /release: an operator lets sending go on.</summary>
internal sealed class ReleaseIntent(Operators operators, SendingPorts sending) : OperatorIntent<ReleaseSending>(operators, "release", F.ReleaseOrder)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("解除停发", "release"),
        Yes("release sending", "release"),
        Yes("/release", "release"),
        Yes("放行 12", "release 12"),
        Yes("/release run 12", "release 12"),
        No("恢复推送"),
        No("水库放行"),
    ];

    /// <inheritdoc/>
    protected override ReleaseSending Means(Utterance heard) => new(RunNumber.In(heard.Args(F.ReleaseOrder)));

    /// <inheritdoc/>
    protected override Task<Answer> Do(ReleaseSending asked, Asker asker, CancellationToken ct) =>
        asked.Run is { } run ? LetGo(run, asker, ct) : Release(asker, ct);

    private async Task<Answer> Release(Asker asker, CancellationToken ct)
    {
        if (await sending.Steering.Standing(ct).ConfigureAwait(false) is null)
            return Says(asker, asker.Texts["release.nothing"]);
        var open = await sending.Reports.Open(asker.Now, ct).ConfigureAwait(false);
        return Says(asker, asker.Texts["release.done", open.Channels.Sum(c => c.Pending)]) with { Steers = [new Steer.Release()] };
    }

    private async Task<Answer> LetGo(long run, Asker asker, CancellationToken ct) =>
        await sending.Reports.Find(run, sending.Limited, asker.Now, ct).ConfigureAwait(false) switch
        {
            null => Says(asker, asker.Texts["runs.unknown", run]),
            { Wait: RunWait.Asked } waits => Says(asker, asker.Texts["release.run", run, waits.Planned]) with { Steers = [new Steer.LetGo(run)] },
            { Wait: RunWait.CallingOff or RunWait.CalledOff } => Says(asker, asker.Texts["calloff.already", run]),
            _ => Says(asker, asker.Texts["release.run.nothing", run]),
        };
}
