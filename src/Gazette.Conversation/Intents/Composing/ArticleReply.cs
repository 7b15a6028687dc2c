using Gazette.Conversation.Replies;
using Gazette.Following.Follows;
using Gazette.Newsroom;

namespace Gazette.Conversation.Intents;

/// <summary>An article in full as a reply: source and date first, then the text.</summary>
internal static class ArticleReply
{
    /// <summary>The reply, with buttons to follow what the article is about.</summary>
    public static Reply Of(PublishedArticle published, Asker asker)
    {
        var article = published.Article;
        var texts = asker.Texts;
        var blocks = new List<Block>();
        if (article.Kicker is { Length: > 0 } kicker)
            blocks.Add(new Note(kicker));
        blocks.Add(new Heading(article.Title));
        blocks.Add(new Note(Source(published, asker), published.Id));
        if (article.Fragment)
            blocks.Add(new Note(texts["read.fragment"]));
        blocks.AddRange(article.Paragraphs.Select(p => article.Subheads.Contains(p) ? (Block)new Subheading(p) : new Paragraph(p)));
        if (article.Captions.Count > 0)
            blocks.Add(new Note(texts["read.captions", string.Join(texts["comma"], article.Captions)]));
        var places = published.DepartmentCodes.Select(Place.Department).Concat(published.TopicCodes.Take(2).Select(Place.Topic));
        return new(asker.Language, blocks, [.. Suggestions.For(places, asker), [.. Suggestions.WrongTopic(published.Id, asker)]]);
    }

    /// <summary>Paper, department, authors and day in one line.</summary>
    public static string Source(PublishedArticle published, Asker asker)
    {
        string?[] parts =
        [
            published.Sample ? asker.Texts["sample"] : null,
            published.Paper,
            ArticleLists.DepartmentsOf(published, asker),
            string.Join(asker.Texts["comma"], published.Article.Authors),
            asker.Texts.Day(published.Day, asker.Today),
        ];
        return string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }
}
