using Gazette.Conversation.Understanding;
using Gazette.Newsroom;
using Gazette.Text.Time;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Intents;

/// <summary>An indicator in some months.</summary>
/// <param name="Names">The names it goes by in articles, the usual one first.</param>
/// <param name="Asked">The name as it was asked.</param>
/// <param name="Months">The period, or null for the newest.</param>
/// <param name="AnyYear">No year was said: the latest such period held.</param>
internal sealed record FigureQuestion(IReadOnlyList<string> Names, string Asked, MonthRange? Months, bool AnyYear) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("figure", Asked, Months, AnyYear && Months is not null ? "any-year" : "");
}

/// <summary>1至8月财政收入是多少: the figure first, then the sentence it stands in and its article.</summary>
internal sealed class FigureIntent(IArticleReader articles) : Intent<FigureQuestion>
{
    private const int MostCandidates = 20;

    private static readonly F[] Beside = [F.Time, F.What, F.Latest, F.Place, F.Indicator, F.Amount, F.Growth];

    /// <inheritdoc/>
    public override string Name => "figure";

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules =>
    [
        new([[F.Indicator]], Beside),
        new([[F.Indicator], [F.Amount, F.Growth]], Beside),
        new([[F.Amount, F.Growth], [F.Time]], Beside, Rest.Needed),
        new([[F.Amount]], Beside, Rest.Needed),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("1至8月财政收入是多少", "figure 财政收入 2020-01/2020-08 any-year"),
        Yes("财政收入同比增长多少", "figure 财政收入"),
        Yes("2020年1-8月税收收入增长了多少？", "figure 税收收入 2020-01/2020-08"),
        Yes("前8个月非税收入占比", "figure 非税收入 2020-01/2020-08 any-year"),
        Yes("上半年新增就业多少人", "figure 新增就业 2020-01/2020-06 any-year"),
        Yes("how much was fiscal revenue in Jan-Aug", "figure fiscal revenue 2020-01/2020-08 any-year"),
        No("最新财政新闻"),
        No("今天有多少新闻"),
    ];

    /// <inheritdoc/>
    protected override FigureQuestion Means(Utterance heard)
    {
        var when = heard.When?.When;
        var indicator = heard.Mentions.OfType<IndicatorMention>().FirstOrDefault();
        var asked = indicator is not null ? heard.Text.Substring(indicator.Start, indicator.Length) : string.Concat(heard.Rest);
        return new(indicator?.Names ?? [asked], asked, when?.Months, when is { YearGiven: false });
    }

    /// <inheritdoc/>
    protected override async Task<Answer> Handle(FigureQuestion asked, Asker asker, CancellationToken ct)
    {
        var filter = new FigureFilter(asked.Names, asked.Months, asked.AnyYear, asker.UpTo);
        var held = await articles.Figures(filter, MostCandidates, ct).ConfigureAwait(false);
        var facts = new Facts { Keywords = [asked.Asked], Days = asked.Months?.Days };
        if (Best(held, asked) is { } best)
            return Answer.Of(FigureReply.Of(best, asker), facts with { Figure = best, Total = 1, Items = [new(best.Published)], Days = best.Figure.Period?.Days });
        var other = await articles.Figures(filter with { Months = null, AnyYear = false }, MostCandidates, ct).ConfigureAwait(false);
        return Answer.Of(FigureReply.None(asked, other, asker), facts) with { Notes = [new EditorsNote.Unanswered($"{asked.Months} {asked.Asked}")] };
    }

    // Of the period that ends last: the name that is exactly one it goes by, in that order; then the whole year so far before its last month alone.
    private static HeldFigure? Best(IReadOnlyList<HeldFigure> held, FigureQuestion asked)
    {
        var newest = held.Max(h => h.Figure.Period?.To);
        return held.Where(h => h.Figure.Period?.To == newest)
            .OrderBy(h => asked.Names.TakeWhile(n => n != h.Figure.Name).Count())
            .ThenByDescending(h => h.Figure.Period?.Months)
            .ThenBy(h => h.Figure.Name.Length)
            .FirstOrDefault();
    }
}
