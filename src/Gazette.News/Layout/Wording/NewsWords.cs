using System.Text.RegularExpressions;

namespace Gazette.News.Layout.Wording;

/// <summary>What headlines of news say and subheads rarely do.</summary>
internal static partial class NewsWords
{
    /// <summary>Whether a line tells that something happened, or names a body.</summary>
    public static bool AreIn(string line) => Word().IsMatch(line);

    /// <summary>Whether a line tells that something happened.</summary>
    public static bool Happens(string line) => Event().IsMatch(line);

    [GeneratedRegex("召开|举办|举行|开展|启动|调研|考察|检查|部署|公布|开工|完工|投用|启用|上线|揭牌|签约|入选|走进|推出|我[区县市]")]
    private static partial Regex Event();

    [GeneratedRegex(@"^区|召开|举办|举行|开展|启动|我区|全区|来我|调研|考察|检查|部署|印发|公布|开工|完工|投用|启用|落户|上线|揭牌|签约|入选|获评|开通|^\p{IsCJKUnifiedIdeographs}{2,4}(街道|镇|乡)|走进|捧回|夺得|破获|推出|[区县镇街道][^，]{0,6}(局|委|办|街道|镇)|^关于.{4,}(通知|通告|公告|提示|决定|说明|意见|公示)$")]
    private static partial Regex Word();
}
