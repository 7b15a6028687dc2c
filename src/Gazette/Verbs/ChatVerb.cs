using System.CommandLine;
using System.Globalization;
using Gazette.Channels.Terminal;
using Gazette.Composition;
using Gazette.Configuration;
using Gazette.Conversation.Inbox;

namespace Gazette.Verbs;

/// <summary><c>gazette chat</c>: a conversation on the terminal, as a subscriber.</summary>
internal static class ChatVerb
{
    public static Command Command(Terminal terminal)
    {
        var command = new Command("chat", "Converse on the terminal, as a subscriber; /quit leaves");
        command.SetAction((_, ct) => Run(terminal, ct));
        return command;
    }

    private static async Task<int> Run(Terminal terminal, CancellationToken ct)
    {
        var (settings, _) = SettingsFile.Load();
        using var workplace = Workplace.Open(settings);
        var services = workplace.Services();
        await using (services.ConfigureAwait(false))
        {
            await services.GetRequiredService<Newsroom.TaxonomySource>().Refresh(ct).ConfigureAwait(false);
            var inbox = services.GetRequiredService<InboxService>();
            await inbox.Resume([TerminalChannel.ChannelName], ct).ConfigureAwait(false);
            var prompt = terminal.IsSeen && !Console.IsInputRedirected ? "> " : "";
            await services.GetRequiredService<TerminalChat>()
                .Run(Environment.UserName, CultureInfo.CurrentUICulture.Name, terminal.In, terminal.Out, prompt, ct).ConfigureAwait(false);
            await inbox.Idle().ConfigureAwait(false);
            return 0;
        }
    }
}
