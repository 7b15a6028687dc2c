using System.Globalization;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.News;
using Gazette.Newsroom;

namespace Gazette.Conversation.Intents;

/// <summary>A figure as a reply.</summary>
internal static class FigureReply
{
    private const int MostPeriods = 3;

    /// <summary>The figure, what qualifies it, its sentence and its article.</summary>
    public static Reply Of(HeldFigure held, Asker asker)
    {
        var (figure, published) = (held.Figure, held.Published);
        var texts = asker.Texts;
        var source = string.Join(" · ", new[] { published.Article.Title, ArticleReply.Source(published, asker) });
        return new(
            asker.Language,
            [new FigureLine(figure.Name, Value(figure), Detail(figure, asker)), new Quotation(figure.Sentence, source, published.Id)],
            [[.. Button.For(texts["button.article"], new UserAction.Read(published.Id)), .. Suggestions.WrongTopic(published.Id, asker)]]);
    }

    /// <summary>Says that the store does not hold it, and the nearest it has.</summary>
    public static Reply None(FigureQuestion asked, IReadOnlyList<HeldFigure> other, Asker asker)
    {
        var texts = asker.Texts;
        var what = asked.Months is { } months ? texts["figure.in", texts.Months(months), asked.Asked] : asked.Asked;
        var lines = other.Where(h => h.Figure.Period is not null).DistinctBy(h => h.Figure.Period).Take(MostPeriods)
            .Select(h => $"{texts.Months(h.Figure.Period!.Value)} {h.Figure.Name} {Value(h.Figure)}").ToList();
        Block[] blocks = lines.Count == 0
            ? [new Paragraph(texts["figure.none", what])]
            : [new Paragraph(texts["figure.none", what]), new Note(texts["figure.nearest"]), .. lines.Select(l => new Paragraph(l))];
        return new(asker.Language, blocks, [[.. Suggestions.Say(texts["button.search", asked.Asked], "/search " + asked.Asked)]]);
    }

    /// <summary>In the form people read, with the exact number beside it: 88.74亿元（887,416万元）.</summary>
    private static string Value(Figure figure)
    {
        if (figure.Value is not { } value)
            return figure.Share is { } share ? Percent(share) : figure.YearOnYear is { } growth ? Percent(growth) : "";
        var exact = value.ToString("#,##0.##", CultureInfo.InvariantCulture) + figure.Unit;
        return figure.Unit == "万元" && value >= 10_000
            ? (value / 10_000).ToString("#,##0.##", CultureInfo.InvariantCulture) + "亿元（" + exact + "）"
            : exact;
    }

    private static string Detail(Figure figure, Asker asker)
    {
        var texts = asker.Texts;
        string?[] parts =
        [
            figure.Period is { } period ? texts.Months(period) : null,
            figure.YearOnYear is { } growth ? texts[growth < 0 ? "figure.fell" : "figure.grew", Percent(Math.Abs(growth))] : null,
            figure.Increase is { } more ? texts[more < 0 ? "figure.less" : "figure.more", Math.Abs(more).ToString("#,##0.##", CultureInfo.InvariantCulture) + figure.Unit] : null,
            figure.OfBudget is { } budget ? texts["figure.budget", Percent(budget)] : null,
            figure.Value is not null && figure.Share is { } share ? texts["figure.share", Percent(share)] : null,
            figure.Rank is { } rank ? texts["figure.rank", rank] : null,
        ];
        return string.Join(" · ", parts.Where(p => p is not null));
    }

    private static string Percent(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
