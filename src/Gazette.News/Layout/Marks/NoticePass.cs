using System.Text.RegularExpressions;
using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Marks;

/// <summary>Finds paid notices and advertisements: what says that it is one, and what stands under a mark that says so.</summary>
internal static partial class NoticePass
{
    private const int LongestNotice = 160;
    private const int LongestOfDisplay = 50;
    private const int FewestOfDisplay = 2;

    public static List<Part> Apply(List<Part> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var text = Signs.Simplified(parts[i].Text);
            if (parts[i].Role is SpanRole.Section or SpanRole.PageMark && IsOfAdvertisements(text))
                i = Page(parts, i);
            else if (parts[i].Role is SpanRole.Paragraph or SpanRole.Section && Mark().IsMatch(text))
                i = Block(parts, i);
            else if (parts[i].IsOpen && text.Length <= LongestNotice && (IsAdvertisement(text) || Lost().IsMatch(text) || Small().IsMatch(text)))
                parts[i] = parts[i].As(SpanRole.Furniture, "paid notice");
            else if (parts[i].IsOpen && (parts[i].Heading > 0 || parts[i].Bold))
                i = Display(parts, i);
        }

        return parts;
    }

    /// <summary>What says itself that it is an advertisement, or cries its wares out between stars without a sentence.</summary>
    private static bool IsAdvertisement(string text) =>
        Said().IsMatch(text) || !text.Contains('。') && Cries().IsMatch(text) && Advertises().IsMatch(text);

    private static bool IsOfAdvertisements(string text) => SectionNames.In(text) is var name && (name.EndsWith("广告", StringComparison.Ordinal) || name.EndsWith("分类信息", StringComparison.Ordinal)) && name.Length <= 6;

    /// <summary>A page or section of advertisements: all up to the next page or section.</summary>
    private static int Page(List<Part> parts, int mark)
    {
        if (parts[mark].Role == SpanRole.Section)
            return Block(parts, mark);
        var i = mark + 1;
        for (; i < parts.Count && parts[i].Role != SpanRole.PageMark; i++)
            parts[i] = parts[i].As(SpanRole.Furniture, "on a page of advertisements");
        return i - 1;
    }

    /// <summary>A notice: its mark, and what speaks as notices do, up to the next heading.</summary>
    private static int Block(List<Part> parts, int mark)
    {
        parts[mark] = parts[mark].As(SpanRole.Furniture, "mark of a paid notice");
        var i = mark + 1;
        for (; i < parts.Count && Belongs(parts[i]); i++)
            parts[i] = parts[i].As(SpanRole.Furniture, "paid notice under its mark");
        return i - 1;
    }

    /// <summary>An advertisement set large: a name, and below it lines of which none is a sentence and one says whom to call.</summary>
    private static int Display(List<Part> parts, int name)
    {
        var to = name + 1;
        var calls = false;
        for (; to < parts.Count && IsOfDisplay(parts[to]); to++)
            calls |= parts[to].Heading == 0 && Call().IsMatch(Signs.Simplified(parts[to].Text));
        if (!calls || to - name <= FewestOfDisplay || to < parts.Count && parts[to] is { IsOpen: true, Heading: 0 })
            return name;
        for (var i = name; i < to; i++)
            parts[i] = parts[i].As(SpanRole.Furniture, "advertisement: a name, no sentence, and whom to call");
        return to - 1;
    }

    private static bool IsOfDisplay(Part part) =>
        part is { Heading: 0, Row: false, Role: SpanRole.Paragraph or SpanRole.Furniture, Text.Length: > 0 and <= LongestOfDisplay, Jump: null }
        && part.Text.AsSpan().IndexOfAny('。', '，', '？') < 0 && part.Text.Any(char.IsLetterOrDigit);

    private static bool Belongs(Part part) =>
        part.Role == SpanRole.Furniture
        || part.Role is SpanRole.Paragraph or SpanRole.Section && (part.Heading == 0 || Mark().IsMatch(Signs.Simplified(part.Text))) && (Advertises().IsMatch(Signs.Simplified(part.Text)) || Mark().IsMatch(Signs.Simplified(part.Text)));

    [GeneratedRegex(@"^[【\[（(]?(公益)?(分类)?(广告|遗失声明|遗失启事|挂失声明|声明公告|注销公告|减资公告|清算公告|债权公告|招租启事|招租信息|拍卖公告|寻人启事|寻物启事|分类信息|便民信息|商业广告|Advertisement)[】\]）)]?$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"[（(【\[]广告[）)】\]]$|^[（(【\[]?广告[）)】\]]?[\s\u3000]+\S")]
    private static partial Regex Said();

    [GeneratedRegex(@"[★☆◆◇●■▲]{2,}|[！!]{2,}")]
    private static partial Regex Cries();

    [GeneratedRegex(@"(遗失|丢失|挂失|不慎将).{2,120}(声明作废|特此声明|予以作废|作废)[。！]?$|^.{2,60}(拟注销|拟减资|注销登记|减少注册资本).{0,80}(申报债权|登报|公告)")]
    private static partial Regex Lost();

    // 招租 本公司…, 寻物 6月1日…: a word set apart, and a number to call.
    [GeneratedRegex(@"^[【\[（(]?(招租|出租|转让|出售|求租|求购|招聘|诚聘|寻物|寻人|寻狗|招领|征婚|家教|搬家|回收)(启事|信息|广告)?[】\]）)]?[\s\u3000:：]?(?!会|会议|活动|工作|难).*(?<![0-9])(1[0-9]{10}|[0-9]{3,4}-?[0-9]{7,8}|[0-9]{7,8})(?![0-9])")]
    private static partial Regex Small();

    [GeneratedRegex(@"(咨询|订购|服务|预约|招商|报名|联系|订座|加盟|售楼)\p{IsCJKUnifiedIdeographs}{0,2}(热线|电话)|^(电话|热线|地址)[:：]")]
    private static partial Regex Call();

    [GeneratedRegex(@"声明|作废|遗失|挂失|注销|清算|债权|电话|热线|咨询|地址|招租|出租|转让|出售|优惠|折扣|[0-9一二三四五六七八九]折|买.送|大酬宾|促销|特价|开盘|尊享|盛大开业|诚聘|招聘|月薪|加盟|有限公司|[0-9]{7,11}|承接|专业|停水|停电|停气|检修")]
    private static partial Regex Advertises();
}
