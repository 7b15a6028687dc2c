using System.Runtime.CompilerServices;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.News.Summaries;
using Gazette.Newsroom;

namespace Gazette.Conversation.Intents;

/// <summary>Lists of articles as replies, and the turning of their pages.</summary>
internal sealed class ArticleLists(IArticleReader articles)
{
    /// <summary>Articles on a page (<c>contract</c> section 5).</summary>
    public const int PageSize = 5;

    private const int LineLength = 70;

    // What opening a list read, so that showing it reads nothing again.
    private readonly ConditionalWeakTable<ShownList, ArticlePage> opened = [];

    /// <summary>The first page of what a filter finds; null when it finds nothing.</summary>
    public async Task<ShownList?> Open(string heading, ArticleFilter filter, bool ranked, Asker asker, CancellationToken ct)
    {
        var list = new ShownList(Tokens.New(4), heading, asker.Within(filter), ranked, [null], 0, [], 0);
        var page = await Fetch(list, ct).ConfigureAwait(false);
        if (page.Items.Count == 0)
            return null;
        list = list.Showing(page);
        opened.Add(list, page);
        return list;
    }

    /// <summary>The articles on the page of a list that was just opened.</summary>
    public IReadOnlyList<PublishedArticle> Opened(ShownList list) =>
        opened.TryGetValue(list, out var page) ? [.. page.Items.Select(i => i.Published)] : [];

    /// <summary>Whether a list that was just opened holds less than all the words asked for.</summary>
    public bool IsLoosened(ShownList list) => opened.TryGetValue(list, out var page) && page.Loosened is not null;

    /// <summary>Shows a page of a list.</summary>
    public async Task<Answer> Show(ShownList list, Asker asker, Facts facts, CancellationToken ct, bool replaces = false, string? note = null)
    {
        var page = opened.TryGetValue(list, out var read) ? read : await Fetch(list, ct).ConfigureAwait(false);
        var shown = list.Showing(page);
        var texts = asker.Texts;
        var blocks = new List<Block> { new Heading(list.Heading) };
        if (note is not null)
            blocks.Add(new Note(note));
        if (page.Loosened is { } words)
            blocks.Add(new Note(texts["search.loosened", string.Join(texts["comma"], words)]));
        blocks.Add(new ArticleList([.. page.Items.Select((item, i) => Line(item, i + 1, asker))]));
        if (shown.Total > PageSize)
            blocks.Add(new Note(texts["list.page", shown.Page + 1, (shown.Total + PageSize - 1) / PageSize, shown.Total]));
        // Where one article is the whole answer, its topic can be questioned at once.
        IReadOnlyList<Button>[] about = page is { Total: 1, Items: [var only] } ? [[.. Suggestions.WrongTopic(only.Published.Id, asker)]] : [];
        var reply = new Reply(asker.Language, blocks, [.. Buttons(shown, page), .. about], replaces);
        return Answer.Of(reply, facts with { Total = page.Total, Items = page.Items }, asker.Dialogue.With(shown, asker.Now));
    }

    /// <summary>The list on another of its known pages.</summary>
    public async Task<ShownList> Turned(ShownList list, int page, CancellationToken ct)
    {
        var turned = list with { Page = page };
        return turned.Showing(await Fetch(turned, ct).ConfigureAwait(false));
    }

    /// <summary>An article as a line.</summary>
    public static ArticleLine Line(FoundArticle found, int number, Asker asker)
    {
        var published = found.Published;
        return new(
            number,
            published.Id,
            published.Article.Title,
            DepartmentsOf(published, asker),
            asker.Texts.Day(published.Day, asker.Today) + (published.Sample ? " · " + asker.Texts["sample"] : ""),
            found.Snippet ?? Summarizer.Of(published.Article).Line(LineLength));
    }

    /// <summary>Who answers for an article, as shown.</summary>
    public static string DepartmentsOf(PublishedArticle published, Asker asker) => string.Join(
        asker.Texts["comma"],
        published.Article.Departments.Select((name, i) =>
            i < published.DepartmentCodes.Count && asker.Taxonomy.DepartmentByCode(published.DepartmentCodes[i]) is { } department
                ? asker.Texts.Department(department)
                : name));

    private Task<ArticlePage> Fetch(ShownList list, CancellationToken ct) => list.Ranked
        ? articles.Search(list.Filter, PageSize, list.Cursors[list.Page], ct)
        : articles.Newest(list.Filter, PageSize, list.Cursors[list.Page], ct);

    private static IEnumerable<IReadOnlyList<Button>> Buttons(ShownList list, ArticlePage page)
    {
        yield return [.. list.ArticleIds.SelectMany((id, i) =>
            Button.For((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), new UserAction.ReadInList(list.Id, list.Page * PageSize + i, id)))];
        Button[] turning =
        [
            .. list.Page > 0 ? Button.For("◀", new UserAction.Turn(list.Id, list.Page - 1)) : [],
            .. page.Next is not null ? Button.For("▶", new UserAction.Turn(list.Id, list.Page + 1)) : [],
        ];
        if (turning.Length > 0)
            yield return turning;
    }
}

/// <summary>Steps of a shown list.</summary>
internal static class ShownLists
{
    /// <summary>The list with what its page turned out to hold, and the way to the next page.</summary>
    public static ShownList Showing(this ShownList list, ArticlePage page) => list with
    {
        ArticleIds = [.. page.Items.Select(i => i.Published.Id)],
        Total = page.Total,
        Cursors = page.Next is null || list.Cursors.Count > list.Page + 1 ? list.Cursors : [.. list.Cursors, page.Next],
    };

    /// <summary>What is dated after the asker's last day stays hidden.</summary>
    public static ArticleFilter Within(this Asker asker, ArticleFilter filter) =>
        asker.UpTo is not { } last ? filter
        : filter with { Days = new(filter.Days?.From ?? DateOnly.MinValue, filter.Days is { } days && days.To < last ? days.To : last) };
}
