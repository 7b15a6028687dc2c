using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Resources;
using Gazette.Following;
using Gazette.Following.Digests;
using Gazette.News;
using Gazette.News.Summaries;
using Gazette.Newsroom;

namespace Gazette.Conversation.Digests;

/// <summary>A digest as a reply: articles under their departments, a number button for each; what does not fit on the page waits behind ▶.</summary>
public sealed class DigestReply(ITaxonomy taxonomy, TimeZoneInfo paperZone)
{
    /// <summary>Articles on one page of a digest: one message of a chat platform holds them with title, line and button.</summary>
    public const int PageSize = 10;

    // Two sentences where they are short.
    private const int SummaryLength = 100;

    private static readonly Address Nowhere = new("", "", "");

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
        var numbered = DigestOrder.Of(content.Articles)
            .Select((a, i) => (Group: GroupOf(a, asker), Line: ArticleLists.Line(new(a, Snippet: Summarizer.Of(a.Article).Within(SummaryLength)), i + 1, asker)));
        var shown = numbered.Skip(page * PageSize).Take(PageSize).ToList();
        var blocks = new List<Block> { new Heading(HeadingOf(content, texts, today)) };
        blocks.AddRange(Corrected(content, texts));
        foreach (var group in shown.GroupBy(s => s.Group))
        {
            blocks.Add(new Subheading(group.Key));
            blocks.Add(new ArticleList([.. group.Select(s => s.Line with { Department = "" })]));
        }

        if (page < pages - 1)
            blocks.Add(new Note(texts["digest.more", content.Articles.Count - (page + 1) * PageSize]));
        return new(language, blocks, [.. Buttons(content.DigestId, page, pages, [.. shown.Select(s => s.Line)])], Replaces: page > 0);
    }

    private string HeadingOf(DigestContent content, Texts texts, DateOnly today) => content.Late is { } late
        ? texts.CountIn("digest.heading.late", content.Articles.Count, texts.Days(new(DayOf(late.From), today), today))
        : texts.CountIn("digest.heading", content.Articles.Count, texts.Day(today, today));

    private DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, paperZone).DateTime);

    private static IEnumerable<Block> Corrected(DigestContent content, Texts texts) => content.Form is DigestForm.Corrected corrected
        ? content.Articles.Where(a => corrected.Articles.Contains(a.Id)).Select(a => new Note(texts["digest.corrected", a.Article.Title]))
        : [];

    private static string GroupOf(PublishedArticle article, Asker asker) =>
        ArticleLists.DepartmentsOf(article, asker) is { Length: > 0 } name ? name : asker.Texts["digest.other"];

    private static IEnumerable<IReadOnlyList<Button>> Buttons(long digestId, int page, int pages, IReadOnlyList<ArticleLine> lines)
    {
        foreach (var row in lines.Chunk(5))
            yield return [.. row.SelectMany(l => Button.For(l.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), new UserAction.Read(l.ArticleId)))];
        Button[] turning =
        [
            .. page > 0 ? Button.For("◀", new UserAction.DigestPage(digestId, page - 1)) : [],
            .. page < pages - 1 ? Button.For("▶", new UserAction.DigestPage(digestId, page + 1)) : [],
        ];
        if (turning.Length > 0)
            yield return turning;
    }
}
