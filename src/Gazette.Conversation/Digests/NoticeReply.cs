using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Resources;
using Gazette.Newsroom;

namespace Gazette.Conversation.Digests;

/// <summary>What is pushed beside digests, as people read it.</summary>
internal static class NoticeReply
{
    /// <summary>An operator's text under the day it is of; everyone reads the text itself as it was written.</summary>
    public static Reply Broadcast(string text, DateOnly day, string language)
    {
        var texts = Texts.In(language);
        return new(language, [new Heading(texts["broadcast.heading", texts.Day(day, day)]), new Paragraph(text)], []);
    }

    /// <summary>An article was corrected after it was pushed.</summary>
    public static Reply Correction(IReadOnlyList<PublishedArticle> articles, string language)
    {
        var texts = Texts.In(language);
        return new(
            language,
            [.. articles.Select(a => new Heading(texts["correction.heading", a.Article.Title])), new Paragraph(texts["correction.text"])],
            [.. articles.Select(a => (IReadOnlyList<Button>)[.. Button.For(texts["button.article"], new UserAction.Read(a.Id))])]);
    }
}
