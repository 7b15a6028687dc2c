using Gazette.News;
using Gazette.Text;
using Gazette.Text.Time;

namespace Gazette.Newsroom;

/// <summary>Which articles are asked for; every part that is given must hold, codes within one list are alternatives.</summary>
public sealed record ArticleFilter
{
    /// <summary>Everything that is published and not withdrawn.</summary>
    public static readonly ArticleFilter All = new();

    /// <summary>Department codes, any of them.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    /// <summary>Topic codes, any of them.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Words that must stand in title or body, each of them.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Publication days.</summary>
    public Period? Days { get; init; }

    /// <summary>Department codes none of which may answer for it.</summary>
    public IReadOnlyList<string> WithoutDepartments { get; init; } = [];

    /// <summary>Topic codes none of which it may have.</summary>
    public IReadOnlyList<string> WithoutTopics { get; init; } = [];

    /// <summary>Words none of which may stand in title or body.</summary>
    public IReadOnlyList<string> WithoutWords { get; init; } = [];
}

/// <summary>A page of articles.</summary>
/// <param name="Items">In the order asked for.</param>
/// <param name="Next">Cursor of the next page, or null at the end. Opaque; stays right while new articles arrive.</param>
/// <param name="Total">How many match in all, counted up to <see cref="CountLimit"/>.</param>
public sealed record ArticlePage(IReadOnlyList<FoundArticle> Items, string? Next, int Total)
{
    /// <summary>Counting stops here: nobody pages further, and a count of everything would cost more than the page.</summary>
    public const int CountLimit = 500;

    /// <summary>
    /// The words that the articles hold, where none holds all that was asked for and the search was loosened to what stands together; null when they hold
    /// everything.
    /// </summary>
    public IReadOnlyList<string>? Loosened { get; init; }
}

/// <summary>How many articles a filter finds.</summary>
/// <param name="Articles">Those counted.</param>
/// <param name="More">Counting was stopped: there are more, or so many that they were not all looked at.</param>
public readonly record struct ArticleCount(int Articles, bool More);

/// <summary>An article found.</summary>
/// <param name="Published">The article.</param>
/// <param name="Score">Relevance, greater is better; 0 for a list in the order of the news.</param>
/// <param name="Snippet">The match in its context cut at sentence or clause borders; null for a list.</param>
public sealed record FoundArticle(PublishedArticle Published, double Score = 0, string? Snippet = null)
{
    /// <summary>Where the words stand in the snippet, so that who shows it can mark them.</summary>
    public IReadOnlyList<Stretch> Marks { get; init; } = [];
}

/// <summary>Which figures are asked for.</summary>
/// <param name="Names">Parts of the indicator's name, any of them (财政收入 is asked as the names it goes by).</param>
/// <param name="Months">Exactly this period, or null for any.</param>
/// <param name="AnyYear">Take the months of <paramref name="Months"/> in any year, newest first.</param>
/// <param name="UpTo">Only of articles published up to this day.</param>
public sealed record FigureFilter(IReadOnlyList<string> Names, MonthRange? Months = null, bool AnyYear = false, DateOnly? UpTo = null)
{
    /// <summary>The names are whole, not parts of names.</summary>
    public bool Whole { get; init; }

    /// <summary>Only periods that lie within these months, whatever their length.</summary>
    public MonthRange? Within { get; init; }

    /// <summary>Of each name and period, what so many articles say, the newest first; 0 for all.</summary>
    public int ArticlesAPeriod { get; init; }
}

/// <summary>A figure with the article that states it.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Published">Its article.</param>
public sealed record HeldFigure(Figure Figure, PublishedArticle Published);

/// <summary>What the store holds, at a glance.</summary>
/// <param name="Articles">Published and not withdrawn.</param>
/// <param name="NewestDay">The newest publication day, or null when empty.</param>
/// <param name="SamplesOnly">Whether everything held belongs to the sample issues.</param>
public sealed record NewsSummary(int Articles, DateOnly? NewestDay, bool SamplesOnly);

/// <summary>Reads published articles. Implemented by a store; safe for many callers at once.</summary>
public interface IArticleReader
{
    /// <summary>An article by id, or null when there is none or it was withdrawn.</summary>
    Task<PublishedArticle?> Find(long id, CancellationToken ct);

    /// <summary>Whether an article with this id was published once and is withdrawn now.</summary>
    Task<bool> WasWithdrawn(long id, CancellationToken ct);

    /// <summary>Articles by id in the order given; those withdrawn or unknown are left out.</summary>
    Task<IReadOnlyList<PublishedArticle>> FindAll(IReadOnlyList<long> ids, CancellationToken ct);

    /// <summary>The newest articles in the order of the news.</summary>
    /// <exception cref="FormatException">The cursor is none of ours.</exception>
    Task<ArticlePage> Newest(ArticleFilter filter, int limit, string? cursor, CancellationToken ct);

    /// <summary>How many articles there are, the newest first, counted up to a limit, in bounded time however common a word is.</summary>
    Task<ArticleCount> Count(ArticleFilter filter, int limit, CancellationToken ct);

    /// <summary>
    /// Articles that hold the filter's words, the most relevant first; where none holds them all, those that hold the most of them
    /// (<see cref="ArticlePage.Loosened"/>). The newest 200 compete, and the newest 100 with a word in the title; the first page fixes which, and their order.
    /// </summary>
    /// <exception cref="FormatException">The cursor is none of ours.</exception>
    Task<ArticlePage> Search(ArticleFilter filter, int limit, string? cursor, CancellationToken ct);

    /// <summary>
    /// The articles that have most in common with one (names, rare words, department, topic), the nearest first: never itself, and none where nothing is
    /// near. Empty for an article that is not there.
    /// </summary>
    Task<IReadOnlyList<PublishedArticle>> Related(long id, int limit, CancellationToken ct);

    /// <summary>Figures, the newest period first, then the shortest name (the closest to what was asked).</summary>
    Task<IReadOnlyList<HeldFigure>> Figures(FigureFilter filter, int limit, CancellationToken ct);

    /// <summary>What the store holds.</summary>
    Task<NewsSummary> Summary(CancellationToken ct);
}
