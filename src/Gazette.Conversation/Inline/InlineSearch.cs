using Gazette.Conversation.Answering;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following;
using Gazette.Following.Planning;
using Gazette.News.Summaries;
using Gazette.Newsroom;

namespace Gazette.Conversation.Inline;

/// <summary>Finds articles for what is typed after the bot's name in any chat: understood like a question in a chat, nothing kept, nothing changed.</summary>
internal sealed class InlineSearch(Engine engine, IArticleReader articles, ISubscriberReader subscribers, RightOfWay rightOfWay) : IInlineSearch
{
    /// <summary>Cards of a page: what a phone shows in a few swipes, and less than Telegram takes (50, core.telegram.org/bots/api#answerinlinequery).</summary>
    public const int PageSize = 20;

    private const int SummaryLength = 140;

    /// <inheritdoc/>
    public async Task<InlineCards> Find(InlineQuestion question, CancellationToken ct)
    {
        using var turn = rightOfWay.Take();
        var subscriber = await subscribers.Find(question.Private, ct).ConfigureAwait(false);
        var said = new Message("", question.Private, "", new Said(question.Text), question.At, question.LanguageHint);
        var asker = engine.Stranger(question.Private, Languages.Of(said, subscriber), question.At);
        var page = await Page(question, asker, ct).ConfigureAwait(false);
        var cards = page?.Items.Select(found => Card(found, asker)).ToList() ?? [];
        return new(cards, page?.Next, asker.Texts[cards.Count > 0 ? "inline.bot" : "inline.nothing"], asker.Texts["inline.read"]);
    }

    private async Task<ArticlePage?> Page(InlineQuestion question, Asker asker, CancellationToken ct)
    {
        if (await engine.Listed(question.Text, asker, ct).ConfigureAwait(false) is not { } list)
            return null;
        var cursor = question.Cursor.Length > 0 ? question.Cursor : null;
        try
        {
            return list.Ranked
                ? await articles.Search(list.Filter, PageSize, cursor, ct).ConfigureAwait(false)
                : await articles.Newest(list.Filter, PageSize, cursor, ct).ConfigureAwait(false);
        }
        catch (FormatException)
        {
            return null; // Not one of our cursors: there is no such page.
        }
    }

    private static InlineCard Card(FoundArticle found, Asker asker)
    {
        var line = ArticleLists.Line(found, 0, asker);
        var about = string.Join(" · ", new[] { line.Department, line.Date }.Where(part => part.Length > 0));
        var summary = Summarizer.Of(found.Published.Article).Within(SummaryLength);
        Block[] message =
        [
            new Heading(line.Title),
            new Note(ArticleReply.Source(found.Published, asker), line.ArticleId),
            .. summary is null ? (Block[])[] : [new Paragraph(summary)],
        ];
        return new(line.ArticleId, line.Title, line.Summary is { Length: > 0 } text ? about + "\n" + text : about, new(asker.Language, message, []));
    }
}
