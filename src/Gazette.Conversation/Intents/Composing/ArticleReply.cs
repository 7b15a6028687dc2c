using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Resources;
using Gazette.Following.Follows;
using Gazette.Newsroom;
using Gazette.Text;

namespace Gazette.Conversation.Intents;

/// <summary>An article in full as a reply: source and date first, then the text.</summary>
internal static class ArticleReply
{
    /// <summary>How many related articles are offered.</summary>
    public const int MostRelated = 3;

    private const int LabelLength = 24;

    // UTF-16 units that one message of any chat platform holds, with source and related beside the text (Telegram: 4096).
    private const int Short = 3000;

    /// <summary>The reply, with buttons to read on, to follow what the article is about and to read what is related to it.</summary>
    public static Reply Of(PublishedArticle published, Asker asker, IReadOnlyList<PublishedArticle>? related = null, ReadingPosition? position = null)
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
        if (related is { Count: > 0 })
            blocks.Add(new Note(texts["read.related", string.Join(texts["semicolon"], related.Select(r => texts["read.other", r.Article.Title, texts.Day(r.Day, asker.Today)]))]));
        return new(asker.Language, blocks, [ReadOn(position, IsShort(published), texts), .. Suggestions.Charts([published], texts), .. Suggestions.For(places, asker), [.. Suggestions.WrongTopic(published.Id, asker)], .. (related ?? []).Select(Read)]);
    }

    /// <summary>Whether it is one message: then the next can take its place.</summary>
    public static bool IsShort(PublishedArticle published) =>
        published.Article.Title.Length + published.Article.Paragraphs.Sum(p => p.Length + 2) + published.Article.Captions.Sum(c => c.Length + 1) < Short;

    private static IReadOnlyList<Button> ReadOn(ReadingPosition? position, bool replaces, Texts texts) =>
    [
        .. position?.Before is { } before ? Button.For(texts["button.previous"], Taking(before, replaces)) : [],
        .. position?.After is { } after ? Button.For(texts["button.next"], Taking(after, replaces)) : [],
    ];

    private static UserAction Taking(UserAction action, bool replaces) => action switch
    {
        UserAction.ReadInList a => a with { Replaces = replaces },
        UserAction.ReadInDigest a => a with { Replaces = replaces },
        _ => action,
    };

    private static IReadOnlyList<Button> Read(PublishedArticle related) => [.. Button.For(Label(related.Article.Title), new UserAction.Read(related.Id))];

    private static string Label(string title) => title.Length <= LabelLength ? title : Sentences.Cut(title, text => text.Length, LabelLength)[0].TrimEnd() + "…";

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
