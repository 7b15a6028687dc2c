using System.Text.RegularExpressions;

namespace Gazette.News.Classification;

/// <summary>Finds street offices and towns by how their names are built.</summary>
internal static partial class Streets
{
    private const string Boundary = "进住位于由在与和并到向对从经及请让使将被是的同以为至赴了有往跟或给各全本该我据省市区县，。、；：,;:“”（）() \n\u3000";

    // Verbs and common words before 街道 that a boundary may precede as well.
    private static readonly HashSet<string> NoNames =
        ["叮嘱", "要求", "督促", "组织", "协调", "联合", "指导", "发动", "依托", "通过", "以及", "部分", "相关", "所辖", "辖区", "沿线", "主要", "城市", "周边", "部门", "其他", "走进", "深入"];

    /// <summary>The offices named in a folded text, by their names: 东门街道.</summary>
    public static IEnumerable<(int Start, int End)> In(string folded)
    {
        foreach (Match match in Ending().Matches(folded))
        {
            var length = NameLength(folded, match.Index);
            if (length > 0)
                yield return (match.Index - length, match.Index + match.Length);
        }
    }

    /// <summary>The office a text begins with at a place, or null.</summary>
    public static (int Start, int End)? At(string folded, int start)
    {
        var match = AtStart().Match(folded, start);
        return match.Success ? (start, start + match.Length) : null;
    }

    /// <summary>Two or three characters with a boundary before them: what runs into the words before is no sure name.</summary>
    private static int NameLength(string folded, int end)
    {
        if (end < 2 || !IsName(folded, end - 2, 2))
            return 0;
        if (NoNames.Contains(folded.Substring(end - 2, 2)))
            return 0;
        for (var length = 2; length <= 3; length++)
        {
            if (end == length || end > length && Boundary.Contains(folded[end - length - 1]))
                return IsName(folded, end - length, length) ? length : 0;
        }

        return 0;
    }

    private static bool IsName(string folded, int start, int length)
    {
        for (var i = start; i < start + length; i++)
        {
            if (folded[i] is < '\u4e00' or > '\u9fff' || Boundary.Contains(folded[i]))
                return false;
        }

        return true;
    }

    [GeneratedRegex("(?<![各个全镇乡等的])街道(办事处|办)?(?![上两旁边路口灯])")]
    private static partial Regex Ending();

    [GeneratedRegex(@"\G(?!各|全|乡|城|集|小|古|我)\p{IsCJKUnifiedIdeographs}{2,3}(街道(办事处|办)?|(?<![乡城集小古])镇)(?!静|定|痛|压|各)")]
    private static partial Regex AtStart();
}
