using System.CommandLine;
using Gazette.Checking;

namespace Gazette.Verbs;

/// <summary><c>gazette doctor</c>: what is right, what is wrong, and how to mend it.</summary>
internal static class DoctorVerb
{
    // The structure of some hundred megabytes is read in this time.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly Option<bool> Full = new("--full") { Description = "Look at all of the store, however long it takes" };

    public static Command Command(Terminal terminal)
    {
        var command = new Command("doctor", "Check configuration, store, disk, clock, fonts and each channel's credentials; nothing is changed") { Full };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(Full) ? Timeout.InfiniteTimeSpan : Patience, terminal, ct));
        return command;
    }

    private static async Task<int> Run(TimeSpan patience, Terminal terminal, CancellationToken ct)
    {
        var good = true;
        await foreach (var finding in Examination.Run(patience, TimeProvider.System, ct).ConfigureAwait(false))
        {
            await terminal.Out.WriteLineAsync(finding.ToString()).ConfigureAwait(false);
            good &= finding.Good;
        }

        return good ? 0 : 1;
    }
}
