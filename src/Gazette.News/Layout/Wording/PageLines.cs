using System.Text.RegularExpressions;

namespace Gazette.News.Layout.Wording;

/// <summary>How the lines of a page look that belong to no piece; all in simplified characters.</summary>
internal static partial class PageLines
{
    /// <summary>What a line is that says how the paper is reached.</summary>
    public const string Contacts = "telephone, mail or address of the paper";

    private const int LongestHeadline = 42;

    /// <summary>Whether a line is a page's number, with its section or not.</summary>
    public static bool IsPageMark(string text) => text.Length <= 40 && PageMark().IsMatch(text);

    /// <summary>Whether a heading is a short name with a transcription before it, or set with blanks between its characters.</summary>
    public static bool IsSpacedSection(string text) => SpacedSection().IsMatch(text);

    /// <summary>Whether the line is a date alone.</summary>
    public static bool IsDate(string text) => text.Length <= 20 && DateAlone().IsMatch(text);

    /// <summary>Whether a line beside a masthead's belongs to it: the paper's name in Latin capitals, who publishes it.</summary>
    public static bool IsBesideMasthead(string text) => text.Length <= 60 && BesideMasthead().IsMatch(text);

    /// <summary>Whether a line says how the paper is reached.</summary>
    public static bool IsContact(string text) => Contact().IsMatch(text);

    /// <summary>Whether several numbers to ring up stand in a line of words.</summary>
    private static bool IsListOfNumbers(string text) => !text.Contains('，') && Telephone().Count(text) is var numbers && (numbers > 3 || numbers > 1 && Numbers().IsMatch(text));

    /// <summary>Whether several of those who make a page are named with their duty.</summary>
    private static bool IsCredits(string text) => text.Length <= 80 && !text.Contains('，') && Duty().Count(text) >= 2 && Duty().Replace(text, "").Count(Signs.IsHan) <= 4 * Duty().Count(text);

    /// <summary>What furniture a line is, or null.</summary>
    /// <param name="text">The line.</param>
    /// <param name="hasText">Whether running text was seen before it.</param>
    /// <param name="isHeading">Whether it is marked as a heading.</param>
    public static string? Kind(string text, bool hasText, bool isHeading)
    {
        if (Markup().IsMatch(text))
            return "mark-up without text";
        if (text.Contains('。') || isHeading && text.Length > LongestHeadline)
            return null;
        if (IsContact(text) || IsListOfNumbers(text))
            return Contacts;
        if (Credits().IsMatch(text) || IsCredits(text))
            return "editors' credits";
        if (Imprint().IsMatch(text) || EnglishDate().IsMatch(text))
            return "masthead";
        if (Weather().IsMatch(text))
            return "weather";
        return !hasText && PaperNames.IsLine(text) ? "masthead" : null;
    }

    [GeneratedRegex(@"^[A-Z]{2,}([ ·-]+[A-Z]{2,}){0,4}$|^[^，。]{4,30}(主管|主办|承办|编印|出版)([\s\u3000]|$)")]
    private static partial Regex BesideMasthead();

