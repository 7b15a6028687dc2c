using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Understanding;
using Gazette.Newsroom;

namespace Gazette.Conversation.Intents;

/// <summary>Figures as blocks and buttons of a reply.</summary>
internal static class FigureReply
{
    private const int MostPeriodButtons = 3;
    private const int MostRivals = 6;

    /// <summary>The figure in large, what qualifies it, and where it stands.</summary>
    public static IEnumerable<Block> Of(HeldFigure held, Aspect shown, Asker asker, string? more = null)
    {
        yield return Line(held, shown, asker, more);
        foreach (var quotation in Quotations(held, shown, asker))
            yield return quotation;
    }

    /// <summary>The figure in large and what qualifies it.</summary>
    public static FigureLine Line(HeldFigure held, Aspect shown, Asker asker, string? more = null)
    {
        var (figure, texts) = (held.Figure, asker.Texts);
        string?[] detail = [PeriodOf(held, asker), .. FigureWording.Rest(figure, shown, texts), more];
        return new(FigureWording.Label(figure, shown, texts), FigureWording.Large(figure, shown, texts), string.Join(" · ", detail.Where(d => !string.IsNullOrEmpty(d))));
    }

    /// <summary>The sentences, and the article under the last.</summary>
    public static IEnumerable<Quotation> Quotations(HeldFigure held, Aspect shown, Asker asker)
    {
        var sentences = FigureEvidence.Of(held, shown);
        return Quotations(sentences, held, asker);
    }

    /// <summary>Sentences of a figure's article, which stands under the last.</summary>
    public static IEnumerable<Quotation> Quotations(IReadOnlyList<string> sentences, HeldFigure held, Asker asker) =>
        sentences.Select((s, i) => i == sentences.Count - 1 ? new Quotation(s, Source(held, asker), held.Published.Id) : new Quotation(s, ""));

    /// <summary>The article of a figure in a line: title, paper, department, day.</summary>
    public static string Source(HeldFigure held, Asker asker) => Source(held.Published, asker);

    /// <summary>An article in a line: title, paper, department, day.</summary>
    public static string Source(PublishedArticle published, Asker asker) =>
        string.Join(" · ", new[] { published.Article.Title, ArticleReply.Source(published, asker) });

    /// <summary>Says what a mistyped name was taken for.</summary>
    public static IEnumerable<Note> ReadAs(FoundFigures found, Asker asker) =>
        found.Asked.ReadAs is { } meant ? [new(asker.Texts["figure.readas", found.Asked.Asked, meant])] : [];

    /// <summary>Says under which period it was looked for; of a running year, how far it is held.</summary>
    public static IEnumerable<Note> Echo(FoundFigures found, Asker asker)
    {
        if (found.Period is not { } period)
            return [];
        var held = found.First?.Figure.Period ?? period.Months;
        var words = asker.Texts.Months(held);
        return [Period(held.Months == period.Months.Months ? words : asker.Texts["figure.sofar", words], asker)];
    }

    /// <summary>The buttons that open a figure's article, and say that it is misplaced.</summary>
    public static IEnumerable<Button> Read(HeldFigure held, Asker asker) =>
        [.. Button.For(asker.Texts["button.article"], new UserAction.Read(held.Published.Id)), .. Suggestions.WrongTopic(held.Published.Id, asker)];

    /// <summary>Says under which period it was looked for.</summary>
    public static Note Period(string period, Asker asker) => new(asker.Texts["figure.by", period]);

    /// <summary>What several figures that fit equally are, each with its period and where it stands.</summary>
    public static IEnumerable<Block> Which(FoundFigures found, Asker asker)
    {
        var texts = asker.Texts;
        var rivals = found.Rivals.Take(MostRivals).ToList();
        yield return new Paragraph(texts["figure.which", found.Asked.Asked]);
        yield return Listed(rivals, asker, withArticle: rivals.DistinctBy(h => h.Figure.Name).Count() < rivals.Count);
    }

