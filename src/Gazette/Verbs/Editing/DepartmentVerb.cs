using System.CommandLine;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Newsroom.Editing;

namespace Gazette.Verbs.Editing;

/// <summary><c>gazette department …</c>: what becomes of departments met in bylines that taxonomy.json does not know.</summary>
internal static class DepartmentVerb
{
    private const string Thing = "department";

    public static Command Command(Terminal terminal) => new("department", "List, confirm or merge departments met in bylines")
    {
        List(terminal),
        Confirm(terminal),
        Merge(terminal),
    };

    private static Command List(Terminal terminal)
    {
        var unconfirmed = new Option<bool>("--unconfirmed") { Description = "Only those that wait to be confirmed or merged" };
        var command = new Command("list", "List departments: code, name, whether confirmed, how many articles") { unconfirmed };
        command.SetAction((parsed, ct) => VerbWork.Do(
            async work =>
            {
                var departments = work.Get<ITaxonomy>().Current.Departments.Where(d => !parsed.GetValue(unconfirmed) || !d.Confirmed).ToList();
                foreach (var department in departments)
                    await terminal.Out.WriteLineAsync(await Line(work, department, ct).ConfigureAwait(false)).ConfigureAwait(false);
                if (departments.Count == 0)
                    await terminal.Out.WriteLineAsync("No department waits to be confirmed.").ConfigureAwait(false);
                return 0;
            },
            ct));
        return command;
    }

    private static async Task<string> Line(VerbWork work, Department department, CancellationToken ct)
    {
        var page = await work.Get<IArticleReader>().Newest(new() { Departments = [department.Code] }, 1, null, ct).ConfigureAwait(false);
        return string.Join('\t', department.Code, department.Name, department.Confirmed ? "confirmed" : "unconfirmed", $"{page.Total} articles");
    }

    private static Command Confirm(Terminal terminal)
    {
        var codes = new Argument<string[]>("CODE") { Arity = new ArgumentArity(1, 1000), Description = "Codes or names" };
        return EditVerb.Command(
            "confirm",
            "Confirm departments met in bylines",
            terminal,
            [codes],
            (work, parsed, _) =>
            {
                var (found, refusal) = Names.Departments(work.Get<ITaxonomy>().Current, parsed.GetRequiredValue(codes));
                return Task.FromResult(found is null ? Editing.Plan.Refused(refusal!) : new(new Edit.ConfirmDepartments(found)));
            },
            (_, part) => $"The department {part.Name} is confirmed.",
            Thing);
    }

    private static Command Merge(Terminal terminal)
    {
        var codes = new Argument<string[]>("CODE") { Arity = new ArgumentArity(2, 1000), Description = "Codes or names: those to be merged, then the one that stands for them" };
        return EditVerb.Command(
            "merge",
            "Make departments met in bylines part of another: department merge FROM… INTO",
            terminal,
            [codes],
            (work, parsed, _) => Task.FromResult(Plan(work, parsed.GetRequiredValue(codes))),
            (_, part) => $"The department {part.Name} is merged: its articles and follows are the other's.",
            Thing);
    }

    private static Plan Plan(VerbWork work, string[] names)
    {
        var (found, refusal) = Names.Departments(work.Get<ITaxonomy>().Current, names);
        if (found is null)
            return Editing.Plan.Refused(refusal!);
        if (found.Count < 2)
            return Editing.Plan.Refused($"{string.Join(", ", names)} are one department: nothing to merge.");
        return work.Get<TaxonomySource>().OfTheFile(found.SkipLast(1)) is [var listed, ..]
            ? Editing.Plan.Refused($"{listed.Name} is listed in taxonomy.json: take it out there first, and name it among the aliases of {found[^1].Name}.")
            : new(new Edit.MergeDepartments([.. found.SkipLast(1)], found[^1]));
    }
}
