namespace Gazette.Text;

/// <summary>Whole numbers as people write them: 12, １２, 十二, 一百零三, 两千, 三万五千, 3万5千, 二〇二〇.</summary>
public static class ChineseNumerals
{
    private const int MostDigits = 18;

    /// <summary>Reads the whole of <paramref name="text"/> as one non-negative number; false when it is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        return !text.IsEmpty && text.Length <= MostDigits && (TryDigits(text, out value) || TryUnits(text, out value));
    }

    /// <summary>Whether a character can stand in a number that <see cref="TryParse"/> reads.</summary>
    public static bool IsNumeral(char unit) => Digit(unit) >= 0 || Unit(unit) > 0;

    /// <summary>The digits one after the other, in either script: 2020, 二〇二〇.</summary>
    private static bool TryDigits(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        foreach (var unit in text)
        {
            if (Digit(unit) < 0)
                return false;
            value = value * 10 + Digit(unit);
        }
        return true;
    }

    /// <summary>Digits with 十百千万亿 between them.</summary>
    private static bool TryUnits(ReadOnlySpan<char> text, out long value)
    {
        var sum = new NumeralSum();
        foreach (var unit in text)
        {
            var taken = Unit(unit) is var size and > 0 ? sum.TakeUnit(size) : sum.TakeDigit(Digit(unit), char.IsDigit(unit));
            if (!taken)
            {
                value = 0;
                return false;
            }
        }
        return sum.TryTotal(out value);
    }

    private static int Digit(char unit) => unit switch
    {
        >= '0' and <= '9' => unit - '0',
        >= '０' and <= '９' => unit - '０',
        '〇' or '零' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '兩' or '贰' or '貳' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' or '陸' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    private static long Unit(char unit) => unit switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        '万' or '萬' => 10_000,
        '亿' or '億' => 100_000_000,
        _ => 0,
    };
}
