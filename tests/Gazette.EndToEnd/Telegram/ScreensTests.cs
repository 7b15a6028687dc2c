namespace Gazette.EndToEnd.Telegram;

/// <summary>What a person sees, held by text files in the folder Screens; <c>GAZETTE_UPDATE_SCREENS=1</c> writes them anew, to be read before they are committed.</summary>
public sealed class ScreensTests : TelegramTown
{
    private static readonly List<string> Issues = [.. Directory.GetFiles(Checkout.Path("seeds"), "2026-*").Order(StringComparer.Ordinal)];

    // What is said (or, in brackets, pressed) for each screen, in both languages.
    private static readonly (string Screen, string Chinese, string English)[] Walk =
    [
        ("welcome", "/start", "/start"),
        ("help", "/help", "/help"),
        ("latest", "最新新闻", "latest news"),
        ("latest page 2", "[▶]", "[▶]"),
        ("latest of a topic", "最新财政新闻", "latest fiscal news"),
        ("article", "[1]", "[1]"),
        ("latest of a day without news", "今天区卫健局有什么消息", "health bureau news today"),
        ("search", "搜索 农民工工资", "search 农民工工资"),
        ("search without a find", "搜索 火星移民", "search 火星移民"),
        ("figure", "1至8月财政收入是多少", "fiscal revenue January to August"),
        ("figure growth", "财政收入同比增长多少", "how much did fiscal revenue grow"),
        ("figure rank", "财政收入排全市第几", "what rank is fiscal revenue in the city"),
        ("figure share", "1至8月非税收入占比", "share of non-tax revenue in January to August"),
        ("figure two", "税收和非税各多少", "tax revenue and non-tax revenue"),
        ("figure beside last year", "比去年怎么样", "compared with last year"),
        ("figure which", "收入是多少", "how much is 收入"),
        ("figure course", "财政收入走势", "trend of fiscal revenue"),
        ("figure months", "财政收入今年每个月的情况", "monthly fiscal revenue this year"),
        ("figure difference", "8月财政收入是多少", "fiscal revenue in August"),
        ("figure slip", "财正收入是多少", "財政收入"),
        ("figure not held", "1至8月粮食产量是多少", "fiscal revenue in March 2019"),
        ("topics", "主题", "topics"),
        ("departments", "部门", "departments"),
        ("follow", "关注财政局和教育", "follow finance and education"),
        ("follow a keyword", "关注“垃圾分类”不要招标", "follow \"垃圾分类\" -招标"),
        ("follow what is not there", "关注财局", "follow financ"),
        ("follow already", "关注教育", "follow education"),
        ("follows", "我的关注", "my follows"),
        ("unfollow", "取消关注教育", "unfollow education"),
        ("undo", "[撤销]", "[Undo]"),
        ("digest settings", "/digest", "/digest"),
        ("digest set", "每天早上8点推送", "every day at 8:00"),
        ("digest unclear", "/digest whenever", "/digest whenever"),
        ("digest now without news", "现在就推送", "send my digest now"),
        ("digest off", "不要推送了", "stop the digests"),
        ("digest on again", "每天早上8点推送", "every day at 8:00"),
        ("follow everything", "关注全部", "follow everything"),
        ("language", "/lang", "/lang"),
    ];

    // The same for a person's own hours, pauses, ledger and data.
    private static readonly (string Screen, string Chinese, string English)[] Own =
    [
        ("follow one", "关注全部", "follow everything"),
        ("quiet hours", "晚上10点到早上7点不要打扰", "don't disturb me between 10pm and 7am"),
        ("quiet hours shown", "/quiet", "/quiet"),
        ("quiet hours off", "取消免打扰", "turn off quiet hours"),
        ("time zone", "把时区改成东京", "set my time zone to Tokyo"),
        ("time zone unknown", "/timezone 火星", "/timezone Mars"),
        ("time zone back", "[撤销]", "[Undo]"),
        ("why without a digest", "为什么收到这条", "why did I get this"),
        ("received nothing", "我的推送", "what have you sent me"),
        ("pause", "暂停三天", "pause for three days"),
        ("follows while paused", "我的关注", "my follows"),
        ("why nothing came", "为什么没收到", "why did I not receive anything"),
        ("resume", "恢复", "resume"),
        ("export", "导出我的数据", "export my data"),
        ("forget", "删除我的数据", "delete my data"),
    ];

    // The day before the newest sample issue.
    private protected override DateTimeOffset Starts => Shanghai(80, 12, 0);

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Every_screen_looks_as_it_was_approved(string language)
    {
        var chat = Opens("小读", language == "zh" ? "zh-hans" : "en");
        foreach (var issue in Issues.SkipLast(1))
            await Publishes(issue, archive: true);
        var screens = await Walks(chat, Walk, language);
        await Publishes(Issues[^1], archive: false);
        await ItIs(81, 8, 0);
        screens.Add(("digest", ApprovedScreens.Draw(chat.ReadsTheRest())));
        ApprovedScreens.Compare(language, screens);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Every_screen_of_ones_own_hours_and_data_looks_as_it_was_approved(string language)
    {
        var chat = Opens("小读", language == "zh" ? "zh-hans" : "en");
        var screens = await Walks(chat, Own, language);
        await Publishes(Issues[^1], archive: false);
        await ItIs(81, 8, 0);
        foreach (var (name, said) in new[] { ("why", "/why"), ("received", "/received"), ("forgotten", "/forget confirm") })
            screens.Add((name, await Shows(chat, said)));
        ApprovedScreens.Compare(language, screens);
    }

    private async Task<List<(string Name, string Shown)>> Walks(Reader chat, (string Screen, string Chinese, string English)[] walk, string language)
    {
        var screens = new List<(string Name, string Shown)>();
        foreach (var (name, chinese, english) in walk)
            screens.Add((name, await Shows(chat, language == "zh" ? chinese : english)));
        return screens;
    }

    private async Task Publishes(string issue, bool archive) =>
        await Gazette.Publishes(await File.ReadAllTextAsync(issue), DateOnly.ParseExact(Path.GetFileName(issue)[..10], "yyyy-MM-dd"), archive);

    private async Task<string> Shows(Reader chat, string what)
    {
        // A person reads what is on the screen; three seconds also let a reply of several messages pass the rate of a chat.
        await Passes(TimeSpan.FromSeconds(3));
        chat.ReadsTheRest();
        if (what.StartsWith('['))
            await chat.Presses(what[1..^1]);
        else
            chat.Says(what);
        await Gazette.Settles();
        return $"> {what}\n\n{ApprovedScreens.Draw(chat.ReadsTheRest())}";
    }
}
