using System.Buffers;
using System.Text.RegularExpressions;
using Gazette.Text;

namespace Gazette.News.Classification;

/// <summary>Reads what stands in a byline's brackets: 区财政局, 王某某, 记者 甲 通讯员 乙, 来源：区住建局.</summary>
internal sealed partial class BylineReader(BodyNames names)
{
    private const int Longest = 60;
    private const int MostJoined = 8;
    private static readonly SearchValues<char> NoByline = SearchValues.Create("。!?《》“”");

    private enum Kind
    {
        Unknown,
        Body,
        Person,

        /// <summary>A newspaper or an agency: it answers for nothing here.</summary>
        Outlet,
    }

    /// <summary>Who the words name, or null when they are no byline.</summary>
    /// <param name="content">The words without their brackets.</param>
    /// <param name="isSetApart">Whether the print itself sets them apart (bold, a line of its own): then even an unknown name counts.</param>
    public Byline? Read(string content, bool isSetApart)
    {
        content = content.Trim();
        if (content.Length is < 2 or > Longest || Folding.Fold(content).AsSpan().ContainsAny(NoByline))
            return null;
        if (EnglishByline.Read(content, isSetApart, names) is { } english)
            return english;
        var isNamed = Duty().IsMatch(content);
        var words = Separator().Split(Wrapped().Replace(Duty().Replace(content, " "), "")).Where(w => w.Length > 0).ToList();
        return Sort(words, isNamed) is { } read ? read : isSetApart && IsPlainName(content) ? new Byline([], [content]) : null;
    }

    /// <summary>Who a line without brackets or duties names: known bodies and people's names alone; null when anything else stands there.</summary>
    public Byline? ReadNames(string line)
    {
        var words = Separator().Split(line.Trim()).Where(w => w.Length > 0).ToList();
        return words.Count is > 0 and <= 8 && Sort(words, false) is { } read && (read.Bodies.All(b => names.IsKnown(Folding.Fold(b)) || b.Length <= 12) && read.Bodies.Count + read.People.Count > 0) ? read : null;
    }

    private Byline? Sort(List<string> words, bool isNamed)
    {
        var (bodies, people, isOutlet) = (new List<string>(), new List<string>(), false);
        for (var i = 0; i < words.Count;)
        {
            var (kind, word, count) = Longer(words, i) ?? (Of(words[i], isNamed), words[i], 1);
            if (kind == Kind.Unknown)
                return null;
            isOutlet |= kind == Kind.Outlet;
            (kind == Kind.Body ? bodies : kind == Kind.Person ? people : []).Add(word);
            i += count;
        }

        return bodies.Count + people.Count == 0 && !isOutlet ? null : new Byline(bodies, people);
    }

    /// <summary>区 财政 局: words that only together are a known body's name; 王 丹: a surname and a name set apart.</summary>
    private (Kind, string, int)? Longer(List<string> words, int from)
    {
        for (var count = Math.Min(MostJoined, words.Count - from); count > 1; count--)
        {
            var joined = string.Concat(words.Skip(from).Take(count));
            if (names.IsKnown(Folding.Fold(joined)) && !words.Skip(from).Take(count).All(w => names.IsKnown(Folding.Fold(w))))
                return (Kind.Body, joined, count);
        }

        if (from + 2 < words.Count && words[from].Length == 1 && words[from + 1].Length == 1 && words[from + 2].Length == 1 && PersonNames.IsName(string.Concat(words.Skip(from).Take(3))))
            return (Kind.Person, string.Concat(words.Skip(from).Take(3)), 3);
        if (from + 1 < words.Count && words[from].Length == 1 && words[from + 1].Length <= 2 && PersonNames.IsName(words[from] + words[from + 1]) && !(words[from + 1].Length == 2 && PersonNames.IsName(words[from + 1])))
            return (Kind.Person, words[from] + words[from + 1], 2);
        return null;
    }

