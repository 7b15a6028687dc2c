using Gazette.News.Figures.Numbers;
using Gazette.Text.Time;

namespace Gazette.News.Figures;

/// <summary>A figure while its sentence is being read.</summary>
internal sealed class FigureDraft(IndicatorName name, MonthRange? period, string sentence)
{
    public IndicatorName Name { get; } = name;

    public MonthRange? Period { get; } = period;

    public string Sentence { get; } = sentence;

    public decimal? Value { get; private set; }

    public decimal? ValueTo { get; private set; }

    public string? Unit { get; private set; }

    public decimal? Increase { get; private set; }

    public decimal? YearOnYear { get; set; }

    /// <summary>Growth of what is comparable (剔除不可比因素后增长6.6%): it stands for the growth where no other is said.</summary>
    public decimal? Comparable { get; set; }

    public decimal? Points { get; set; }

    public decimal? OfBudget { get; set; }

    public decimal? Share { get; set; }

    public int? Rank { get; set; }

    /// <summary>Whether its value is a mark it passed (首次突破80亿元): the value itself may follow.</summary>
    public bool IsRough { get; set; }

    /// <summary>Whether a number is in the unit of its value, 万 and 亿 apart.</summary>
    public bool Measures(Quantity number) => Unit is not null && number.BareUnit == new Quantity(0, 0, 0, null, Unit).BareUnit;

    /// <summary>Whether anything beside its value is known of it.</summary>
    public bool IsCompared => YearOnYear is not null || Increase is not null || Points is not null || Rank is not null || Comparable is not null;

    /// <summary>Whether it says anything at all.</summary>
    public bool SaysSomething => Value is not null || IsCompared || OfBudget is not null || Share is not null;

    public void Take(Quantity value) => (Value, ValueTo, Unit) = (value.Value, value.To, value.Unit);

    /// <summary>Takes a growth in the unit of the value: 增收0.3亿元 of 52000万元 is 3000.</summary>
    public void Grow(Quantity by, int sign)
    {
        if (Increase is not null || (Unit is not null && !Measures(by)))
            return;
        Increase = sign * by.Value * Powers.Of(by.Unit) / Powers.Of(Unit ?? by.Unit);
        Unit ??= by.Unit;
    }

    public Figure Finish() => new(Name.Text, Period, Value, Unit, Increase, YearOnYear ?? Comparable, OfBudget, Share ?? (Name.IsShare && Unit == "%" ? Value : null), Rank, Sentence) { ValueTo = ValueTo, Points = Points };
}
