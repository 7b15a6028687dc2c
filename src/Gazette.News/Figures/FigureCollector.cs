using Gazette.News.Figures.Numbers;
using Gazette.News.Figures.Times;
using Gazette.Text.Time;

namespace Gazette.News.Figures;

/// <summary>Gathers what the sentences of a piece say: a value begins a figure, growth, share and rank are added to the figure they speak of.</summary>
internal sealed class FigureCollector(DateOnly? published)
{
    /// <summary>A rate of so few characters may be short for one told of before.</summary>
    private const int ShortRate = 3;

    private readonly List<FigureDraft> figures = [];
    private readonly Dictionary<(string Core, MonthRange? Period), FigureDraft> latest = [];

    /// <summary>The period in force, which a later one replaces.</summary>
    public MonthRange? Period { get; set; }

    /// <summary>Whether a period was named in this paragraph or the headline.</summary>
    public bool HasPeriod { get; private set; }

    /// <summary>The year said last for a period.</summary>
    public int? Year { get; private set; }

    /// <summary>The first figure of the last sentence that stated one, within the paragraph.</summary>
    public FigureDraft? Main { get; private set; }

    /// <summary>A clause without number, which may name the subject of what follows (税收收入稳步增长，完成…).</summary>
    public string? Passed { get; set; }

    public IReadOnlyList<FigureDraft> Figures => figures;

    public PeriodContext Context => new(published, Year);

    private bool isNamedInHeadline;

    /// <summary>The period in force before the end of a month was named: what was done since, was done in it (前三季度…。9月末存栏…。产量…).</summary>
    private MonthRange? running;

    /// <summary>How many figures were stated before this paragraph: one that states some speaks of the period for the next.</summary>
    private int told;

    public void Headline(string title)
    {
        SentenceReader.ReadPeriods(title, this);
        isNamedInHeadline = HasPeriod;
    }

    /// <summary>A period said before holds on in the points of a list, and after a paragraph of figures.</summary>
    public void BeginParagraph(string paragraph)
    {
        HasPeriod = isNamedInHeadline || (HasPeriod && (figures.Count > told || IsPoint(paragraph)));
        told = figures.Count;
        (Passed, Main) = (null, null);
    }

    /// <summary>A sentence without any number: it may name the subject of the next one, or its period.</summary>
    public void Pass(string sentence)
    {
        SentenceReader.ReadPeriods(sentence, this);
        Passed = sentence;
    }

    /// <summary>The subject that the clause or sentence before named.</summary>
    public IndicatorName? SubjectBefore() => Passed is null ? null : IndicatorNames.Subject(Passed);

    public void Take(string sentence)
    {
        var numbers = Quantities.Find(sentence);
        if (SentenceReader.IsEmpty(sentence, numbers))
        {
            Pass(sentence);
            return;
        }

        var before = figures.Count;
        var reader = new SentenceReader(sentence, numbers, this);
        reader.Read();
        Drop(before, reader.IsColour);
        Main = figures.Count > before ? figures[before] : Main;
    }

    /// <summary>Whether a period lies wholly after the day of publication.</summary>
    public bool IsAhead(PeriodMention mention) => published is { } day && mention.Months is { } months && months.Days.From > day;

    /// <summary>From here on this period is in force.</summary>
    public void Enter(PeriodMention mention)
    {
        // 截至目前 within what was said of this year.
        if (mention is { Months: null, IsApart: false } && Period is { } now && now == Context.YearToDate)
            return;
        running = mention.IsEnd ? running ?? Period : null;
        Period = mention.Months;
        Year = mention.Year ?? Year;
        HasPeriod = true;
    }

    /// <summary>The figure of an indicator in the period in force; a new one where none is.</summary>
    public FigureDraft Refer(IndicatorName name, string sentence) => Latest(name) ?? Begin(name, sentence);

    /// <summary>A new figure with a value, or the one that already states it or waits for it.</summary>
    public FigureDraft State(IndicatorName name, Quantity value, string sentence)
    {
        name = Known(name);
        var draft = Latest(name) is { } held && (held.Value is null && held.Sentence == sentence || (held.Value, held.Unit) == (value.Value, value.Unit)) && held.Name.Text == name.Text
            ? held
            : Begin(name, sentence);
        draft.Take(value);
        return draft;
    }

    public FigureDraft Begin(IndicatorName name, string sentence)
    {
        var draft = new FigureDraft(name, PeriodOf(name), sentence);
        figures.Add(draft);
        latest[(IndicatorNames.Core(name.Text), draft.Period)] = draft;
        return draft;
    }

    /// <summary>一、…, （2）…</summary>
    private static bool IsPoint(string paragraph) =>
        paragraph.AsSpan(0, Math.Min(paragraph.Length, 4)).TrimStart("（( ") is [var ordinal, .. var rest] && (char.IsDigit(ordinal) || "一二三四五六七八九十".Contains(ordinal, StringComparison.Ordinal))
        && rest.IndexOfAny("、.．)）") >= 0;

    /// <summary>优良率 is the 空气质量优良率 told of before.</summary>
    private IndicatorName Known(IndicatorName name) =>
        name.IsRatio && name.Text.Length <= ShortRate && figures.FindLast(f => f.Name.IsRatio && f.Name.Text.Length > name.Text.Length && f.Name.Text.EndsWith(name.Text, StringComparison.Ordinal)) is { } told
            ? told.Name
            : name;

    private FigureDraft? Latest(IndicatorName name) => latest.GetValueOrDefault((IndicatorNames.Core(name.Text), PeriodOf(name)));

    private MonthRange? PeriodOf(IndicatorName name) => running is not null && NameWords.Flows.EndOf(name.Text).Length > 0 ? running : Period;

    /// <summary>What a sentence said of no period, of no whole district and compared with nothing is colour, no statistic.</summary>
    private void Drop(int from, bool isColour)
    {
        for (var i = figures.Count - 1; i >= from; i--)
        {
            if (figures[i].SaysSomething && (figures[i].Name.Kind == NameKind.Head || figures[i].IsCompared || !isColour))
                continue;
            var key = (IndicatorNames.Core(figures[i].Name.Text), figures[i].Period);
            if (latest.GetValueOrDefault(key) == figures[i])
                latest.Remove(key);
            figures.RemoveAt(i);
        }
    }
}
