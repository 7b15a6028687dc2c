using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following.Follows;

namespace Gazette.EndToEnd.Browser;

/// <summary>Replies of every kind, about a district that does not exist.</summary>
internal static class SampleReplies
{
    public static Reply Welcome(string language) => language == "zh"
        ? new("zh",
            [new Paragraph("您好！这里有本区报纸和各部门的新闻。\n问我：最新财政新闻、区卫健局上周有什么消息、1至8月财政收入是多少。"), new Note("选好关注的部门和主题，新文章会每天按时送到。")],
            [Say(("选部门", "/departments"), ("选主题", "/topics")), Say(("最新新闻", "/latest"), ("推送时间", "/digest")), Say(("English", "/lang en"), ("帮助", "/help"))])
        : new("en",
            [new Paragraph("Hello! Here you find the news of the district's paper and its departments.\nAsk me: latest fiscal news, how much was fiscal revenue in Jan–Aug."), new Note("Pick departments and topics, and new articles come to you every day.")],
            [Say(("Departments", "/departments"), ("Topics", "/topics")), Say(("Latest news", "/latest"), ("Digest time", "/digest")), Say(("中文", "/lang zh"), ("Help", "/help"))]);

    public static Reply List(int page = 0, bool replaces = false) => new(
        "zh",
        [new Heading("最新财政新闻"), new ArticleList([.. Enumerable.Range(1, 5).Select(i => Line(page * 5 + i))]), new Note($"第 {page + 1}/3 页，共 12 条。回复数字看全文。")],
        [[.. Enumerable.Range(1, 5).Select(i => Read(page * 5 + i))], [.. page > 0 ? Turn("◀", page - 1) : [], .. page < 2 ? Turn("▶", page + 1) : []]],
        replaces);

    public static Reply Figure() => new(
        "zh",
        [new FigureLine("财政收入", "61.35亿元（613,500万元）", "2026年1–8月 · 同比增长6.8% · 完成预算的71.2%"), new Quotation("1至8月，全区财政收入完成613500万元，同比增长6.8%，完成全年预算的71.2%。", "前8月财政收入稳步增长 · 云岭区报 · 区财政局 · 9月10日", 1)],
        [[.. Button.For("看全文", new UserAction.Read(1))]]);

    public static Reply Course() => new(
        "zh",
        [
            new Chart(
                "2026年财政收入（累计）", "亿元",
                [new("1–4月", 30.12m), new("1–5月", 38.4m), new("1–6月", 47.75m), new("1–7月", 54.3m), new("1–8月", 61.35m)],
                ChartKind.Line,
                new(["时期", "数值", "同比增长"],
                [
                    ["1–4月", "301,200万元", "4.9%"], ["1–5月", "384,000万元", "5.2%"], ["1–6月", "477,500万元", "6%"], ["1–7月", "543,000万元", "6.4%"], ["1–8月", "613,500万元", "6.8%"],
                ])),
            new Note("各期数字出自 5 篇文章，下面是最新一篇。"),
            new Quotation("1至8月，全区财政收入完成613500万元，同比增长6.8%，完成全年预算的71.2%。", "前8月财政收入稳步增长 · 云岭区报 · 区财政局 · 9月10日"),
        ],
        [[.. Button.For("看全文", new UserAction.Read(1))]]);

    public static Reply Topics(params string[] followed) => new(
        "zh",
        [new Heading("主题"), new Paragraph("点一下关注，再点一下取消。"), new Note($"第 1/1 页，已关注 {followed.Length} 项")],
        [.. new[] { "财政", "教育", "卫生", "交通", "环境", "农业" }.Chunk(2).Select(IReadOnlyList<Button> (pair) => [.. pair.SelectMany(t => Toggle(t, followed.Contains(t)))]), Say(("选好了", "/follows"))],
        Replaces: true);

    public static Reply Digest() => new(
        "zh",
        [
            new Heading("9月11日摘要 · 3 篇"),
            new Subheading("区财政局"), new ArticleList([Line(1) with { Department = "" }, Line(2) with { Department = "" }]),
            new Subheading("区卫健局"), new ArticleList([new(3, 103, "社区义诊进小区，家门口就能看名医", "", "9月11日", "本周起，十二个社区轮流开设义诊点，内科、眼科、口腔科医生坐诊。")]),
        ],
        [[Read(1), Read(2), .. Button.For("3", new UserAction.Read(103))]]);

    /// <summary>A section of five, which is long, and one of one.</summary>
    public static Reply LongDigest() => new(
        "zh",
        [
            new Heading("9月11日摘要 · 6 篇"),
            new Subheading("区财政局"), new ArticleList([.. Enumerable.Range(1, 5).Select(i => Line(i) with { Department = "", Date = "" })]) { Folds = true },
            new Subheading("区卫健局"), new ArticleList([new(6, 106, "社区义诊进小区，家门口就能看名医", "", "", "本周起，十二个社区轮流开设义诊点，内科、眼科、口腔科医生坐诊。")]),
        ],
        [[.. Enumerable.Range(1, 5).Select(Read), .. Button.For("6", new UserAction.Read(106))], Say(("为什么收到", "/why"), ("推送时间", "/digest"))]);

    public static Reply Article() => new(
        "zh",
        [
            new Heading("老旧小区改造新开工四十六个，惠及居民一万两千户"), new Note("样例 · 云岭区报 · 区住建局 · 9月10日", 103),
            .. Enumerable.Range(1, 8).Select(i => new Paragraph($"（{i}）记者从区住建局了解到，今年列入计划的四十六个老旧小区改造项目已全部开工，涉及楼栋三百一十栋。改造内容包括外墙保温、管网更新、加装电梯和增设停车位，预计年底前完成七成以上。")),
        ],
        [
            [.. Button.For("◀ 上一条", new UserAction.ReadInList("abcd", 0)), .. Button.For("下一条 ▶", new UserAction.ReadInList("abcd", 2))],
            [.. Button.For("关注 区住建局", new UserAction.Follow(Place.Department("housing")))],
        ]);

    public static Reply Hostile() => new(
        "zh",
        [new Heading("<img src=x onerror=\"window.hacked=1\">"), new ArticleList([new(1, 1, "<script>window.hacked=1</script>标题", "</li><b>部门</b>", "9月1日", "<svg onload=window.hacked=1>")])],
        [[.. Button.For("1", new UserAction.Read(1))], [.. Button.For("<b onclick=alert(1)>按我</b>", new UserAction.Say("<i>x</i>"))]]);

    private static ArticleLine Line(int number) => new(
        number, 100 + number,
        number % 2 == 1 ? $"第{number}号预算执行情况公布：民生支出占比继续提高" : $"“云岭惠企{number}”专项资金开始申报，中小企业可在线提交材料",
        "区财政局", $"9月{number % 28 + 1}日",
        "全区一般公共预算支出中，教育、卫生、社会保障三项合计占比达到六成，较去年同期提高两个百分点，重点保障义务教育、基层医疗和城乡低保。");

    private static Button Read(int number) => Button.For(number.ToString(System.Globalization.CultureInfo.InvariantCulture), new UserAction.Read(100 + number)).Single();

    private static IEnumerable<Button> Turn(string label, int page) => Button.For(label, new UserAction.Turn("abcd", page));

    private static IEnumerable<Button> Toggle(string topic, bool on) => Button.For((on ? "✓ " : "") + topic, new UserAction.Toggle(Place.Topic(topic), 0));

    private static IReadOnlyList<Button> Say(params (string Label, string Text)[] buttons) => [.. buttons.SelectMany(b => Button.For(b.Label, new UserAction.Say(b.Text)))];
}
