using System.Globalization;
using Gazette.Configuration;
using Gazette.Conversation.Messages;
using Gazette.Following.Steering;

namespace Gazette.Operations.Troubles;

/// <summary>Runs several times larger than usual, which wait for an operator's word: asked with buttons.</summary>
internal sealed class WaitingRuns(IRunReports reports, Settings settings) : ITroubleCheck
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Trouble>> Look(DateTimeOffset now, CancellationToken ct) =>
        [.. (await reports.Waiting(ct).ConfigureAwait(false)).Select(Asked)];

    private Trouble Asked(WaitingRun run)
    {
        var id = run.Id.ToString(CultureInfo.InvariantCulture);
        return new("run:" + id, new Alarm("alarm.run", [id, settings.Clock(run.Instant), Number(run.Planned), Number(run.UsualMost)])
        {
            Buttons = [new("button.run.send", "/release " + id), new("button.run.calloff", "/calloff " + id)],
        });
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
