using System.Text.RegularExpressions;

namespace Gazette.News.Classification;

/// <summary>Finds out which district a paper belongs to: the one it names most.</summary>
internal static partial class OwnDistrict
{
    /// <summary>The district's name without 区 (青河 for 青河区), or null when none is named.</summary>
    public static string? Of(string folded)
    {
        var others = Other().Matches(folded).Select(m => m.Groups["name"].Value).ToHashSet();
        var best = District().Matches(folded).Where(m => !others.Contains(m.Groups["name"].Value))
            .CountBy(m => m.Groups["name"].Value)
            .OrderByDescending(c => c.Value).ThenBy(c => folded.IndexOf(c.Key, StringComparison.Ordinal))
            .FirstOrDefault();
        return best.Value >= 1 ? best.Key : null;
    }

    // 城东区水务局与我区: who is named beside us is not us.
    [GeneratedRegex(@"(?<name>\p{IsCJKUnifiedIdeographs}{2})区[^,。;]{0,14}(与|和|同|来|到|赴|向|对)我区")]
    private static partial Regex Other();

    // Two characters and 区, where neither is a word that makes 区 a common noun (社区, 园区, 我区).
    [GeneratedRegex(@"(?<name>(?![我全各本该由在与和到向对从经及赴是市省县])\p{IsCJKUnifiedIdeographs}(?![社小园校景辖地片我全各城山灾疫库牧林矿港特新老市区县街厂院岛湖郊战营防禁专展功])\p{IsCJKUnifiedIdeographs})区(?!域|别|间|块|位|分|划)")]
    private static partial Regex District();
}