    private Kind Of(string word, bool isNamed)
    {
        var folded = Folding.Fold(word);
        if (names.IsKnown(folded))
            return Kind.Body;
        if (IsOutlet(folded))
            return Kind.Outlet;
        if (folded.Length >= 3 && folded[^1] is '镇' or '乡')
            return Kind.Body;
        if (PersonNames.IsName(word) || PersonNames.IsName(folded))
            return Kind.Person;
        if (BodyWords.IsBody(folded) && folded.All(IsNameCharacter))
            return Kind.Body;
        // After 记者 or 通讯员 a single character (甲) or a foreign name is a person too.
        return isNamed && word.Length <= 6 && folded.All(IsNameCharacter) && !OfWork().IsMatch(folded) ? Kind.Person : Kind.Unknown;
    }

    private static bool IsOutlet(string folded) => folded.Length <= 14 && Outlet().IsMatch(folded);

    private static bool IsPlainName(string content) => content.Length is >= 2 and <= 8 && content.All(c => c is >= '\u4e00' and <= '\u9fff') && !NoName().IsMatch(content);

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '·' or '-';

    [GeneratedRegex(@"(文[/／]图|图[/／]文|文并图|图文)(?=[\s\u3000]|$)|(本报|本台|见习|实习|特约|首席|全媒体|融媒体?|文字|摄影|图片)*(记者|記者|通讯员|通訊員|评论员|实习生|撰稿人?|撰文|采写|摄影|攝影|摄制|供稿(单位|單位)?|供图|稿源|(信息|资料|图片|稿件|消息|文章)?(来源|來源)|文[/／]?图|图[/／]文|文字|文|图|作者(单位|單位)?|单位|發布單位|发布单位|报送单位|整理|编辑|漫画|制图|读者|市民|网友)\s*[:：/／]|(本报|本台|见习|实习|特约|首席|全媒体|融媒体?|文字|摄影|图片)*(记者|記者|通讯员|通訊員|评论员|实习生|撰稿人?|撰文|供稿|整理|读者|作者)(?=[\s\u3000\p{IsCJKUnifiedIdeographs}]|$)|[/／\s](文并图|摄影报道|报道|整理|供稿|供图|摄|文|图)(?=$|[\s\u3000])|(?<=\p{IsCJKUnifiedIdeographs}{2})(供稿|摄影报道)$")]
    private static partial Regex Duty();

    // 据区财政局消息, 综合区财政局、区税务局报道, 区财政局官网: the body stands between.
    [GeneratedRegex(@"^\s*(据|综合|转自|摘自|来自|选自|根据)|(消息|报道|提供|供稿|供图|官网|网站|官方微信|微信公众号|公众号|官微|发布)\s*$")]
    private static partial Regex Wrapped();

    [GeneratedRegex(@"^(本报|本刊|本台|新华社|新华网|人民网|央视新闻|中新社|中新网|[\p{IsCJKUnifiedIdeographs}]{1,8}(日报|晚报|早报|晨报|时报|周报|商报|导报|都市报|报社|通讯社|电视台|广播电台|新闻网|客户端|报业集团|[^简通公海])(?<=报|报社|通讯社|电视台|电台|网|客户端|报业集团))(讯|电|综合)?$")]
    private static partial Regex Outlet();

    [GeneratedRegex(@"^(第|以下|见|完|待续|未完|续|注|图|附|略|含|不含|另|即|如|共|约|暂|试行|草案|节选|摘要|转载|上|下|左|右)|[一二三四五六七八九十百千万亿]+(元|人|个|次|年|月|日|岁|名|米|吨|户)$|(阶段|部分|期间|情况|同上|左右|以上|以下)$")]
    private static partial Regex NoName();

    // 记者手记, 读者来信, 通讯员培训班: what the people do, not who they are.
    [GeneratedRegex("^(手记|札记|日记|观察|调查|走访|评论|点评|感言|来信|来论|来电|见闻|视点|连线|专访|体验|节|团|站|证|部|走基层|在现场|之家|问答|信箱|热线|说|说法|园地)$|培训|座谈|协会|活动|大赛|队伍")]
    private static partial Regex OfWork();

    [GeneratedRegex(@"[\s\u3000、,，;；/／|＆&]+")]
    private static partial Regex Separator();
}
