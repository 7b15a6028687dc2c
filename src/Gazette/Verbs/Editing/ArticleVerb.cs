using System.CommandLine;
using System.Globalization;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Newsroom.Editing;
using Gazette.Operations;

namespace Gazette.Verbs.Editing;

/// <summary><c>gazette article …</c>: an editor withdraws, corrects and merges what is published.</summary>
internal static class ArticleVerb
{
    private const string Thing = "article";

    public static Command Command(Terminal terminal) => new("article", "Withdraw, correct or merge published articles")
    {
        Withdraw(terminal),
        Correct(terminal),
        Merge(terminal),
    };

    private static Command Withdraw(Terminal terminal)
    {
        var ids = Ids(1, "Ids of articles");
        return EditVerb.Command(
            "withdraw",
            "Take articles out of answers, search, figures and digests",
            terminal,
            [ids],
            (_, parsed, _) => Task.FromResult(new Plan(new Edit.Withdraw(parsed.GetRequiredValue(ids)))),
            (_, part) => $"Article {part.Name} is withdrawn.",
            Thing);
    }

    private static Command Merge(Terminal terminal)
    {
        var ids = Ids(2, "Ids of articles; the one published first is kept");
        return EditVerb.Command(
            "merge",
            "Make several articles one: the one published first, with the sources, departments and topics of all",
            terminal,
            [ids],
            (_, parsed, _) => Task.FromResult(new Plan(new Edit.Merge(parsed.GetRequiredValue(ids)))),
            (result, part) => part.Name == result.Kept?.ToString(CultureInfo.InvariantCulture) ? $"Article {part.Name} is kept." : $"Article {part.Name} is part of article {result.Kept} now.",
            Thing);
    }

    private static Command Correct(Terminal terminal)
    {
        var id = new Argument<long>("ID") { Description = "Id of the article" };
        var options = new CorrectOptions();
        var command = EditVerb.Command(
            "correct",
            "Correct an article in place; the version before is kept, and nobody gets it as a second new article",
            terminal,
            [id, .. options.All, options.Notify],
            (work, parsed, ct) => Plan(work, parsed.GetValue(id), options, parsed, ct),
            (_, part) => $"Article {part.Name} is corrected.",
            Thing);
        command.Validators.Add(result =>
        {
            if (options.All.All(o => result.GetResult(o) is null))
                result.AddError("article correct wants at least one of --file, --title, --department, --topic, --date.");
        });
        return command;
    }

    private static async Task<Plan> Plan(VerbWork work, long id, CorrectOptions options, ParseResult parsed, CancellationToken ct)
    {
        if (await work.Get<IArticleReader>().Find(id, ct).ConfigureAwait(false) is not { } held)
            return Editing.Plan.Refused($"There is no article {id} to correct, or it was withdrawn: see its id in gazette ask … --json.");
        var taxonomy = work.Get<ITaxonomy>().Current;
        var departments = Names.Departments(taxonomy, parsed.GetValue(options.Departments));
        var topics = Names.Topics(taxonomy, parsed.GetValue(options.Topics));
        if ((departments.Refusal ?? topics.Refusal) is { } unknown)
            return Editing.Plan.Refused(unknown);
        var (text, refusal) = parsed.GetValue(options.File) is { } path ? Corrected.Piece(work.Get<Desk>(), path, held) : (null, null);
        return refusal is not null
            ? Editing.Plan.Refused(refusal)
            : new(new Edit.Correct(id, new(text, parsed.GetValue(options.Title)?.Trim(), departments.Found, topics.Found, options.Day(parsed)), parsed.GetValue(options.Notify)));
    }

    private static Argument<long[]> Ids(int atLeast, string description) =>
        new("ID") { Arity = new ArgumentArity(atLeast, 1000), Description = description };

    /// <summary>What can be corrected.</summary>
    private sealed class CorrectOptions
    {
        public CorrectOptions()
        {
            Date.Validators.Add(result =>
            {
                if (result.GetValue(Date) is { } text && Parse(text) is null)
                    result.AddError($"--date: got {text}, wants yyyy-MM-dd.");
            });
            Title.Validators.Add(result =>
            {
                if (string.IsNullOrWhiteSpace(result.GetValue(Title)))
                    result.AddError("--title: got an empty text, wants a headline.");
            });
        }

        public Option<string?> File { get; } = new("--file") { Description = "A document with the right text, read anew" };

        public Option<string?> Title { get; } = new("--title") { Description = "The right headline" };

        public Option<string[]> Departments { get; } = new("--department") { Description = "The departments that answer for it, by name or code: all of them" };

        public Option<string[]> Topics { get; } = new("--topic") { Description = "Its topics, by name or code: all of them" };

        public Option<string?> Date { get; } = new("--date") { Description = "The right publication day, yyyy-MM-dd" };

        public Option<bool> Notify { get; } = new("--notify") { Description = "Correct it in the chats of those who had it, too" };

        /// <summary>Those that correct something.</summary>
        public IReadOnlyList<Option> All => [File, Title, Departments, Topics, Date];

        public DateOnly? Day(ParseResult parsed) => Parse(parsed.GetValue(Date));

        private static DateOnly? Parse(string? text) =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
