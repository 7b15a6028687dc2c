using System.Text.RegularExpressions;
using Gazette.Text;

namespace Gazette.News.Figures;

/// <summary>Finds a place among others: 居全市第3位, 增幅全市排名第一, 列全省首位. 前列, 第一产业 and 全市第一家 are none.</summary>
internal static partial class Ranks
{
    private const int Last = 1000;

    private static readonly WordList Verbs = new(
        "位居 位列 位次 排名 排在 并列 排 居 列 名列 升至 升到 上升至 上升到 提升至 下降至 降至 由 从 跃居 跃升至 保持 居于 位于 进位至 分别 均 继续 稳 暂 中 在 全市 全省 全国 全县 全区 各区县 各县区 各区 区县 各县市区 县市区 各 去年 上年 同期 年初 的");

    /// <summary>The place, and where the words that state it begin in a folded clause; null when it states none.</summary>
    public static (int Place, int Start)? In(string folded)
    {
        if (!folded.AsSpan().ContainsAny('第', '首', '榜'))
            return null;
        // 由全市第9位上升至第5位: where it arrived.
        var moves = folded.AsSpan().ContainsAny('由', '从') && folded.AsSpan().ContainsAny('升', '降');
        (int, int)? found = null;
        for (var match = Ordinal().Match(folded); match.Success; match = match.NextMatch())
        {
            var start = Start(folded, match.Index);
            var place = match.Groups["place"].Success ? Number(match.Groups["place"].ValueSpan) : 1;
            if (start < match.Index && place is > 0 and < Last)
                found = (place, found is var (_, first) ? first : start);
            if (found is not null && !moves)
                break;
        }

        return found;
    }

    private static int Start(string folded, int at)
    {
        while (Verbs.EndOf(folded.AsSpan(0, at)) is { Length: > 0 } word)
            at -= word.Length;
        // 总量在六城区中列第2位.
        return Among().Match(folded, 0, at) is { Success: true } among ? among.Index : at;
    }

    private static int Number(ReadOnlySpan<char> words) => ChineseNumerals.TryParse(words, out var n) && n < Last ? (int)n : 0;

    [GeneratedRegex("在?(全[市省国])?[0-9一二三四五六七八九十]{1,3}[个家][\u4e00-\u9fff(),、]{2,10}(中|里|当中)?$|在?(全[市省国])?(([0-9]{1,2}|[一二三四五六七八九十]{1,3})个?|各|主)?(城区|区县|县区|县市区|区市县|市区县|县市|市县)(中|当中|里|之中)?$")]
    private static partial Regex Among();

    [GeneratedRegex("第(?<place>[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?=位|名|$|[、,，;；和且及与并。])|首位|榜首|头名")]
    private static partial Regex Ordinal();
}
