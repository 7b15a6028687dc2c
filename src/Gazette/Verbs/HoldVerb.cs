using System.CommandLine;
using System.Globalization;
using Gazette.Checking;
using Gazette.Following.Steering;

namespace Gazette.Verbs;

/// <summary><c>gazette hold</c>, <c>gazette release</c>: digests and broadcasts stop and go on; replies always go on.</summary>
internal static class HoldVerb
{
    private static readonly Option<string?> Why = new("--why") { Description = "The reason, for operators and the audit" };

    private static readonly Option<long?> OfRun = new("--run") { Description = "Let go one run that waits because it is larger than usual, instead" };

    private static string Actor => "cli:" + Environment.UserName;

    public static Command Hold(Terminal terminal)
    {
        var command = new Command("hold", "Hold digests and broadcasts until release; replies go on") { Why };
        command.SetAction((parsed, ct) => VerbWork.Do(work => Hold(work, parsed.GetValue(Why), terminal, ct), ct));
        return command;
    }

    public static Command Release(Terminal terminal)
    {
        var command = new Command("release", "Let sending go on after hold") { OfRun };
        command.SetAction((parsed, ct) => VerbWork.Do(
            work => parsed.GetValue(OfRun) is { } run ? LetGo(work, run, terminal, ct) : Release(work, terminal, ct), ct));
        return command;
    }

    private static async Task<int> Hold(VerbWork work, string? why, Terminal terminal, CancellationToken ct)
    {
        var steering = work.Get<ISteering>();
        var done = await steering.Do(new Steer.Hold(string.IsNullOrWhiteSpace(why) ? null : why.Trim()), Actor, work.Get<TimeProvider>().GetUtcNow(), ct).ConfigureAwait(false);
        var hold = await steering.Standing(ct).ConfigureAwait(false);
        await terminal.Out.WriteLineAsync(done || hold is null
            ? "Digests and broadcasts are on hold, within two seconds where the service runs; gazette release lets them go on."
            : "It was on hold already: " + SendingCheck.Line(hold, work.Settings)).ConfigureAwait(false);
        return 0;
    }

    private static async Task<int> Release(VerbWork work, Terminal terminal, CancellationToken ct)
    {
        var done = await work.Get<ISteering>().Do(new Steer.Release(), Actor, work.Get<TimeProvider>().GetUtcNow(), ct).ConfigureAwait(false);
        await terminal.Out.WriteLineAsync(done ? "Sending goes on, within two seconds where the service runs." : "Nothing was on hold.").ConfigureAwait(false);
        return 0;
    }

    private static async Task<int> LetGo(VerbWork work, long run, Terminal terminal, CancellationToken ct)
    {
        var done = await work.Get<ISteering>().Do(new Steer.LetGo(run), Actor, work.Get<TimeProvider>().GetUtcNow(), ct).ConfigureAwait(false);
        await (done ? terminal.Out : terminal.Error).WriteLineAsync(done
            ? $"Run {run.ToString(CultureInfo.InvariantCulture)} goes out, within two seconds where the service runs."
            : $"Run {run.ToString(CultureInfo.InvariantCulture)} waits for nobody's word: gazette doctor names the runs that do.").ConfigureAwait(false);
        return done ? 0 : 1;
    }
}
