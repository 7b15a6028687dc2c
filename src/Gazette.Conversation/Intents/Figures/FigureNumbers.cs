using System.Globalization;
using Gazette.Conversation.Resources;
using Gazette.News;

namespace Gazette.Conversation.Intents;

/// <summary>Numbers with their units as people read them, the printed number beside.</summary>
internal static class FigureNumbers
{
    private const string Digits = "#,##0.############";
    private const decimal Wan = 10_000;
    private const decimal Yi = 100_000_000;
    private const decimal Million = 1_000_000;
    private const decimal Billion = 1_000_000_000;

    // What a printed unit of money counts, in yuan.
    private static readonly Dictionary<string, decimal> Money = new()
    {
        ["元"] = 1,
        ["千元"] = 1000,
        ["万元"] = Wan,
        ["十万元"] = 10 * Wan,
        ["百万元"] = 100 * Wan,
        ["千万元"] = 1000 * Wan,
        ["亿元"] = Yi,
        ["万亿元"] = Wan * Yi,
    };

    // From so many of a printed unit on, people say the greater one.
    private static readonly (string Unit, decimal From, decimal Divisor, string Greater)[] Greater =
    [
        ("元", 10 * Million, Yi, "亿元"), ("元", Million, Wan, "万元"), ("万元", Wan, Wan, "亿元"), ("亿元", Wan, Wan, "万亿元"),
        ("人", Million, Wan, "万人"), ("人次", Million, Wan, "万人次"), ("户", Million, Wan, "万户"), ("吨", Million, Wan, "万吨"), ("亩", Million, Wan, "万亩"),
    ];

    /// <summary>88.74亿元（887,416万元）; 8.874 billion yuan (887,416万元). A number that is read as it is printed stands alone.</summary>
    public static string Amount(decimal value, string? unit, Texts texts)
    {
        var printed = Plain(value) + (unit ?? "");
        var read = texts.Language == "zh" ? Chinese(value, unit) : InEnglish(value, unit, texts);
        return read is null || read == printed ? printed : texts["figure.printed", read, printed];
    }

    /// <summary>The short form alone: 88.74亿元, 8.874 billion yuan.</summary>
    public static string Short(decimal value, string? unit, Texts texts) =>
        (texts.Language == "zh" ? Chinese(value, unit) : InEnglish(value, unit, texts)) ?? Plain(value) + (unit ?? "");

    /// <summary>A figure's value as printed, thousands parted: 887,416万元.</summary>
    public static string Printed(Figure figure) => Plain(figure.Value ?? 0) + figure.Unit;

    /// <summary>A number with every decimal it has, thousands parted.</summary>
    public static string Plain(decimal value) => value.ToString(Digits, CultureInfo.InvariantCulture);

    /// <summary>5.8%.</summary>
    public static string Percent(decimal value) => Plain(value) + "%";

    /// <summary>The unit in which numbers up to some are read, and what a printed number is divided by to stand in it.</summary>
    public static (decimal Divisor, string Unit) Scale(decimal most, string? unit, Texts texts)
    {
        if (texts.Language == "zh")
            return Greater.Where(g => g.Unit == unit && most >= g.From).Select(g => (g.Divisor, g.Greater)).FirstOrDefault((1, unit ?? ""));
        if (Yuan(unit) is not { } yuan)
            return (1, unit ?? "");
        var (one, scale) = most * yuan >= Billion ? (Billion, texts["number.billion", ""]) : most * yuan >= Million ? (Million, texts["number.million", ""]) : (1, "");
        return (one / yuan, texts["unit.元", scale].Trim());
    }

    /// <summary>How many yuan a printed unit of money counts; null for what is no money.</summary>
    public static decimal? Yuan(string? unit) => unit is not null && Money.TryGetValue(unit, out var yuan) ? yuan : null;

    private static string? Chinese(decimal value, string? unit)
    {
        foreach (var (from, least, divisor, greater) in Greater)
            if (from == unit && Math.Abs(value) >= least)
                return (value / divisor).ToString("#,##0.##", CultureInfo.InvariantCulture) + greater;
        return null;
    }

    private static string? InEnglish(decimal value, string? unit, Texts texts)
    {
        if (Yuan(unit) is { } yuan)
            return texts["unit.元", Scaled(value * yuan, texts)];
        var (things, factor) = unit is ['万', .. var rest] ? (rest, Wan) : unit is ['亿', .. var more] ? (more, Yi) : (unit ?? "", 1m);
        var (key, counted) = ("unit." + things, value * factor);
        return texts.Has(key) ? texts.Counted(key, counted == 1, Scaled(counted, texts)) : null;
    }

    private static string Scaled(decimal value, Texts texts) => Math.Abs(value) switch
    {
        >= Billion => texts["number.billion", (value / Billion).ToString("#,##0.###", CultureInfo.InvariantCulture)],
        >= Million => texts["number.million", (value / Million).ToString("#,##0.###", CultureInfo.InvariantCulture)],
        _ => Plain(value),
    };
}
