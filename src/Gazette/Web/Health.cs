using System.Data.Common;
using Gazette.Channels.Telegram.Receiving;
using Gazette.Following.Steering;
using Gazette.Newsroom;
using Quartz;

namespace Gazette.Web;

/// <summary><c>/readyz</c>: whether store, schedules and channels can do their work.</summary>
internal sealed class Health(IArticleReader articles, ISteering steering, IRunReports reports, ISchedulerFactory schedulers, IEnumerable<ITelegramReceiver> telegram)
{
    public async Task<IResult> Ready(CancellationToken ct)
    {
        var checks = new SortedDictionary<string, string>
        {
            ["store"] = await Store(ct).ConfigureAwait(false),
            ["schedules"] = (await schedulers.GetScheduler(ct).ConfigureAwait(false)).Status == SchedulerStatus.Running ? Good : "not started",
        };
        foreach (var receiver in telegram)
            checks["telegram"] = receiver.State is ReceivingState.Receiving ? Good : $"{receiver.State} ({receiver.Mode})";
        var ready = checks.Values.All(c => c == Good);
        var sending = checks["store"] == Good ? await Sending(ct).ConfigureAwait(false) : null;
        return Answers.Json(new { status = ready ? "ready" : "not ready", checks, receiving = telegram.ToDictionary(_ => "telegram", receiver => receiver.Mode), sending }, ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    // What an operator holds back is no fault: the service is ready.
    private async Task<object> Sending(CancellationToken ct)
    {
        var hold = await steering.Standing(ct).ConfigureAwait(false);
        var waiting = await reports.Waiting(ct).ConfigureAwait(false);
        return new
        {
            hold = hold is null ? null : new { by = hold.Actor, since = hold.At, why = hold.Why },
            waitingRuns = waiting.Select(run => run.Id),
        };
    }

    private const string Good = "ok";

    private async Task<string> Store(CancellationToken ct)
    {
        try
        {
            await articles.Summary(ct).ConfigureAwait(false);
            return Good;
        }
        catch (DbException exception)
        {
            return exception.Message;
        }
    }
}
