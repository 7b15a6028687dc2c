using Gazette.Conversation.Intents;
using Gazette.Conversation.Understanding;
using Gazette.Following.Steering;
using Gazette.Newsroom.Access;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Operating.Runs;

/// <summary>Call off what of a run is not sent yet.</summary>
internal sealed record CallOffRun(long? Run, bool Confirmed) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("calloff", Run, Confirmed ? "confirmed" : "");
}

/// <summary>叫停批次 12, /calloff 12: what of a run is not sent yet will not be, after a button.</summary>
internal sealed class CallOffIntent(Operators operators, SendingPorts sending) : OperatorIntent<CallOffRun>(operators, "calloff", F.CallOffOrder)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("叫停批次 12", "calloff 12"),
        Yes("/calloff 12", "calloff 12"),
        Yes("/calloff run 12 confirm", "calloff 12 confirmed"),
        Yes("call off run 12", "calloff 12"),
        Yes("/calloff", "calloff"),
        No("叫停施工"),
        No("取消关注教育"),
    ];

    /// <inheritdoc/>
    protected override CallOffRun Means(Utterance heard)
    {
        var (args, confirmed) = Orders.Confirmed(heard.Args(F.CallOffOrder));
        return new(RunNumber.In(args), confirmed);
    }

    /// <inheritdoc/>
    protected override async Task<Answer> Do(CallOffRun asked, Asker asker, CancellationToken ct)
    {
        if (asked.Run is not { } run)
            return Says(asker, asker.Texts["calloff.which"]);
        if (await sending.Reports.Find(run, sending.Limited, asker.Now, ct).ConfigureAwait(false) is not { } report)
            return Says(asker, asker.Texts["runs.unknown", run]);
        if (report.Wait is RunWait.CallingOff or RunWait.CalledOff)
            return Says(asker, asker.Texts["calloff.already", run]);
        var left = report.States.Underway + report.States.Held;
        if (left == 0 || !report.Finished)
            return Says(asker, asker.Texts[report.Finished ? "calloff.nothing" : "calloff.planning", run]);
        return asked.Confirmed
            ? Says(asker, asker.Texts["calloff.done", run, left]) with { Steers = [new Steer.CallOff(run)] }
            : Asks(asker, asker.Texts["calloff.ask", run, left], asker.Texts["button.calloff"], $"/calloff {run}");
    }
}