    [GeneratedRegex(@"(?<![0-9-])([0-9]{5,11}|0[0-9]{2,3}-[0-9]{7,8}|1[12][0-9])(?![0-9-])")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"^(便民|常用|服务|应急|报修|市民|公共)\p{IsCJKUnifiedIdeographs}{0,4}(电话|热线|号码)")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<=^|[\s\u3000|丨])(本版|本报|值班|执行|本期|周刊|版面|责任)?(责任编辑|责编|编辑|美编|美术编辑|校对|版式|组版|审核|总编辑?|主编|副主编|统筹|策划|监制|一审|二审|三审|排版|设计|制图|编审|编委)(?=[\s\u3000:：/丨|]|\p{IsCJKUnifiedIdeographs}{2,4}([\s\u3000]|$))")]
    private static partial Regex Duty();

    [GeneratedRegex(@"^(([\p{IsCJKUnifiedIdeographs}]{2,8}报[\s\u3000]+)?第?\s*[A-DＡ-Ｄ]?[0-9０-９一二三四五六七八九十]{1,3}\s*版([\s\u3000:：·|—-]*\p{IsCJKUnifiedIdeographs}{2,6})?([\s\u3000]+[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日([\s\u3000]*星期.)?)?|[A-DＡ-Ｄ]?\s*[0-9０-９]{1,3}|([A-DＡ-Ｄ][0-9]{1,2}|0[0-9]|1[0-9])[\s\u3000:：·|—-]+\p{IsCJKUnifiedIdeographs}{2,6}|\p{IsCJKUnifiedIdeographs}{2,4}[\s\u3000·|]+([A-D][0-9]{1,2}|0[0-9]|第?[0-9一二三四五六七八九十]{1,2}版)|版[0-9一二三四五六七八九十]{1,2}[\s·|]*(\p{IsCJKUnifiedIdeographs}{2,6})?|\p{IsCJKUnifiedIdeographs}{1,2}版[·\s]+\p{IsCJKUnifiedIdeographs}{2,6}[\s\u3000]+第[0-9一二三四五六七八九十]{1,3}版|page\s*\d{1,3}|[^\p{L}\p{N}\s（(【［\[]{1,6}\s*\d{1,3}\s*[^\p{L}\p{N}\s%％）)】］\]。]{1,6})$", RegexOptions.IgnoreCase)]
    private static partial Regex PageMark();

    // Letters of a transcription glued to a short name, or a short name set with blanks between its characters.
    [GeneratedRegex(@"^([A-Za-z]{3,}\s*\p{IsCJKUnifiedIdeographs}\s?\p{IsCJKUnifiedIdeographs}(\s?\p{IsCJKUnifiedIdeographs}){0,2}|\p{IsCJKUnifiedIdeographs}([\s\u3000]+\p{IsCJKUnifiedIdeographs}){1,3})$")]
    private static partial Regex SpacedSection();

    [GeneratedRegex(@"^欢迎(订阅|征订|投稿|来稿|刊登|惠顾)|^[\s☎]*((新闻|投稿|编辑部?|联系|订阅|发行|广告|举报|监督|值班|本报)(电话|热线|邮箱|传真|地址|邮编|网址)|(热线|邮箱|传真|邮编|网址|社址|电话|报料)|E-?mail|电子邮箱|微信公众号|http|Tel\b|Hotline)\s*[:：/]|^[^。，：:]{0,12}(E-?mail|邮箱)\s*[:：]\s*[\w@.\-—（）() ]+$|^https?://\S+$|^(本报)?(地址|社址)[:：].*(邮编|印刷|零售)|^(本报)?(零售|定价|每份)[^，]{0,10}元$|(^|[\s\u3000])(投稿|新闻|编辑部|读者|爆料)(邮箱|信箱|热线|电话)\s*[:：]|(来信|来稿|投稿|稿件)请寄|^(广告|发行|订阅|投递|新闻|报料|征订|订报|投稿)(查询|服务|热线|电话|邮箱){1,2}[\s\u3000:：]*[0-9０-９@]|^\p{IsCJKUnifiedIdeographs}{2,8}报社?(地址|社址|电话|热线)[:：]|^本报(常年)?(法律顾问|广告|发行)\p{IsCJKUnifiedIdeographs}{0,4}[:：]", RegexOptions.IgnoreCase)]
    private static partial Regex Contact();

    [GeneratedRegex(@"^(本版|本报|值班|执行|本期)?(责任编辑|责编|编辑|美编|美术编辑|校对|版式|组版|审核|总编辑?|主编|副主编|统筹|监制|一审|二审|三审|排版|版面设计|值班主任|制图|编审)\s*[:：/丨|\s]\s*\S|^(责任编辑|责编|校对|版式)\p{IsCJKUnifiedIdeographs}{2,3}$|^(Editors?|Proofreader|Layout)\s*:")]
    private static partial Regex Credits();

    [GeneratedRegex(@"^([\p{IsCJKUnifiedIdeographs}]{2,8}报[\s\u3000]+)?([0-9０-９〇○零一二三四五六七八九]{4}\s*年\s*[0-9０-９一二三四五六七八九十]{1,3}\s*月\s*[0-9０-９一二三四五六七八九十]{1,3}\s*日|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2})([\s\u3000（(]*(星期|周[一二三四五六日]|礼拜|农历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]|总?第|今日|本期|责任?编|第?[0-9一二三四五六七八九十]{1,2}版|\p{IsCJKUnifiedIdeographs}{2,8}报)[^。，]*)?$|国内统一(连续出版物|刊)号|^(总|今日)?第?\s*[0-9０-９]+\s*期|^总第\s*[0-9０-９]+\s*期|内部资料|准印证|^(主办|主管|承办|编印)(单位)?[:：]|承印|印刷[:：]|^CN\s?\d|^(今日|本期|共)\s*[0-9一二三四五六七八九十]+\s*版$|^(农历|星期)[^。，]{1,20}$")]
    private static partial Regex Imprint();

    [GeneratedRegex(@"^((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*)?((January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+(January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{4})(\s*[·|,]?\s*((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(Issue|No\.|Vol\.)\s*\d+))?$")]
    private static partial Regex EnglishDate();

    [GeneratedRegex(@"^([0-9]{4}|[〇○零一二三四五六七八九]{4})\s*年\s*[0-9一二三四五六七八九十]{1,3}\s*月\s*[0-9一二三四五六七八九十]{1,3}\s*日$")]
    private static partial Regex DateAlone();

    [GeneratedRegex(@"^(今[日天晚夜]|明[日天晚]|后天|未来|天气|气象|\p{IsCJKUnifiedIdeographs}{0,4}天气预报|[0-9]{1,2}日)[^。]{0,30}(晴|多云|阴|雨|雪|霾|雾)[^。]{0,30}(℃|°C|度|级)[^。]{0,12}$|^(最高|最低)?(气温|温度)[:：]?[^。，]{0,20}℃$|^(今日|明日|最高|最低)?(气温|温度)[:：\s]*-?[0-9][^。]{0,30}$|^([0-9]{4}年)?([0-9]{1,2}月)?[0-9]{1,2}日[\s\u3000]+(晴|多云|阴|小雨|中雨|大雨|雨|雪)[^。]{0,24}$|^(一周|今日|本周|周末|未来\p{IsCJKUnifiedIdeographs}{1,3})?天气(预报|信息|提示|预告)?$")]
    private static partial Regex Weather();

    [GeneratedRegex(@"^(!\[[^\]]*\]\([^)]*\)|<!--.*-->|</?[a-zA-Z][^>]*>|\[/?[a-z]+\])$")]
    private static partial Regex Markup();
}
