using System.CommandLine;
using Gazette.Composition;
using Gazette.Configuration;
using Gazette.Operations;

namespace Gazette.Verbs;

/// <summary><c>gazette</c>, <c>gazette run</c>: the service.</summary>
internal static class RunVerb
{
    public static Command Command()
    {
        var command = new Command("run", "Start the service: web chat, every channel that is configured, schedules");
        command.SetAction((_, ct) => Run(ct));
        return command;
    }

    public static async Task<int> Run(CancellationToken ct)
    {
        var (settings, configuration) = SettingsFile.Load();
        using var workplace = Workplace.Open(settings);
        using var held = InstanceLock.Take(settings.StorePath);
        var app = GazetteHost.Build(workplace, TimeProvider.System, configuration);
        await using (app.ConfigureAwait(false))
            await app.RunAsync(ct).ConfigureAwait(false);
        return 0;
    }
}
