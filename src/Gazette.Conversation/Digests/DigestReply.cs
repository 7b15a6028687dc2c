using System.Globalization;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Resources;
using Gazette.Following;
using Gazette.Following.Digests;
using Gazette.News;

namespace Gazette.Conversation.Digests;

/// <summary>A digest as a reply: articles under their department or topic, a number button for each, long sections folded; what does not fit on the page waits behind ▶.</summary>
public sealed class DigestReply(ITaxonomy taxonomy, TimeZoneInfo paperZone)
{
    /// <summary>Articles on one page of a digest: one message of a chat platform holds them with title, line and button.</summary>
    public const int PageSize = 10;

    // So many articles fill a phone's screen.
    private const int LongestOpen = 3;

    private const int NumbersInRow = 5;

    private static readonly Address Nowhere = new("", "", "");

    private readonly DigestLines lines = new();

    /// <summary>What is frozen: a digest's first page, as it reads after a correction too, or a notice.</summary>
    public Reply Frozen(DigestContent content, string language) => content.Form switch
    {
        DigestForm.Broadcast said => NoticeReply.Broadcast(said.Text, DayOf(content.Instant), language),
        DigestForm.Correction => NoticeReply.Correction(content.Articles, language),
        _ => Of(content, language),
    };

    /// <summary>A page (from 0) of the digest.</summary>
    public Reply Of(DigestContent content, string language, int page = 0)
    {
        var texts = Texts.In(language);
        var today = DayOf(content.Late?.To ?? content.Instant);
        var asker = new Asker(Nowhere, null, Dialogue.Empty, language, content.Instant, today, taxonomy.Current, null, true);
        var pages = Math.Max(1, (content.Articles.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 0, pages - 1);
        var onPage = DigestOrder.Of(content.Articles).Skip(page * PageSize).Take(PageSize).ToList();
        var articles = onPage.ConvertAll(a => lines.Of(a, asker));
        var numberedFrom = page * PageSize + 1;
        var blocks = new List<Block>(2 * articles.Count + 2) { new Heading(HeadingOf(content, texts, today)) };
        blocks.AddRange(Corrected(content, texts));
        for (var shown = 0; shown < articles.Count;)
            shown += AddSection(articles, shown, numberedFrom, blocks);
        if (page < pages - 1)
            blocks.Add(new Note(texts["digest.more", content.Articles.Count - (page + 1) * PageSize]));
        return new(
            language,
            blocks,
            [.. Numbers(content.DigestId, articles, numberedFrom), .. Turning(content.DigestId, page, pages), .. Suggestions.Charts(onPage, texts), Asking(content.DigestId, texts)],
            Replaces: page > 0);
    }

    // A section that would push the others off the screen is folded: its first lines show, a tap opens the rest.
    private static int AddSection(List<DigestLine> articles, int first, int numberedFrom, List<Block> blocks)
    {
        var count = 1;
        while (first + count < articles.Count && articles[first + count].Section == articles[first].Section)
            count++;
        var lines = new ArticleLine[count];
        for (var i = 0; i < count; i++)
            lines[i] = articles[first + i].Line with { Number = numberedFrom + first + i };
        blocks.Add(new Subheading(articles[first].Section));
        blocks.Add(new ArticleList(lines) { Folds = count > LongestOpen });
        return count;
    }

    private string HeadingOf(DigestContent content, Texts texts, DateOnly today) => content.Late is { } late
        ? texts.CountIn("digest.heading.late", content.Articles.Count, texts.Days(new(DayOf(late.From), today), today))
        : texts.CountIn("digest.heading", content.Articles.Count, texts.Day(today, today));

    private DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, paperZone).DateTime);

    private static IEnumerable<Block> Corrected(DigestContent content, Texts texts) => content.Form is DigestForm.Corrected corrected
        ? content.Articles.Where(a => corrected.Articles.Contains(a.Id)).Select(a => new Note(texts["digest.corrected", a.Article.Title]))
        : [];

    private static IEnumerable<IReadOnlyList<Button>> Numbers(long digestId, List<DigestLine> articles, int numberedFrom)
    {
        for (var first = 0; first < articles.Count; first += NumbersInRow)
        {
            var row = new List<Button>(NumbersInRow);
            for (var i = first; i < articles.Count && i < first + NumbersInRow; i++)
                row.AddRange(Button.For((numberedFrom + i).ToString(CultureInfo.InvariantCulture), new UserAction.ReadInDigest(digestId, articles[i].Line.ArticleId)));
            yield return row;
        }
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Turning(long digestId, int page, int pages) => pages == 1 ? [] :
    [
        [
            .. page > 0 ? Button.For("◀", new UserAction.DigestPage(digestId, page - 1)) : [],
            .. page < pages - 1 ? Button.For("▶", new UserAction.DigestPage(digestId, page + 1)) : [],
        ],
    ];

    private static IReadOnlyList<Button> Asking(long digestId, Texts texts) =>
        [.. Suggestions.Say(texts["button.why"], string.Create(CultureInfo.InvariantCulture, $"/why {digestId}")), .. Suggestions.Say(texts["button.digest"], "/digest")];
}
