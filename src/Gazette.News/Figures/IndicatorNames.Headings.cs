using System.Text.RegularExpressions;
using Gazette.Text;

namespace Gazette.News.Figures;

/// <summary>Names that stand at the beginning: of a clause without a number, of a row, of a point of a list.</summary>
internal static partial class IndicatorNames
{
    /// <summary>The indicator with a known head that a clause begins with (税收收入稳步增长), or null.</summary>
    public static IndicatorName? Subject(string clause)
    {
        var text = Folding.Fold(clause).AsSpan()[..Math.Min(clause.Length, Farthest)];
        text = Opened(text[NameWords.Borders.EndOfLastIn(text)..]);
        for (var length = Math.Min(text.Length, Longest); length >= 2; length--)
        {
            if (NameWords.Heads.EndOf(text[..length]).Length > 0 && Named(text[..length].ToString()) is { Kind: NameKind.Head } name)
                return name;
        }

        return null;
    }

    /// <summary>The indicator in the first cell of a row: its words, an ordinal, a dash and a unit in brackets apart (二、税收收入（万元）); null when the cell holds no name.</summary>
    public static IndicatorName? Row(string cell)
    {
        var name = RowMarks().Replace(WithoutBrackets(cell), "").Trim();
        return name.Length is >= 2 and <= Longest && HasHan(name) ? new(name, NameKind.Head) : null;
    }

    /// <summary>What a point of a list is about (三、住房租赁补贴：…), or null.</summary>
    public static string? Topic(string heading)
    {
        var marks = RowMarks().Match(heading).Length;
        return marks > 0 && heading.Length - marks is > 3 and <= LongestNoun && HasHan(heading) ? heading[marks..].Trim() : null;
    }

    [GeneratedRegex("^([（(]?[0-9一二三四五六七八九十]{1,2}[)）、.．]|其中[：:]?|[#*·—-]+|\\s)+")]
    private static partial Regex RowMarks();
}
