using System.Text.RegularExpressions;

namespace Gazette.News.Classification;

/// <summary>Finds bodies that no list names, by what stands around their names: 白石镇 after a boundary, 区供销社 with its 区 after one.</summary>
internal static partial class Towns
{
    private const int NameLength = 2;
    private const string Before = "由在与和进住位选并到向对从经及请让使将被是的同为至赴了有往跟给据市省区县,。、;:“”（()《合携会";

    // 各镇, 三镇: how many, not which.
    private const string NoFirst = "各全本该我两几多每这那某一二三四五六七八九十";

    // 城镇, 小镇, 故乡, 下乡 are common words, 镇静 is one too.
    private const string NoTown = "小古集城乡村重强名制心范星卫坐各全本该水";
    private const string NoTownAfter = "静定痛压上里级";
    private const string NoVillage = "城水故家老同下回返侨之他异梦茶花果药酒渔稻思入还离村镇";
    private const string NoVillageAfter = "村镇亲愁音贤土里下情";

    /// <summary>The bodies named in a folded text.</summary>
    public static IEnumerable<(int Start, int End)> In(string folded)
    {
        for (var at = folded.AsSpan().IndexOfAny('镇', '乡', '区'); at >= 0; at = Next(folded, at))
        {
            if ((folded[at] == '区' ? OfDistrictAt(folded, at) : TownAt(folded, at)) is { } found)
                yield return found;
        }
    }

    private static int Next(string folded, int at) =>
        folded.AsSpan(at + 1).IndexOfAny('镇', '乡', '区') is >= 0 and var step ? at + 1 + step : -1;

    private static (int Start, int End)? TownAt(string folded, int at)
    {
        var start = at - NameLength;
        if (start < 0 || !IsHan(folded[start]) || !IsHan(folded[start + 1]) || NoFirst.Contains(folded[start]) || !IsBounded(folded, start))
            return null;
        var (no, noAfter) = folded[at] == '镇' ? (NoTown, NoTownAfter) : (NoVillage, NoVillageAfter);
        return no.Contains(folded[at - 1]) || at + 1 < folded.Length && noAfter.Contains(folded[at + 1]) ? null : (start, at + 1);
    }

    private static (int Start, int End)? OfDistrictAt(string folded, int at)
    {
        if (!IsBounded(folded, at) || at > 0 && folded[at - 1] is '市' or '区' || OfDistrict().Match(folded, at) is not { Success: true } match)
            return null;
        var end = at + match.Length;
        return end < folded.Length && BodyWords.GoesOn(folded[end - 1], folded[end]) ? null : (at, end);
    }

    private static bool IsBounded(string folded, int start) => start == 0 || !IsHan(folded[start - 1]) || Before.Contains(folded[start - 1]);

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    [GeneratedRegex(@"\G区(?![域间别块位内里外级属划情委])[\p{IsCJKUnifiedIdeographs}-[到和与在由对向从至及区的将]]{0,6}?(?:(?<=区\p{IsCJKUnifiedIdeographs}{2,6})(?:局|委员会|联合会|协会|服务中心)|供销社|供销总社|国资办|金融办|信访办|编办|文明办|博物馆|图书馆|文化馆|档案馆|科技馆|美术馆|医院)")]
    private static partial Regex OfDistrict();
}
