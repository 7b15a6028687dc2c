using System.Text.RegularExpressions;

namespace Gazette.News.Classification;

/// <summary>Finds bodies that no list names, by what stands around their names: 白石镇 after a boundary, 区供销社 with its 区 after one.</summary>
internal static partial class Towns
{
    /// <summary>The bodies named in a folded text.</summary>
    public static IEnumerable<(int Start, int End)> In(string folded)
    {
        foreach (Match match in Town().Matches(folded))
            yield return (match.Index, match.Index + match.Length);
        foreach (Match match in OfDistrict().Matches(folded))
        {
            var end = match.Index + match.Length;
            if (end == folded.Length || !BodyWords.GoesOn(folded[end - 1], folded[end]))
                yield return (match.Index, end);
        }
    }

    // 城镇, 小镇, 故乡 are common words; what runs into the words before it is no sure name.
    [GeneratedRegex(@"(?<=^|[\s由在与和进住位选并到向对从经及请让使将被是的同为至赴了有往跟给据市省区县,。、;:“”（()《]|[^\p{IsCJKUnifiedIdeographs}])(?![各全本该我两几多每这那某一二三四五六七八九十])\p{IsCJKUnifiedIdeographs}{2}(?:(?<![小古集城乡村重强名制心范星卫坐各全本该水])镇(?![静定痛压上里级])|(?<![城水故家老同下回返侨之他异梦茶花果药酒渔稻思入还离村镇])乡(?![村镇亲愁音贤土里下情]))")]
    private static partial Regex Town();

    [GeneratedRegex(@"(?<=^|[\s由在与和并到向对从经及请让使将被是的同为至赴往跟给据,。、;:“”（()《]|联合|携手|会同|走进|依托)区(?![域间别块位内里外级属划情委])[\p{IsCJKUnifiedIdeographs}-[到和与在由对向从至及区的将]]{0,6}?(?:(?<=区\p{IsCJKUnifiedIdeographs}{2,6})(?:局|委员会|联合会|协会|服务中心)|供销社|供销总社|国资办|金融办|信访办|编办|文明办|博物馆|图书馆|文化馆|档案馆|科技馆|美术馆|医院)")]
    private static partial Regex OfDistrict();
}
