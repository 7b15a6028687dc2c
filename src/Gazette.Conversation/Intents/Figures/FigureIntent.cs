using Gazette.Conversation.Understanding;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>1至8月财政收入是多少: the figure first, then the sentence it stands in and its article.</summary>
internal sealed class FigureIntent(FigureFinder finder, ArticleLists lists) : Intent<FigureQuestion>
{
    private static readonly F[] Beside = [F.Time, F.What, F.Latest, F.Place, F.Indicator, F.Amount, F.Aspect];

    private readonly FigureAnswers answers = new(finder, lists);

    /// <inheritdoc/>
    public override string Name => "figure";

    /// <inheritdoc/>
    public override bool IsRemembered => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } =
    [
        new([[F.Indicator]], Beside),
        new([[F.Indicator], [F.Amount, F.Aspect]], Beside),
        new([[F.Amount], [F.Time]], Beside, Rest.Needed),
        new([[F.Amount]], Beside, Rest.Needed),
        new([[F.Aspect], [F.Time]], Beside, Rest.Fits),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("1至8月财政收入是多少", "figure 财政收入 2020-01/2020-08 any-year"),
        Yes("财政收入同比增长多少", "figure 财政收入 growth"),
        Yes("2020年1-8月税收收入增长了多少？", "figure 税收收入 2020-01/2020-08 growth"),
        Yes("前8个月非税收入占比", "figure 非税收入 2020-01/2020-08 any-year share"),
        Yes("财政收入完成预算的百分之几", "figure 财政收入 ofbudget"),
        Yes("财政收入增幅排全市第几", "figure 财政收入 rank"),
        Yes("今年财政收入比去年怎么样", "figure 财政收入 2020-01/2020-12 lastyear"),
        Yes("财政收入比去年多收了多少", "figure 财政收入 increase"),
        Yes("财政收入今年每个月的情况", "figure 财政收入 2020-01/2020-12 bymonth"),
        Yes("税收走势", "figure 税收 course"),
        Yes("历年财政收入", "figure 财政收入 byyear"),
        Yes("税收和非税各多少", "figure 税收+非税"),
        Yes("财正收入是多少", "figure 财正收入"),
        Yes("財政收入是多少", "figure 財政收入"),
        Yes("上半年税收", "figure 税收 2020-01/2020-06 any-year"),
        Yes("上半年新增就业多少人", "figure 新增就业 2020-01/2020-06 any-year"),
        Yes("晚稻亩产是多少", "figure 晚稻亩产"),
        Yes("how much was fiscal revenue in Jan-Aug", "figure fiscal revenue 2020-01/2020-08 any-year"),
        Yes("tax revenue growth in the first half of 2020", "figure tax revenue 2020-01/2020-06 growth"),
        Yes("monthly fiscal revenue this year", "figure fiscal revenue 2020-01/2020-12 bymonth"),
        No("最新财政新闻"),
        No("财政收入的新闻"),
        No("税收新闻"),
        No("税收"),
        No("税收政策有什么变化"),
        No("今天有多少新闻"),
        No("搜索 财政收入"),
    ];

    /// <inheritdoc/>
    protected override FigureQuestion Means(Utterance heard)
    {
        var (indicators, aspects) = (FigureHearing.Indicators(heard), FigureHearing.Aspects(heard));
        return new(indicators.Count > 0 ? indicators : [new(heard.Text, [])], aspects.Count > 0 ? aspects : [Aspect.Value], FigureHearing.Periods(heard));
    }

    // 比去年怎么样, 上个月的呢, 税收呢: what is said takes the place of what was, the rest stays.
    /// <inheritdoc/>
    protected override Asked? Continues(FigureQuestion last, Utterance heard)
    {
        if (!heard.IsOnly(F.Time, F.What, F.Indicator, F.Amount, F.Aspect, F.Place) || (heard.RestLength > 0 && !heard.Has(F.FollowUp)))
            return null;
        var (aspects, periods) = (FigureHearing.Aspects(heard), FigureHearing.Periods(heard));
        // 累计呢, 只要当月的: the same period in the other kind.
        if (periods.Count == 0 && (heard.Has(F.Cumulative) || heard.Has(F.Monthly)))
            periods = FigureHearing.OfKind(last.Periods, heard);
        IReadOnlyList<AskedIndicator> indicators = heard.Has(F.Place) ? FigureHearing.ByPlaceNames(heard) : FigureHearing.Indicators(heard);
        // An indicator with its own question stands for itself; so does a place that is none.
        if (indicators.Count > 0 ? !heard.Has(F.FollowUp) : heard.Has(F.Place) || (aspects.Count == 0 && periods.Count == 0))
            return null;
        return new FigureQuestion(
            indicators.Count > 0 ? indicators : last.Indicators,
            // After a series a single month is asked for by its value.
            aspects.Count > 0 ? aspects : periods.Count > 0 && last.IsSeries && periods[0].Months.Months < 12 ? [Aspect.Value] : last.Aspects,
            periods.Count > 0 ? periods : last.Periods);
    }

    /// <inheritdoc/>
    protected override Task<Answer> Handle(FigureQuestion asked, Asker asker, CancellationToken ct) => answers.Of(asked, asker, ct);
}
