using Gazette.Newsroom;
using Gazette.Newsroom.Issues;

namespace Gazette.Conversation.Messages;

/// <summary>What was said before in a chat with one person, kept in the store.</summary>
/// <param name="Lists">The lists shown last, the newest first.</param>
/// <param name="ShownAt">When the newest was shown.</param>
public sealed record Dialogue(IReadOnlyList<ShownList> Lists, DateTimeOffset? ShownAt = null)
{
    private const int MostLists = 6;
    private const int MostReported = 100;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(30);

    /// <summary>Nothing was said yet.</summary>
    public static readonly Dialogue Empty = new([]);

    /// <summary>The question that a follow-up would go on from.</summary>
    public SaidBefore? Last { get; init; }

    /// <summary>The one article shown last, or null when a list was shown after it.</summary>
    public long? Article { get; init; }

    /// <summary>Whether it was said, in English, that the articles themselves are in Chinese.</summary>
    public bool ToldChinese { get; init; }

    /// <summary>The articles whose topic the person found wrong, the newest first: said twice, it counts once.</summary>
    public IReadOnlyList<ReportedTopic> Reported { get; init; } = [];

    /// <summary>A broadcast that an operator previewed.</summary>
    public BroadcastDraft? Draft { get; init; }

    /// <summary>When somebody in a group was told last that administrators alone decide there.</summary>
    public DateTimeOffset? RefusedAt { get; init; }

    /// <summary>A long text that an operator sent, which may go on in the next message.</summary>
    public OpenText? Text { get; init; }

    /// <summary>The list shown last.</summary>
    public ShownList? Newest => Lists.Count > 0 ? Lists[0] : null;

    /// <summary>A list by id, or null when it is too old.</summary>
    public ShownList? List(string id) => Lists.FirstOrDefault(l => l.Id == id);

    /// <summary>With a list shown now; one with the same id gives way.</summary>
    public Dialogue With(ShownList list, DateTimeOffset now) =>
        this with { Lists = [list, .. Lists.Where(l => l.Id != list.Id).Take(MostLists - 1)], ShownAt = now, Article = null };

    /// <summary>With an article whose topic the person finds wrong; the same when that was said before.</summary>
    public Dialogue With(ReportedTopic reported) =>
        Reported.Contains(reported) ? this : this with { Reported = [reported, .. Reported.Take(MostReported - 1)] };

    /// <summary>The broadcast that can be confirmed now; null half an hour after its preview.</summary>
    public BroadcastDraft? DraftAt(DateTimeOffset now) => Draft is { } draft && now - draft.At <= Remembered ? draft : null;

    /// <summary>The draft that a text said now goes on; null when it stands for itself.</summary>
    public string? TextAt(DateTimeOffset now) => Text is { } open && now - open.At <= HandedPart.Wait ? open.Token : null;

    /// <summary>The question that a follow-up said now goes on from; null half an hour after it was asked.</summary>
    public SaidBefore? LastAt(DateTimeOffset now) => Last is { } last && now - last.At <= Remembered ? last : null;
}

/// <summary>A question asked before.</summary>
/// <param name="Intent">The intent that answered it.</param>
/// <param name="Asked">What was understood, as the intent's own record in JSON.</param>
/// <param name="At">When it was asked.</param>
public sealed record SaidBefore(string Intent, string Asked, DateTimeOffset At);

/// <summary>A long text that may go on.</summary>
/// <param name="Token">The draft that it is in.</param>
/// <param name="At">When its last part came.</param>
public sealed record OpenText(string Token, DateTimeOffset At);

/// <summary>An article whose topic somebody finds wrong; corrected since, it can be said again.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Version">Its version then.</param>
public sealed record ReportedTopic(long ArticleId, int Version);

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
