using Gazette.Newsroom;
using Gazette.Newsroom.Publishing;
using Gazette.Newsroom.Searching;
using Gazette.Storage.Indexing;
using Gazette.Text;

namespace Gazette.Storage.News;

/// <summary>A filter as the index understands it.</summary>
internal sealed class Question
{
    // More tokens narrow nothing further; every text is looked at then.
    private const int MostTokens = 32;

    private readonly ArticleFilter filter;

    private Question(ArticleFilter filter, IReadOnlyList<Phrase> phrases)
    {
        this.filter = filter;
        Phrases = phrases;
        Without = [.. Meant(filter.WithoutWords).Where(p => p.Tokens.Count > 0)];
        Tokens = [.. Phrases.SelectMany(p => p.Tokens).Distinct(StringComparer.Ordinal)];
        Match = MatchOf(Tokens);
        First = filter.Days is { } from ? NewsOrder.First(from.From) : 0;
        Last = filter.Days is { } to ? NewsOrder.Last(to.To) : long.MaxValue;
    }

    /// <summary>What must stand in title or body.</summary>
    public IReadOnlyList<Phrase> Phrases { get; }

    /// <summary>What may stand in neither.</summary>
    public IReadOnlyList<Phrase> Without { get; }

    /// <summary>The tokens that a text must have.</summary>
    public IReadOnlyList<string> Tokens { get; }

    /// <summary>The index's expression, or null when everything is asked for.</summary>
    public string? Match { get; }

    /// <summary>
    /// The index's expression for articles that say it in the title: one of two phrases, the other anywhere; of more, all of them, for those that say only
    /// one of many are many. Null when there are no phrases.
    /// </summary>
    public string? MatchInTitle => Phrases.Count switch
    {
        0 => null,
        <= 2 => Expression([$"({string.Join(" OR ", Phrases.Select(phrase => InTitle(phrase.Tokens)))})"]),
        _ => Expression([InTitle(Tokens)]),
    };

    /// <summary>The least place in the order of the news: days are a range of it, so they need no tokens of their own.</summary>
    public long First { get; }

    /// <summary>The greatest place.</summary>
    public long Last { get; }

    /// <summary>Whether a word has nothing that can be searched.</summary>
    public bool FindsNothing => Phrases.Any(p => p.Tokens.Count == 0);

    /// <summary>Whether what the index finds is certain: no word needs a look at the text.</summary>
    public bool IsCertain => Phrases.Count <= MostTokens && Phrases.Concat(Without).All(p => p.IsOneToken);

    /// <summary>Makes a question of a filter.</summary>
    /// <param name="filter">What is asked for.</param>
    /// <param name="statements">To learn which departments became others: who still asks for the one means the other.</param>
    public static Question Of(ArticleFilter filter, Statements statements)
    {
        if (filter.Departments.Count + filter.WithoutDepartments.Count > 0 && new DepartmentRows(statements).Merged() is { Count: > 0 } merged)
        {
            filter = filter with
            {
                Departments = [.. filter.Departments.Select(code => merged.GetValueOrDefault(code, code))],
                WithoutDepartments = [.. filter.WithoutDepartments.Select(code => merged.GetValueOrDefault(code, code))],
            };
        }

        return new(filter, Meant(filter.Words));
    }

    /// <summary>A token in an expression. It holds letters and digits alone, so between quotes nothing of it can be syntax.</summary>
    public static string Quoted(string token) => $"\"{token}\"";

    /// <summary>The index's expression for articles that have some of the tokens, within the places asked for.</summary>
    public string? MatchOf(IEnumerable<string> tokens) => Expression([.. tokens.Take(MostTokens).Select(Quoted)]);

    /// <summary>The same for other words.</summary>
    public Question For(IReadOnlyList<Phrase> phrases) => new(filter, phrases);

    /// <summary>Whether a text is what is asked for, as far as words go.</summary>
    public bool Holds(in SearchedText text)
    {
        foreach (var phrase in Phrases)
        {
            if (!text.Has(phrase))
                return false;
        }

        return !HasUnwanted(text);
    }

    /// <summary>Whether a text has a word that is not wanted.</summary>
    public bool HasUnwanted(in SearchedText text)
    {
        foreach (var phrase in Without)
        {
            if (text.Has(phrase))
                return true;
        }

        return false;
    }

    /// <summary>Whether an article has the places asked for, and none that are not wanted.</summary>
    public bool Fits(PublishedArticle article) =>
        article.NewsOrder >= First && article.NewsOrder <= Last
        && (filter.Departments.Count == 0 || filter.Departments.Intersect(article.DepartmentCodes).Any())
        && (filter.Topics.Count == 0 || filter.Topics.Intersect(article.TopicCodes).Any())
        && !filter.WithoutDepartments.Intersect(article.DepartmentCodes).Any()
        && !filter.WithoutTopics.Intersect(article.TopicCodes).Any();

    private static List<Phrase> Meant(IReadOnlyList<string> words) =>
        [.. words.Where(word => !string.IsNullOrWhiteSpace(word)).Select(word => new Phrase(word))];

    private string InTitle(IReadOnlyList<string> tokens)
    {
        var marked = tokens.Take(MostTokens).Select(token => Quoted(SearchTokens.InTitle(token)));
        var others = Tokens.Except(tokens, StringComparer.Ordinal).Take(MostTokens).Select(Quoted);
        return $"({string.Join(" AND ", marked.Concat(others))})";
    }

    private string? Expression(List<string> wanted)
    {
        AddAny(wanted, filter.Departments.Select(Tags.Department));
        AddAny(wanted, filter.Topics.Select(Tags.Topic));
        var unwanted = new List<string>();
        // Of the words only those that are one token: the tokens of a longer one may all stand in a text that does not hold it.
        AddAny(unwanted, [
            .. filter.WithoutDepartments.Select(Tags.Department),
            .. filter.WithoutTopics.Select(Tags.Topic),
            .. Without.Where(p => p.IsOneToken).Select(p => p.Tokens[0])]);
        if (wanted.Count == 0 && unwanted.Count > 0)
            wanted.Add(Quoted(Tags.Every));
        var all = wanted.Count == 0 ? null : string.Join(" AND ", wanted);
        return unwanted.Count == 0 ? all : $"({all}) NOT {unwanted[0]}";
    }

    private static void AddAny(List<string> parts, IEnumerable<string> tags)
    {
        var any = string.Join(" OR ", tags.Distinct(StringComparer.Ordinal).Select(Quoted));
        if (any.Length > 0)
            parts.Add($"({any})");
    }
}
