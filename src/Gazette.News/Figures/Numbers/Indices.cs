using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Gazette.Text;

namespace Gazette.News.Figures.Numbers;

/// <summary>Finds the numbers of indices, coefficients and marks, which have no unit: 综合指数由3.98降至3.62, 收入比为1.86.</summary>
/// <remarks>Only words that state or compare may stand between the head and its number, and behind the number; so years, points of lists and documents are none.</remarks>
internal static partial class Indices
{
    private const string Incomes = "收入比";
    private static readonly SearchValues<string> Heads = SearchValues.Create(
        ["指数", "系数", "得分", "评分", Incomes], StringComparison.Ordinal);

    /// <summary>Every head has one of these, but for the ratio of incomes.</summary>
    private static readonly SearchValues<char> Hints = SearchValues.Create("指系得评");

    /// <summary>Whether a name measures by a number without unit.</summary>
    public static bool IsIndex(string name) => name.AsSpan().ContainsAny(Heads);

    /// <summary>The bare numbers of a sentence that an index states, in reading order; empty where it names none.</summary>
    /// <param name="sentence">As printed; the positions are positions in it.</param>
    public static IReadOnlyList<Amount> Find(string sentence)
    {
        if (!(sentence.AsSpan().ContainsAny(Hints) || sentence.Contains(Incomes, StringComparison.Ordinal)) || !sentence.AsSpan().ContainsAny(Heads))
            return [];
        var folded = Folding.Fold(sentence);
        var found = new List<Amount>();
        for (var at = folded.AsSpan().IndexOfAny(Heads); at >= 0;)
        {
            at += 2;
            at += Follow(folded, at, found);
            var next = folded.AsSpan(at).IndexOfAny(Heads);
            at = next < 0 ? -1 : at + next;
        }

        return found;
    }

    /// <summary>Takes the numbers that follow one head; how many characters they and the words between reach.</summary>
    private static int Follow(string folded, int start, List<Amount> found)
    {
        var at = start;
        while (Between().Match(folded, at) is { Success: true } match)
        {
            var number = match.Groups["number"];
            at = match.Index + match.Length;
            // 系数2、3号楼: a list of numbers is one of values only where 分别 joins it.
            if (at + 1 < folded.Length && folded[at] == '、' && char.IsDigit(folded[at + 1]) && folded.AsSpan(start, at - start).IndexOfAny("分依") < 0)
                break;
            if (decimal.TryParse(number.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && !IsYear(number.ValueSpan, value))
                found.Add(new(number.Index, number.Length, value, ""));
        }

        return at - start;
    }

    private static bool IsYear(ReadOnlySpan<char> digits, decimal value) => !digits.Contains('.') && value is > 1900 and < 2100;

    [GeneratedRegex(
        "\\G(?>[∶:]1|[（(][^（()）]{1,12}[）)]|排名|值|分别|依次|为|是|达到?|约|至|到|由|从|的|较|比|与|去年|上年|前年|20[0-9]{2}年|上?[一二三四]季度|上个?月|上半年|年初|同期|相比|同比|环比|升|降|上|下|提高|提升|增长|增加|减少|下降|降低|回落|上升|扩大|缩小|收窄|改善|优化|高达|仅|了|稳定在|保持在|、|和|，|,|：|:| |[0-9]{1,3}(?:\\.[0-9]{1,4})?%)*"
        + "(?<number>(?<![0-9.])[0-9]{1,5}(?:\\.[0-9]{1,4})?)(?![0-9.]|,[0-9])(?=$|[，。；、,;）)—~-]|[∶:：]1(?![0-9])|和|及|与|同比|环比|比|较|左右|上下|以上|[降升提增减缩扩改回达至到位居列排]|上升|下降|在全|的)")]
    private static partial Regex Between();
}
