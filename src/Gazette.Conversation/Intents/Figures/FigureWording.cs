using Gazette.Conversation.Resources;
using Gazette.Conversation.Understanding;
using Gazette.News;

namespace Gazette.Conversation.Intents;

/// <summary>A figure's aspects in words.</summary>
internal static class FigureWording
{
    // In the order in which an answer tells them.
    private static readonly Aspect[] Order = [Aspect.Value, Aspect.Growth, Aspect.Increase, Aspect.OfBudget, Aspect.Share, Aspect.Rank];

    /// <summary>Whether a figure states an aspect.</summary>
    public static bool States(Figure figure, Aspect aspect) => aspect switch
    {
        Aspect.Value => figure.Value is not null,
        Aspect.Growth => figure.YearOnYear is not null || figure.Points is not null,
        Aspect.Increase => figure.Increase is not null,
        Aspect.Share => figure.Share is not null,
        Aspect.OfBudget => figure.OfBudget is not null,
        Aspect.Rank => figure.Rank is not null,
        Aspect.LastYear => figure.YearOnYear is not null || figure.Increase is not null || figure.Points is not null,
        Aspect.YearBefore => figure is { Value: not null, Increase: not null },
        _ => figure.Value is not null,
    };

    /// <summary>The aspect to tell for one that was asked: what of it the figure states.</summary>
    public static Aspect Shown(Figure figure, Aspect asked) => asked switch
    {
        Aspect.LastYear when States(figure, Aspect.Growth) => Aspect.Growth,
        Aspect.LastYear when States(figure, Aspect.Increase) => Aspect.Increase,
        not (Aspect.LastYear or Aspect.Course or Aspect.ByMonth or Aspect.ByYear) when States(figure, asked) => asked,
        _ => Order.FirstOrDefault(a => States(figure, a)),
    };

    /// <summary>An aspect's number in large: 5.8%, 88.74亿元（887,416万元）, 第3位; empty where it is not stated.</summary>
    public static string Large(Figure figure, Aspect aspect, Texts texts) => aspect switch
    {
        Aspect.Value when figure is { Value: { } value, ValueTo: { } to } => FigureNumbers.Plain(value) + "–" + FigureNumbers.Plain(to) + figure.Unit,
        Aspect.Value when figure.Value is { } value => FigureNumbers.Amount(value, figure.Unit, texts),
        Aspect.Growth when figure.YearOnYear is { } growth => FigureNumbers.Percent(Math.Abs(growth)),
        Aspect.Growth when figure.Points is { } points => texts["figure.points", FigureNumbers.Plain(Math.Abs(points))],
        Aspect.Increase when figure.Increase is { } more => FigureNumbers.Amount(Math.Abs(more), figure.Unit, texts),
        Aspect.Share when figure.Share is { } share => FigureNumbers.Percent(share),
        Aspect.OfBudget when figure.OfBudget is { } budget => FigureNumbers.Percent(budget),
        Aspect.Rank when figure.Rank is { } rank => texts["figure.place", rank],
        Aspect.YearBefore when figure is { Value: { } value, Increase: { } more } => FigureNumbers.Amount(value - more, figure.Unit, texts),
        _ => "",
    };

    /// <summary>What the number in large is: 税收收入同比增长.</summary>
    public static string Label(Figure figure, Aspect aspect, Texts texts)
    {
        var name = Name(figure.Name, texts);
        return aspect switch
        {
            Aspect.Growth => texts[(figure.YearOnYear ?? figure.Points) < 0 ? "figure.name.fell" : "figure.name.grew", name],
            Aspect.Increase => texts[figure.Increase < 0 ? "figure.name.less" : "figure.name.more", name],
            Aspect.Share when IsShareItself(figure) => name,
            Aspect.Share => texts["figure.name.share", name],
            Aspect.OfBudget => texts["figure.name.budget", name],
            Aspect.Rank => texts["figure.name.rank", name],
            Aspect.YearBefore => texts["figure.name.before", name],
            _ => name,
        };
    }

    /// <summary>The other aspects that a figure states, in words.</summary>
    public static IEnumerable<string> Rest(Figure figure, Aspect shown, Texts texts) =>
        Order.Where(a => a != shown && States(figure, a) && !(a == Aspect.Share && shown == Aspect.Value && figure.Value == figure.Share)
                && !(a == Aspect.Value && shown == Aspect.Share && figure.Value == figure.Share))
            .Select(a => Told(figure, a, texts));

    /// <summary>An indicator's name in the reply's language; the printed one beside a translation.</summary>
    public static string Name(string printed, Texts texts) =>
        texts.Language == "en" && Indicators.Named(printed) is { } known ? texts["figure.printed", known.English, printed] : printed;

    /// <summary>The name alone, for a button.</summary>
    public static string ShortName(string printed, Texts texts) => texts.Language == "en" && Indicators.Named(printed) is { } known ? known.English : printed;

    /// <summary>The short name of an aspect: 同比增长, 占比.</summary>
    public static string AspectName(Aspect aspect, Texts texts) => texts["aspect." + aspect.ToString().ToLowerInvariant()];

    private static bool IsShareItself(Figure figure) => Indicators.Named(figure.Name)?.OfWhole is not null;

    private static string Told(Figure figure, Aspect aspect, Texts texts) => aspect switch
    {
        Aspect.Value => Large(figure, aspect, texts),
        Aspect.Growth => texts[(figure.YearOnYear ?? figure.Points) < 0 ? "figure.fell" : "figure.grew", Large(figure, aspect, texts)],
        Aspect.Increase => texts[figure.Increase < 0 ? "figure.less" : "figure.more", texts.Language == "zh" ? FigureNumbers.Plain(Math.Abs(figure.Increase!.Value)) + figure.Unit : Large(figure, aspect, texts)],
        Aspect.OfBudget => texts["figure.budget", Large(figure, aspect, texts)],
        Aspect.Share => texts["figure.share", Large(figure, aspect, texts)],
        _ => texts["figure.rank", figure.Rank!.Value],
    };
}
