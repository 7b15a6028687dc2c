using System.Text.RegularExpressions;

namespace Gazette.Newsroom.Sameness;

/// <summary>
/// Whether sentences of two long texts differ only as two desks put one thing: another word in a word's place, a scanner's slip. What changed may be no number, no name,
/// no place, no degree and no denial, nor stand beside one.
/// </summary>
internal static partial class Rewording
{
    // In a short text a word is much of what it says.
    private const int ShortestText = 120;
    private const int MostSentences = 3;
    private const int LongestWord = 4;
    private const double MostChanged = 0.05;
    private const int Around = 2;

    /// <summary>Whether the sentences that each text has for itself say the same.</summary>
    /// <param name="one">Those of one text, in order.</param>
    /// <param name="other">Those of the other.</param>
    /// <param name="whole">How many characters the shorter text has, without marks.</param>
    public static bool Is(IReadOnlyList<Sentence> one, IReadOnlyList<Sentence> other, int whole)
    {
        if (one.Count != other.Count || one.Count > MostSentences || whole < ShortestText)
            return false;
        var changed = 0;
        for (var i = 0; i < one.Count; i++)
        {
            if (Changed(one[i].Bones, other[i].Bones) is not { } length)
                return false;
            changed += length;
        }

        return changed <= MostChanged * whole;
    }

    /// <summary>How many characters of a sentence changed, or null where they may mean something else.</summary>
    private static int? Changed(string one, string other)
    {
        var start = one.AsSpan().CommonPrefixLength(other);
        var end = 0;
        while (end < Math.Min(one.Length, other.Length) - start && one[^(end + 1)] == other[^(end + 1)])
            end++;
        var longest = Math.Max(one.Length, other.Length) - start - end;
        return longest > LongestWord || Means(one, start, end) || Means(other, start, end) ? null : longest;
    }

    private static bool Means(string sentence, int start, int end)
    {
        var from = Math.Max(0, start - Around);
        var to = Math.Min(sentence.Length, sentence.Length - end + Around);
        return Telling().IsMatch(sentence[from..to]);
    }

    // Numerals; surnames; what places, bodies and lots are called; degrees; denials. Rather one too many: then there are two articles.
    [GeneratedRegex("[0-9a-z一二三四五六七八九十百千万亿两零〇第几半双甲乙丙丁]|[王李张刘陈杨黄赵吴周徐孙朱马胡郭林何梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔陆廖姚金邱夏谭韦贾邹石熊孟秦阎薛侯雷龙段郝孔邵毛顾赖贺严尹钱施牛洪龚]"
        + "|[镇乡村路街巷桥区县市省局委办厅院校馆园站厂店楼河湖山号届期版包段标组栋层]|公司|集团|银行|学校|小学|中学|社区|中心|[红橙黄蓝绿白黑]|[上下左右东西南北前后]|[不未无没否非禁停免缓拒撤取消废增减升降多少高低大小优良差]|[年月日周天时分点]")]
    private static partial Regex Telling();
}