    /// <summary>Buttons that ask for one of several.</summary>
    public static IEnumerable<IReadOnlyList<Button>> WhichButtons(FoundFigures found, Aspect aspect, Asker asker) => found.Rivals.Take(MostRivals)
        .Select(h => h.Figure.Period is null
            ? Button.For(Shortened(h.Published.Article.Title), new UserAction.Read(h.Published.Id))
            : Suggestions.Say(FigureWording.Name(h.Figure.Name, asker.Texts), Question(h, aspect, asker)))
        .Select(b => (IReadOnlyList<Button>)[.. b]).Where(row => row.Count > 0);

    /// <summary>Says that nothing is held, and the nearest that is.</summary>
    public static IEnumerable<Block> None(FoundFigures found, Asker asker)
    {
        var texts = asker.Texts;
        yield return new Paragraph(texts["figure.none", Wanted(found, asker)]);
        if (found.Nearest.Count == 0)
            yield break;
        yield return new Note(texts["figure.nearest"]);
        yield return Listed(found.Nearest, asker);
    }

    /// <summary>What was asked for, in a few words: 2026年3月财政收入; words that no list knows in quotes.</summary>
    public static string Wanted(FoundFigures found, Asker asker)
    {
        var (texts, asked) = (asker.Texts, found.Asked);
        var name = asked.Names.Count > 0 ? asked.ReadAs ?? asked.Asked : texts["keyword", asked.Asked];
        return found.Period is { } period ? texts["figure.in", Words(period, asker), name] : name;
    }

    /// <summary>A period as it was asked for.</summary>
    public static string Words(AskedPeriod period, Asker asker) => asker.Texts.Months(period.Months);

    /// <summary>A button for each of some figures: by its period, or by its name where they are of several.</summary>
    public static IEnumerable<Button> Periods(IReadOnlyList<HeldFigure> held, Aspect aspect, Asker asker)
    {
        var severalNames = held.DistinctBy(h => h.Figure.Name).Skip(1).Any();
        return held.Where(h => h.Figure.Period is not null).Take(MostPeriodButtons)
            .SelectMany(h => Suggestions.Say(severalNames ? FigureWording.Name(h.Figure.Name, asker.Texts) : PeriodOf(h, asker), Question(h, aspect, asker)));
    }

    /// <summary>A figure's period, or the day of its article where it names none.</summary>
    public static string PeriodOf(HeldFigure held, Asker asker) =>
        held.Figure.Period is { } months ? asker.Texts.Months(months) : asker.Texts["figure.undated", asker.Texts.Day(held.Published.Day, asker.Today)];

    private static Table Listed(IReadOnlyList<HeldFigure> held, Asker asker, bool withArticle = false)
    {
        var texts = asker.Texts;
        string[] headers = [texts["table.indicator"], texts["table.period"], texts["table.value"]];
        return new(
            withArticle ? [.. headers, texts["table.article"]] : headers,
            [.. held.Select(h => Row(h, withArticle, asker))]);
    }

    private static string[] Row(HeldFigure held, bool withArticle, Asker asker)
    {
        var shown = FigureWording.Shown(held.Figure, Aspect.Value);
        string[] cells = [FigureWording.Label(held.Figure, shown, asker.Texts), PeriodOf(held, asker), FigureWording.Large(held.Figure, shown, asker.Texts)];
        return withArticle ? [.. cells, held.Published.Article.Title] : cells;
    }

    // Said for the person, so that it is understood as typed words are.
    private static string Question(HeldFigure held, Aspect aspect, Asker asker)
    {
        var zh = Resources.Texts.In("zh");
        var period = held.Figure.Period is { } months ? zh.Months(months) : "";
        var words = aspect == Aspect.Value ? "" : zh["aspect." + aspect.ToString().ToLowerInvariant()];
        return period + held.Figure.Name + (words.Length > 0 ? words : "");
    }

    private static string Shortened(string title) => title.Length <= 20 ? title : title[..19] + "…";
}
