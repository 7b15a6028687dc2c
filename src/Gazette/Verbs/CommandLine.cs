using System.CommandLine;
using Gazette.Configuration;
using Gazette.Storage.Sqlite;
using Gazette.Verbs.Editing;

namespace Gazette.Verbs;

/// <summary>The command line: one file a verb. Exit codes: 0 done, 1 failed, 2 wrong usage.</summary>
internal static class CommandLine
{
    private const int Failed = 1;
    private const int WrongUsage = 2;

    private static readonly Option<bool> Verbose = new("--verbose") { Description = "Show where an error came from", Recursive = true };

    /// <summary>Runs a command line and gives its exit code.</summary>
    public static async Task<int> Run(string[] args, Terminal terminal)
    {
        var parsed = Root(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            await terminal.Error.WriteLineAsync($"{parsed.Errors[0].Message} See gazette --help.").ConfigureAwait(false);
            return WrongUsage;
        }

        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error };
        try
        {
            return await parsed.InvokeAsync(configuration).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return Failed;
        }
        catch (Exception exception) when (!parsed.GetValue(Verbose))
        {
            await terminal.Error.WriteLineAsync(Line(exception)).ConfigureAwait(false);
            return Failed;
        }
        catch (Exception exception)
        {
            await terminal.Error.WriteLineAsync(exception.ToString()).ConfigureAwait(false);
            return Failed;
        }
    }

    /// <summary>All verbs with their options.</summary>
    internal static RootCommand Root(Terminal terminal)
    {
        var run = RunVerb.Command();
        var root = new RootCommand("Gazette: the news of a district's paper, in a chat. Without a verb it starts the service.") { Verbose };
        root.SetAction((_, ct) => RunVerb.Run(ct));
        root.Add(run);
        root.Add(IngestVerb.Command(terminal));
        root.Add(AskVerb.Command(terminal));
        root.Add(ChatVerb.Command(terminal));
        root.Add(FeedVerb.Command(terminal));
        root.Add(ArticleVerb.Command(terminal));
        root.Add(DepartmentVerb.Command(terminal));
        root.Add(HoldVerb.Hold(terminal));
        root.Add(HoldVerb.Release(terminal));
        root.Add(AdminVerb.Command(terminal));
        root.Add(DoctorVerb.Command(terminal));
        return root;
    }

    // Errors of our own say what and the mend in one line; another one is a defect, and --verbose tells more.
    private static string Line(Exception exception) => exception switch
    {
        SettingsException or StoreException => exception.Message,
        IOException io when io.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException =>
            $"{io.Message} Stop what listens there, or choose another address: ASPNETCORE_URLS=http://localhost:5081.",
        _ => $"{exception.Message.ReplaceLineEndings(" ")} (gazette --verbose shows where)",
    };
}
