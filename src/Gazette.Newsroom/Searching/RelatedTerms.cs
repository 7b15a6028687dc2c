using System.Text.RegularExpressions;
using Gazette.News;
using Gazette.Text;

namespace Gazette.Newsroom.Searching;

/// <summary>What an article can have in common with others.</summary>
public enum TermKind
{
    /// <summary>A pair of characters or a word.</summary>
    Word,

    /// <summary>A name: what stands in quotation marks, or a body that is mentioned.</summary>
    Name,

    /// <summary>A department that answers for it, by code.</summary>
    Department,

    /// <summary>A topic, by code.</summary>
    Topic,
}

/// <summary>Something of an article by which related ones are found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word, name or code.</param>
/// <param name="Weight">What it counts for, before its rarity.</param>
public readonly record struct RelatedTerm(TermKind Kind, string Text, double Weight);

/// <summary>Chooses the terms of an article: few enough that each can be looked up, the telling ones first.</summary>
public static partial class RelatedTerms
{
    private const int MostWords = 16;
    private const int MostNames = 4;
    private const int MostCharacters = 2000;
    private const double OfTitle = 2;
    private const double OfBody = 0.7;
    private const double OfName = 2.5;
    private const double OfDepartment = 1;
    private const double OfTopic = 0.7;

    /// <summary>The terms of a published article.</summary>
    public static IReadOnlyList<RelatedTerm> Of(PublishedArticle published) =>
    [
        .. Names(published.Article).Select(name => new RelatedTerm(TermKind.Name, name, OfName)),
        .. Words(published.Article),
        .. published.DepartmentCodes.Select(code => new RelatedTerm(TermKind.Department, code, OfDepartment)),
        .. published.TopicCodes.Select(code => new RelatedTerm(TermKind.Topic, code, OfTopic)),
    ];

    private static IEnumerable<string> Names(Article article) => Quoted().Matches(article.Title + "\n" + Beginning(article.Body))
        .Select(m => m.Groups["name"].Value)
        .Concat(article.Mentions)
        .Where(name => new Phrase(name).Tokens.Count > 1)
        .Distinct(StringComparer.Ordinal)
        .Take(MostNames);

    private static IEnumerable<RelatedTerm> Words(Article article)
    {
        var weights = SearchTokens.ForQuery(article.Title).Where(Tells).ToDictionary(t => t, _ => OfTitle, StringComparer.Ordinal);
        var times = SearchTokens.ForText(Beginning(article.Body)).Split(' ').Where(Tells).CountBy(t => t, StringComparer.Ordinal);
        foreach (var (token, count) in times)
            weights[token] = weights.GetValueOrDefault(token) + OfBody * Math.Log2(1 + count);
        return weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(MostWords).Select(w => new RelatedTerm(TermKind.Word, w.Key, w.Value));
    }

    // One character says too little, and a number is everybody's.
    private static bool Tells(string token) => token.Length > 1 && !token.All(char.IsDigit);

    private static string Beginning(string body) => body.Length <= MostCharacters ? body : body[..MostCharacters];

    [GeneratedRegex("[“《「](?<name>[^“”《》「」，。！？\n]{2,12})[”》」]")]
    private static partial Regex Quoted();
}
