using System.CommandLine;
using Gazette.Newsroom.Editing;

namespace Gazette.Verbs.Editing;

/// <summary>What the verbs of an editor's hand have in common: the edit, and a line for each part of it.</summary>
internal static class EditVerb
{
    /// <summary>Who edits, for the audit.</summary>
    public static string Actor => "cli:" + Environment.UserName;

    /// <summary>A command whose work makes an edit; a refusal is said on standard error and fails.</summary>
    /// <param name="verb">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="terminal">Where it reports.</param>
    /// <param name="symbols">Its arguments and options.</param>
    /// <param name="plan">Makes the edit, or says why it cannot.</param>
    /// <param name="done">What is said of a part that was done.</param>
    /// <param name="thing">What its parts are called: article, department.</param>
    public static Command Command(
        string verb,
        string description,
        Terminal terminal,
        IReadOnlyList<Symbol> symbols,
        Func<VerbWork, ParseResult, CancellationToken, Task<Plan>> plan,
        Func<EditResult, EditedPart, string> done,
        string thing)
    {
        var command = new Command(verb, description);
        foreach (var argument in symbols.OfType<Argument>())
            command.Add(argument);
        foreach (var option in symbols.OfType<Option>())
            command.Add(option);
        command.SetAction((parsed, ct) => VerbWork.Do(
            async work =>
            {
                await work.Get<Editor>().AdoptListed(ct).ConfigureAwait(false);
                var planned = await plan(work, parsed, ct).ConfigureAwait(false);
                if (planned.Edit is not { } edit)
                {
                    await terminal.Error.WriteLineAsync(planned.Refusal).ConfigureAwait(false);
                    return 1;
                }

                return await Say(await work.Get<Editor>().Do(edit, Actor, ct).ConfigureAwait(false), terminal, done, thing).ConfigureAwait(false);
            },
            ct));
        return command;
    }

    private static async Task<int> Say(EditResult result, Terminal terminal, Func<EditResult, EditedPart, string> done, string thing)
    {
        foreach (var part in result.Parts)
        {
            var (writer, line) = part.Outcome switch
            {
                EditOutcome.Done => (terminal.Out, done(result, part)),
                EditOutcome.Unchanged => (terminal.Out, $"The {thing} {part.Name} was so already: nothing changed."),
                _ => (terminal.Error, $"There is no {thing} {part.Name} to change{(thing == "article" ? ", or it was withdrawn: see its id in gazette ask … --json." : ": see gazette department list --unconfirmed.")}"),
            };
            await writer.WriteLineAsync(line).ConfigureAwait(false);
        }

        return result.Parts.Any(p => p.Outcome == EditOutcome.NotThere) ? 1 : 0;
    }
}

/// <summary>An edit to be done, or why there is none.</summary>
internal sealed record Plan(Edit? Edit, string? Refusal = null)
{
    /// <summary>It cannot be done.</summary>
    public static Plan Refused(string why) => new(null, why);
}
