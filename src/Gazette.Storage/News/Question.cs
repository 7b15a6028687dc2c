using Gazette.Newsroom;
using Gazette.Newsroom.Publishing;
using Gazette.Newsroom.Searching;

namespace Gazette.Storage.News;

/// <summary>A filter as the index understands it.</summary>
internal sealed class Question
{
    public Question(ArticleFilter filter)
    {
        Phrases = [.. filter.Words.Where(word => !string.IsNullOrWhiteSpace(word)).Select(word => new Phrase(word))];
        Match = MatchOf(filter, Phrases);
        First = filter.Days is { } from ? NewsOrder.First(from.From) : 0;
        Last = filter.Days is { } to ? NewsOrder.Last(to.To) : long.MaxValue;
        FindsNothing = Phrases.Any(p => p.Tokens.Count == 0);
    }

    /// <summary>What must stand in title or body.</summary>
    public IReadOnlyList<Phrase> Phrases { get; }

    /// <summary>The index's expression, or null when everything is asked for.</summary>
    public string? Match { get; }

    /// <summary>The least place in the order of the news: days are a range of it, so they need no tokens of their own.</summary>
    public long First { get; }

    /// <summary>The greatest place.</summary>
    public long Last { get; }

    /// <summary>Whether a word has nothing that can be searched.</summary>
    public bool FindsNothing { get; }

    private static string? MatchOf(ArticleFilter filter, IReadOnlyList<Phrase> phrases)
    {
        var parts = phrases.SelectMany(p => p.Tokens).Distinct(StringComparer.Ordinal).Select(Quoted).ToList();
        AddAny(parts, filter.Departments.Select(Columns.DepartmentTag));
        AddAny(parts, filter.Topics.Select(Columns.TopicTag));
        return parts.Count == 0 ? null : string.Join(" AND ", parts);
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
