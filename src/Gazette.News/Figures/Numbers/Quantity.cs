namespace Gazette.News.Figures.Numbers;

/// <summary>A number with its unit in a sentence.</summary>
/// <param name="Start">Index of its first character in the sentence.</param>
/// <param name="End">Index after its unit.</param>
/// <param name="Value">The number as printed, the lower one of a range.</param>
/// <param name="To">The upper number of a range (3万至5万元), in the same unit; null otherwise.</param>
/// <param name="Unit">万元, 人, %, 个百分点 … as printed; empty for an index.</param>
internal readonly record struct Quantity(int Start, int End, decimal Value, decimal? To, string Unit)
{
    private const int PercentsInTenth = 10;
    private const int Whole = 100;

    /// <summary>A percentage that says how much something grew: 5.8%, 三成, 1.5倍; null for other units.</summary>
    public decimal? Growth => Unit switch
    {
        "%" => Value,
        "成" => Value * PercentsInTenth,
        "倍" => Value * Whole,
        _ => null,
    };

    /// <summary>八成 as a percentage; any other as it is.</summary>
    public Quantity AsPercentage() => Unit == "成" ? this with { Value = Value * PercentsInTenth, Unit = "%" } : this;

    /// <summary>Whether it counts percentage points.</summary>
    public bool IsPoints => Unit.EndsWith("百分点", StringComparison.Ordinal);

    /// <summary>Whether it measures a mass, a sum or events (12.6万吨, 3亿元, 5万人次), and counts no things (38辆).</summary>
    public bool IsMeasured => BareUnit is [.., '元' or '吨' or '亩' or '斤' or '米' or '度' or '时' or '瓦' or '里'] or "人次" or "公顷";

    /// <summary>The unit without 万 and 亿 before it.</summary>
    public string BareUnit => Unit is ['千', ..] ? Unit : Unit.TrimStart('十', '百', '千', '万', '亿');
}
