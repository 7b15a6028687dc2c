using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following.Digests;
using Gazette.Following.Follows;
using Gazette.Newsroom;
using Gazette.Text.Time;

namespace Gazette.Conversation.Intents;

/// <summary>为什么没收到区财政局昨天的新闻: the articles that are meant, each with what became of it for the person.</summary>
internal sealed class WhyNotReply(ILedger ledger, IArticleReader articles, ShownArticles shown, UsualTime usual)
{
    private const int MostShown = 5;

    // Without a day the last days are meant: nobody misses older news.
    private const int Days = 7;

    public async Task<Answer> Answer(ShowReceived asked, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        if (asked.Number is { } number && (await shown.Find(number, asker, ct).ConfigureAwait(false)) is { ArticleId: null } none)
            return Intents.Answer.Of(Reply.Of(asker.Language, asker.Texts[ShownArticles.None(none)]));
        var found = await Meant(asked, asker, ct).ConfigureAwait(false);
        if (found.Count == 0)
            return Nothing(asked, asker);
        var lines = new List<ArticleLine>();
        foreach (var article in found)
        {
            var fate = asker.Subscriber is { } person ? await ledger.FateOf(article.Id, person.Id, ct).ConfigureAwait(false) : new Fate.NotFollowed();
            lines.Add(ArticleLists.Line(new(article), lines.Count + 1, asker) with { Summary = FateWording.Of(fate, asker, usual) });
        }

        IReadOnlyList<Button> opening = [.. lines.SelectMany(l => Button.For(l.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), new UserAction.Read(l.ArticleId)))];
        return Intents.Answer.Of(
            new(asker.Language, [new Heading(texts["fate"]), new ArticleList(lines)], [opening, .. Suggestions.For(asked.Places, asker), [.. PersonNotes.Resume(asker), .. Suggestions.Say(texts["button.follows"], "/follows")]]),
            new Facts { Places = asked.Places, Days = asked.Days, Total = lines.Count, Items = [.. found.Select(a => new FoundArticle(a))] });
    }

    private async Task<IReadOnlyList<PublishedArticle>> Meant(ShowReceived asked, Asker asker, CancellationToken ct)
    {
        if (asked.Number is { } number && (await shown.Find(number, asker, ct).ConfigureAwait(false)).ArticleId is { } id)
            return await articles.FindAll([id], ct).ConfigureAwait(false);
        Place[] words = [.. asked.Words.Select(Place.Keyword)];
        var filter = Filters.Followed([.. asked.Places, .. words], [], asker.Taxonomy) with { Days = asked.Days ?? (words.Length > 0 ? null : new Period(asker.Today.AddDays(1 - Days), asker.Today)) };
        var page = words.Length > 0
            ? await articles.Search(asker.Within(filter), MostShown, null, ct).ConfigureAwait(false)
            : await articles.Newest(asker.Within(filter), MostShown, null, ct).ConfigureAwait(false);
        return page.Loosened is null ? [.. page.Items.Select(i => i.Published)] : [];
    }

    private static Answer Nothing(ShowReceived asked, Asker asker)
    {
        var texts = asker.Texts;
        var news = texts.News([.. asked.Places, .. asked.Words.Select(Place.Keyword)], [], asker.Taxonomy);
        var days = asked.Days ?? (asked.Words.Count > 0 ? null : new Period(asker.Today.AddDays(1 - Days), asker.Today));
        var search = asked.Words.Count > 0 ? Suggestions.Say(texts["button.search", asked.Words[0]], "/search " + string.Join(' ', asked.Words)) : [];
        return Intents.Answer.Of(
            new(
                asker.Language,
                [new Paragraph(days is { } period ? texts["fate.none.in", texts.Days(period, asker.Today), news] : texts["fate.none", news])],
                [[.. search, .. Suggestions.Say(texts["button.received"], "/received"), .. Suggestions.Say(texts["button.latest"], "/latest")]]),
            new Facts { Places = asked.Places, Keywords = asked.Words, Days = asked.Days });
    }
}
