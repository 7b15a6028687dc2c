using Gazette.Conversation.Understanding;
using Gazette.Following.Follows;
using Gazette.Newsroom;
using Gazette.Text.Time;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>What is new in some places, in some days.</summary>
internal sealed record LatestNews(IReadOnlyList<Place> Places, Period? Days) : Asked
{
    /// <summary>What is left out: places, and words as keywords.</summary>
    public IReadOnlyList<Place> Without { get; init; } = [];

    /// <summary>What the days are called, where news may be about it rather than of it (国庆); else null.</summary>
    public string? Called { get; init; }

    /// <summary>A time that cannot be or has not come; then it is said back.</summary>
    public OddTime? Odd { get; init; }

    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("latest", PlaceText.Of(Places), PlaceText.Join([.. Without.Select(w => "-" + w)]), Days, Odd?.Problem);
}

/// <summary>最新财政新闻: what is new in some places, newest first.</summary>
internal sealed class LatestNewsIntent(IArticleReader articles, ArticleLists lists) : Intent<LatestNews>
{
    private static readonly F[] Beside = [F.Place, F.Time, F.All, F.Latest, F.News, F.What, F.Exclusion, F.NextPage];

    /// <inheritdoc/>
    public override string Name => "latest";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["latest"];

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } =
    [
        new([[F.Latest, F.News]], Beside),
        new([[F.Place]], Beside),
        new([[F.Time]], Beside),
        new([[F.Exclusion]], Beside),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("最新财政新闻", "latest t:finance"),
        Yes("财政", "latest t:finance"),
        Yes("財政新聞", "latest t:finance"),
        Yes("财政局", "latest d:finance"),
        Yes("最新消息", "latest"),
        Yes("有什么新闻", "latest"),
        Yes("今天区卫健局有什么消息", "latest d:health 2020-09-11/2020-09-11"),
        Yes("区卫健局上周有什么消息", "latest d:health 2020-08-31/2020-09-06"),
        Yes("上周的教育新闻", "latest t:education 2020-08-31/2020-09-06"),
        Yes("9月10日的新闻", "latest 2020-09-10/2020-09-10"),
        Yes("请问最近教育和财政有什么新闻吗？", "latest t:education t:finance"),
        Yes("latest fiscal news", "latest t:finance"),
        Yes("what's new in education this week", "latest t:education 2020-09-07/2020-09-13"),
        Yes("any news from the finance bureau last week?", "latest d:finance 2020-08-31/2020-09-06"),
        Yes("/latest 财政", "latest t:finance"),
        No("我最新关注了哪些部门"),
        No("关注财政"),
        No("财政收入是多少"),
        No("搜索 财政"),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<PlaceMention> Unclear(Utterance heard) => heard.Doubts;

    /// <inheritdoc/>
    public override bool IsRemembered => true;

    // 那教育呢 asks for other places in the same days, 上个月的呢 for the same places in other days, 那停车费呢 for words.
    /// <inheritdoc/>
    protected override Asked? Continues(LatestNews last, Utterance heard)
    {
        if (heard.Has(F.Earlier) && last.Days is { } asked && heard.IsOnly(F.Earlier, F.News, F.What) && heard.RestLength == 0)
            return last with { Days = asked.Before() };
        if (!heard.IsOnly(F.Place, F.Time, F.News, F.What, F.Exclusion))
            return null;
        if (heard.Has(F.Exclusion) && heard.RestLength == 0 && heard.Places.Count == 0)
            return last with { Without = [.. last.Without.Union(heard.Without)], Days = heard.Days ?? last.Days };
        var places = heard.Places.Count > 0 ? heard.Places : last.Places;
        var days = heard.When is null ? last.Days : heard.Days;
        if (heard.GoesOn && heard.RestLength > 0)
            return new SearchNews(heard.Rest, heard.Places, days);
        var goesOn = heard.GoesOn ? heard.Has(F.Place) || heard.Has(F.Time) : heard.Has(F.Time) && heard.IsOnly(F.Time);
        return goesOn && heard.RestLength == 0 ? new LatestNews(places, days) { Without = last.Without, Odd = heard.Odd } : null;
    }

    /// <inheritdoc/>
    protected override LatestNews Means(Utterance heard) => new(heard.Places, heard.Days)
    {
        Without = heard.Without,
        Odd = heard.Odd,
        Called = heard.When is { When.Meaning.IsNameToo: true } named ? heard.Said(named) : null,
    };

    /// <inheritdoc/>
    protected override async Task<Answer> Handle(LatestNews asked, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        var filter = Filters.Followed(asked.Places, asked.Without, asker.Taxonomy) with { Days = asked.Days };
        var facts = new Facts { Places = asked.Places, Without = asked.Without, Days = asked.Days };
        var about = texts.News(asked.Places, asked.Without, asker.Taxonomy);
        if (asked.Odd is { } odd)
            return Answer.Of(OddTimeReply.Of(odd, about, asker), odd.Problem == TimeProblem.Future ? facts with { Days = odd.Days } : facts);
        if (await lists.Open(texts.Latest(about, asked.Days, asker.Today), filter, ranked: false, asker, ct).ConfigureAwait(false) is { } list)
            return await lists.Show(list, asker, facts, ct).ConfigureAwait(false);
        if (asked.Called is { } name
            && await lists.Open(texts["search", name], filter with { Days = null, Words = [name] }, ranked: true, asker, ct).ConfigureAwait(false) is { } named)
            return await lists.Show(named, asker, facts, ct).ConfigureAwait(false);
        return await Nearest(asked, about, filter, facts, asker, ct).ConfigureAwait(false);
    }

    // Where nothing new exists: the newest there is, with its date said.
    private async Task<Answer> Nearest(LatestNews asked, string about, ArticleFilter filter, Facts facts, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        var summary = await articles.Summary(ct).ConfigureAwait(false);
        if (summary.Articles == 0)
            return Answer.Of(Replies.Reply.Of(asker.Language, texts["empty"]), facts);
        var earlier = asked.Days is null ? null
            : await lists.Open(texts["latest", about], filter with { Days = null }, ranked: false, asker, ct).ConfigureAwait(false);
        var none = asked.Days is { } days ? texts["latest.none.in", texts.Days(days, asker.Today), about] : texts["latest.none", about];
        if (earlier is null)
            return Answer.Of(new(asker.Language, [new Replies.Paragraph(none)], [.. Suggestions.For(asked.Places, asker)]), facts) with { Notes = [new EditorsNote.Unanswered(about)] };
        var newest = await articles.Find(earlier.ArticleIds[0], ct).ConfigureAwait(false);
        var note = newest is null ? none : texts["latest.but", none, texts.Day(newest.Day, asker.Today)];
        var answer = await lists.Show(earlier, asker, facts, ct, note: note).ConfigureAwait(false);
        // What was asked for is not there; the older ones are an offer, not the answer. Today may still bring it, a day that has passed will not.
        EditorsNote[] notes = asked.Days is { } past && past.To < asker.Today ? [new EditorsNote.Unanswered(texts["latest.in", texts.Days(past, asker.Today), about])] : [];
        return answer with
        {
            Reply = answer.Reply with { Buttons = [.. answer.Reply.Buttons, .. Suggestions.For(asked.Places, asker)] },
            Facts = answer.Facts with { Total = 0 },
            Notes = notes,
        };
    }
}
