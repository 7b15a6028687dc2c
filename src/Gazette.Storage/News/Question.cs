using Gazette.Newsroom;
using Gazette.Newsroom.Publishing;
using Gazette.Newsroom.Searching;

namespace Gazette.Storage.News;

/// <summary>A filter as the index understands it.</summary>
internal sealed class Question
{
    public Question(ArticleFilter filter)
    {
        Phrases = Meant(filter.Words);
        Without = [.. Meant(filter.WithoutWords).Where(p => p.Tokens.Count > 0)];
        var (wanted, unwanted) = (Wanted(filter, Phrases), Unwanted(filter, Without));
        (Match, Excluded) = wanted is null || unwanted is null ? (wanted, unwanted) : ($"({wanted}) NOT {unwanted}", null);
        First = filter.Days is { } from ? NewsOrder.First(from.From) : 0;
        Last = filter.Days is { } to ? NewsOrder.Last(to.To) : long.MaxValue;
        FindsNothing = Phrases.Any(p => p.Tokens.Count == 0);
    }

    /// <summary>What must stand in title or body.</summary>
    public IReadOnlyList<Phrase> Phrases { get; }

    /// <summary>What may stand in neither.</summary>
    public IReadOnlyList<Phrase> Without { get; }

    /// <summary>The index's expression for what is asked for, what is not wanted taken out; null when it names nothing that is wanted.</summary>
    public string? Match { get; }

    /// <summary>The index's expression for what is not wanted, where <see cref="Match"/> cannot take it out; or null.</summary>
    public string? Excluded { get; }

    /// <summary>The least place in the order of the news: days are a range of it, so they need no tokens of their own.</summary>
    public long First { get; }

    /// <summary>The greatest place.</summary>
    public long Last { get; }

    /// <summary>Whether a word has nothing that can be searched.</summary>
    public bool FindsNothing { get; }

    /// <summary>Whether what the index finds is certain: no word needs a look at the text.</summary>
    public bool IsCertain => Phrases.Concat(Without).All(p => p.IsOneToken);

    /// <summary>Whether a text is what is asked for, as far as words go.</summary>
    public bool Holds(Candidate candidate) => Phrases.All(candidate.Has) && !Without.Any(candidate.Has);

    private static List<Phrase> Meant(IReadOnlyList<string> words) =>
        [.. words.Where(word => !string.IsNullOrWhiteSpace(word)).Select(word => new Phrase(word))];

    private static string? Wanted(ArticleFilter filter, IReadOnlyList<Phrase> phrases)
    {
        var parts = phrases.SelectMany(p => p.Tokens).Distinct(StringComparer.Ordinal).Select(Quoted).ToList();
        AddAny(parts, filter.Departments.Select(Columns.DepartmentTag));
        AddAny(parts, filter.Topics.Select(Columns.TopicTag));
        return parts.Count == 0 ? null : string.Join(" AND ", parts);
    }

    // Of the words only those that are one token: the tokens of a longer one may all stand in a text that does not hold it.
    private static string? Unwanted(ArticleFilter filter, IReadOnlyList<Phrase> phrases)
    {
        var any = new List<string>();
        AddAny(any, [
            .. filter.WithoutDepartments.Select(Columns.DepartmentTag),
            .. filter.WithoutTopics.Select(Columns.TopicTag),
            .. phrases.Where(p => p.IsOneToken).Select(p => p.Tokens[0])]);
        return any.SingleOrDefault();
    }

    private static void AddAny(List<string> parts, IEnumerable<string> tags)
    {
        var any = string.Join(" OR ", tags.Distinct(StringComparer.Ordinal).Select(Quoted));
        if (any.Length > 0)
            parts.Add($"({any})");
    }

    // A token holds letters and digits alone, so between quotes nothing of it can be syntax.
    private static string Quoted(string token) => $"\"{token}\"";
}
