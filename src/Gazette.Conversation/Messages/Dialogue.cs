using Gazette.Newsroom;

namespace Gazette.Conversation.Messages;

/// <summary>What was said before in a chat with one person, kept in the store.</summary>
/// <param name="Lists">The lists shown last, the newest first.</param>
/// <param name="ShownAt">When the newest was shown.</param>
public sealed record Dialogue(IReadOnlyList<ShownList> Lists, DateTimeOffset? ShownAt = null)
{
    private const int MostLists = 6;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(30);

    /// <summary>Nothing was said yet.</summary>
    public static readonly Dialogue Empty = new([]);

    /// <summary>The question that a follow-up would go on from.</summary>
    public SaidBefore? Last { get; init; }

    /// <summary>The one article shown last, or null when a list was shown after it.</summary>
    public long? Article { get; init; }

    /// <summary>The list shown last.</summary>
    public ShownList? Newest => Lists.Count > 0 ? Lists[0] : null;

    /// <summary>A list by id, or null when it is too old.</summary>
    public ShownList? List(string id) => Lists.FirstOrDefault(l => l.Id == id);

    /// <summary>With a list shown now; one with the same id gives way.</summary>
    public Dialogue With(ShownList list, DateTimeOffset now) =>
        this with { Lists = [list, .. Lists.Where(l => l.Id != list.Id).Take(MostLists - 1)], ShownAt = now, Article = null };

    /// <summary>The question that a follow-up said now goes on from; null half an hour after it was asked.</summary>
    public SaidBefore? LastAt(DateTimeOffset now) => Last is { } last && now - last.At <= Remembered ? last : null;
}

/// <summary>A question asked before.</summary>
/// <param name="Intent">The intent that answered it.</param>
/// <param name="Asked">What was understood, as the intent's own record in JSON.</param>
/// <param name="At">When it was asked.</param>
public sealed record SaidBefore(string Intent, string Asked, DateTimeOffset At);

/// <summary>A list that was shown, with what it takes to turn its pages.</summary>
/// <param name="Id">Short id that buttons carry.</param>
/// <param name="Heading">Its headline, in the language it was shown in.</param>
/// <param name="Filter">What was asked for.</param>
/// <param name="Ranked">Whether it is ordered by relevance (a search) or by the order of the news.</param>
/// <param name="Cursors">Cursor of each page that is known; the first is null.</param>
/// <param name="Page">The page shown, from 0.</param>
/// <param name="ArticleIds">The articles on that page.</param>
/// <param name="Total">How many there were in all.</param>
public sealed record ShownList(
    string Id,
    string Heading,
    ArticleFilter Filter,
    bool Ranked,
    IReadOnlyList<string?> Cursors,
    int Page,
    IReadOnlyList<long> ArticleIds,
    int Total);
