using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Following.Follows;
using Gazette.Text;
using Gazette.Text.Time;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>Words to look for, in some places and days.</summary>
internal sealed record SearchNews(IReadOnlyList<string> Words, IReadOnlyList<Place> Places, Period? Days) : Asked
{
    /// <summary>What is left out: places, and words as keywords.</summary>
    public IReadOnlyList<Place> Without { get; init; } = [];

    /// <summary>News of the places or days was asked for as well: where the words stand nowhere, that is the answer.</summary>
    public bool IsNewsToo { get; init; }

    /// <summary>A time that cannot be; then it is said back.</summary>
    public OddTime? Odd { get; init; }

    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("search", string.Join('+', Words), PlaceText.Of(Places), PlaceText.Join([.. Without.Select(w => "-" + w)]), Days);
}

/// <summary>搜索 农民工工资, and any words that are nothing else.</summary>
internal sealed class SearchIntent(ArticleLists lists) : Intent<SearchNews>
{
    private static readonly F[] Anything = Enum.GetValues<F>();

    /// <inheritdoc/>
    public override string Name => "search";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["search"];

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } =
    [
        new([[F.Search]], Anything, Rest.Fits),
        new([[F.Quoted]], [F.Place, F.Time, F.Latest, F.News, F.What, F.Exclusion], Rest.Fits),
        new([], [F.Place, F.Time, F.News, F.Latest, F.What, F.Exclusion], Rest.Needed),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("搜索 农民工工资", "search 农民工工资"),
        Yes("农民工工资", "search 农民工工资"),
        Yes("关于农民工工资的新闻", "search 农民工工资"),
        Yes("搜索 财政收入", "search 财政收入"),
        Yes("/search latest fiscal", "search latest+fiscal"),
        Yes("“绿马甲”", "search 绿马甲"),
        Yes("上周有没有停水的消息", "search 停水 2020-08-31/2020-09-06"),
        Yes("search for marathon", "search marathon"),
        No("最新财政新闻"),
        No("帮助"),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<PlaceMention> Unclear(Utterance heard) => heard.Command is null && !heard.Has(F.Search) ? heard.Doubts : [];

    /// <inheritdoc/>
    public override bool IsRemembered => true;

    /// <inheritdoc/>
    protected override Asked? Continues(SearchNews last, Utterance heard)
    {
        if (!heard.IsOnly(F.Place, F.Time, F.News, F.What) || !(heard.GoesOn || heard.IsOnly(F.Time)))
            return null;
        var days = heard.When is null ? last.Days : heard.Days;
        if (heard.RestLength > 0)
            return heard.GoesOn ? new SearchNews(heard.Rest, heard.Places, days) : null;
        // Another place alone is a new subject; another time keeps the words.
        return heard.Has(F.Place) ? new LatestNews(heard.Places, days) : heard.Has(F.Time) ? last with { Days = days } : null;
    }

    /// <inheritdoc/>
    protected override SearchNews Means(Utterance heard)
    {
        if (heard.Command is not null)
            return new(Split(heard.Text), [], null);
        // 国庆 is what the news is about rather than its day; an announcement names days to come.
        var days = heard.When is { When.Meaning.IsNameToo: true } ? null : heard.Days;
        if (heard.Has(F.Search))
            return Searched(heard) is { Words.Count: > 0 } searched ? searched with { Days = days } : new(Split(heard.Text), [], null);
        var words = heard.Quoted.Concat(heard.RestWith(m => m is WhenMention { When.Meaning.IsNameToo: true })).Distinct().ToList();
        return words.Count > 0
            ? new(words, heard.Places, days)
            {
                Without = heard.Without,
                IsNewsToo = (heard.Has(F.News) || heard.Has(F.What) || heard.Has(F.Latest)) && (heard.Has(F.Place) || days is not null || heard.Has(F.Exclusion)),
                Odd = heard.Odd is { Problem: not TimeProblem.Future } odd ? odd : null,
            }
            : new(Split(heard.Text), [], null);
    }

    /// <inheritdoc/>
    protected override async Task<Answer> Handle(SearchNews asked, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        var words = string.Join(' ', asked.Words);
        var facts = new Facts { Places = asked.Places, Without = asked.Without, Days = asked.Days, Keywords = asked.Words };
        if (asked.Words.Count == 0)
            return Answer.Of(Reply.Of(asker.Language, texts["search.what"]), facts);
        if (asked.Odd is { } odd)
            return Answer.Of(OddTimeReply.Of(odd, words, asker), facts);
        var filter = Filters.For(asked.Places, asked.Without) with { Words = asked.Words, Days = asked.Days };
        var list = await lists.Open(texts["search", words], filter, ranked: true, asker, ct).ConfigureAwait(false);
        if (asked.IsNewsToo && (list is null || lists.IsLoosened(list)) && await Instead(asked, words, asker, ct).ConfigureAwait(false) is { } newest)
            return newest;
        if (list is not null)
            return await lists.Show(list, asker, facts, ct).ConfigureAwait(false);
        return (asked.Places.Count > 0 || asked.Days is not null) && await Elsewhere(asked, words, facts, asker, ct).ConfigureAwait(false) is { } elsewhere
            ? elsewhere
            : Nothing(asked, words, facts, asker);
    }

    // Not in the places or days asked for; what is left out stays left out.
    private async Task<Answer?> Elsewhere(SearchNews asked, string words, Facts facts, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        var filter = Filters.For([], asked.Without) with { Words = asked.Words };
        if (await lists.Open(texts["search", words], filter, ranked: true, asker, ct).ConfigureAwait(false) is not { } list)
            return null;
        var asks = texts.Latest(texts.News(asked.Places, asked.Without, asker.Taxonomy), asked.Days, asker.Today);
        return await lists.Show(list, asker, facts, ct, note: texts["search.elsewhere", asks, words]).ConfigureAwait(false);
    }

    // 财政局这两天忙些什么: the words are said nowhere, but places or days were named and news was asked for.
    private async Task<Answer?> Instead(SearchNews asked, string words, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        var filter = Filters.For(asked.Places, asked.Without) with { Days = asked.Days };
        var heading = texts.Latest(texts.News(asked.Places, asked.Without, asker.Taxonomy), asked.Days, asker.Today);
        if (await lists.Open(heading, filter, ranked: false, asker, ct).ConfigureAwait(false) is not { } list)
            return null;
        var facts = new Facts { Intent = "latest", Places = asked.Places, Without = asked.Without, Days = asked.Days };
        return await lists.Show(list, asker, facts, ct, note: texts["search.none", words]).ConfigureAwait(false);
    }

    private static Answer Nothing(SearchNews asked, string words, Facts facts, Asker asker)
    {
        var texts = asker.Texts;
        var keyword = asked.Words.OrderByDescending(w => w.Length).First();
        List<IReadOnlyList<Button>> buttons = keyword.Length is >= 2 and <= 16
            ? [[.. Button.For(texts["button.keyword", keyword], new UserAction.Follow(Place.Keyword(Folding.Fold(keyword))))]]
            : [];
        buttons.Add([.. Suggestions.Say(texts["button.latest"], "/latest"), .. Suggestions.Say(texts["button.help"], "/help")]);
        return Answer.Of(new(asker.Language, [new Paragraph(texts["search.none", words])], buttons), facts) with { Notes = [new EditorsNote.Unanswered(words)] };
    }

    // After the word for searching everything is a word to look for (搜索 财政收入), but what is polite or says "news about" at the ends;
    // a place before 关于 is where to look.
    private static SearchNews Searched(Utterance heard)
    {
        var text = heard.Text.ToCharArray();
        var places = new List<Place>();
        foreach (var mention in heard.Mentions)
        {
            var about = mention is PlaceMention && heard.Mentions.Any(m => m.Start == mention.End && heard.Said(m) is "关于" or "about");
            if (about)
                places.AddRange(((PlaceMention)mention).Candidates);
            if (about || mention.Feature is F.Search or F.Time or F.Exclusion)
                Blank(text, mention);
        }

        Trim(text, heard.Mentions);
        Trim(text, [.. heard.Mentions.Reverse()]);
        return new(Split(new string(text)), places, null) { Without = heard.Without };
    }

    // Takes off what carries nothing, one after the other, until a word stands there.
    private static void Trim(char[] text, IReadOnlyList<Mention> fromOneEnd)
    {
        var ahead = fromOneEnd is [var first, .., var last] && first.Start < last.Start;
        foreach (var mention in fromOneEnd)
        {
            var outside = ahead ? text.AsSpan(0, mention.Start) : text.AsSpan(mention.End);
            if (!IsBlank(outside))
                return;
            // One character may be the beginning or end of a word (家 in 家庭医生).
            var inward = ahead ? mention.End : mention.Start - 1;
            var isHalf = mention.Length == 1 && inward >= 0 && inward < text.Length && char.IsLetter(text[inward]) && !fromOneEnd.Any(m => m.Start <= inward && inward < m.End);
            if (!isHalf && (mention.Feature.IsNeutral() || mention.Feature is F.News or F.What))
                Blank(text, mention);
        }
    }

    private static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
            if (char.IsLetterOrDigit(unit))
                return false;
        return true;
    }

    private static void Blank(char[] text, Mention mention) => Array.Fill(text, ' ', mention.Start, mention.Length);

    private static List<string> Split(string text) =>
        [.. text.Split([' ', '　', '\t', '\n', '“', '”', '"', '，', '。', '？', '?', '！', '!'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(w => w.Any(char.IsLetterOrDigit)).Distinct().Take(10)];
}
