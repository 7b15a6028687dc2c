using System.Text;
using Gazette.Channels.Charts;
using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram;

/// <summary>What operators see, in both languages, through HTTP; held by the files in the folder Screens. What each step does is looked at in the store.</summary>
public sealed class OperatorScreensTests : TelegramTown
{
    // Nine pieces, so that the preview has two pages; one of them is a fragment.
    private static readonly byte[] Issue = Encoding.UTF8.GetBytes(
        "云岭区报 2026年9月17日\n\n" + Paper.Issue([Paper.Finance, Paper.School, Paper.HealthAndHeadless, .. Enumerable.Range(1, 5).Select(Paper.FinanceNumbered)]));

    private static readonly string LongText = "读者来信：河边的路灯坏了三天。" + string.Concat(Enumerable.Repeat("晚上散步的人都说看不清路，盼着早点修好。", 12));

    // What is said (or, in brackets, pressed) for each screen.
    private static readonly (string Screen, string Chinese, string English)[] Corrected =
    [
        ("issue preview page 2", "[▶]", "[▶]"),
        ("issue preview again", "[◀]", "[◀]"),
        ("issue piece", "[1]", "[1]"),
        ("issue departments", "[改部门]", "[Departments]"),
        ("issue department set", "[✓ 区财政局]", "[✓ Finance Bureau]"),
        ("issue piece corrected", "[选好了]", "[Done]"),
        ("issue topics", "[改主题]", "[Topics]"),
        ("issue piece again", "[选好了]", "[Done]"),
        ("issue piece next", "[▶]", "[▶]"),
        ("issue piece left out", "[不发布这篇]", "[Leave it out]"),
        ("issue corrected", "[返回]", "[Back]"),
        ("issue days", "[改日期]", "[Change the date]"),
        ("issue day set", "[16]", "[16]"),
        ("issue published", "[发布]", "[Publish]"),
    ];

    private static readonly (string Screen, string Chinese, string English)[] Steered =
    [
        ("failures none", "发送失败", "failed deliveries"),
        ("hold", "停发，昨天的数字有误", "/hold wrong figures"),
        ("hold standing", "/hold", "/hold"),
        ("release", "解除停发", "release sending"),
        ("broadcast preview", "群发 全体 周六大厅检修，暂停办理。", "/broadcast all The hall is closed on Saturday."),
        ("broadcast started", "[确认群发（2）]", "[Send to 2]"),
        ("correct", "更正 1 标题 河岸步道今天开放", "correct article 1 title The riverside path is open"),
        ("merge", "合并 1 2", "merge articles 1 and 2"),
        ("merge done", "[确认合并]", "[Merge]"),
        ("withdraw", "撤回 3", "withdraw article 3"),
        ("withdraw done", "[确认撤回]", "[Withdraw]"),
        ("unconfirmed", "未确认部门", "unconfirmed departments"),
        ("confirm", "[确认 区灯塔办]", "[Confirm 区灯塔办]"),
    ];

    private protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?> { ["Telegram:Admins:0"] = "5001" };

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task An_issue_in_the_chat_looks_as_it_was_approved(string language)
    {
        var editor = Opens("编辑", language == "zh" ? "zh-hans" : "en");
        await editor.Asks("/start", "");
        await Follower("小唐", "财政");
        List<(string, string)> screens =
        [
            ("issue preview", await Shows(editor, "2026-09-17.md", () => editor.Sends("2026-09-17.md", Issue))),
            .. await Walks(editor, Corrected, language),
            ("issue refused", await Shows(editor, "稿件.zip", () => editor.Sends("稿件.zip", [.. "PK"u8, 3, 4, .. new byte[40]]))),
            ("issue picture", await Shows(editor, "photo.png", () => editor.SendsPhoto(HandedInTests.Png()))),
            ("issue question", await Shows(editor, LongText, () => editor.Chat.Says(LongText))),
            .. await Walks(editor, [("issue text", "[作为报纸读]", "[Read as an issue]"), ("issue discarded", "[放弃]", "[Discard]")], language),
        ];
        ApprovedScreens.Compare(language, screens);
        Assert.Equal(8, Gazette.Store.Articles());
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task What_operators_steer_and_edit_looks_as_it_was_approved(string language)
    {
        var editor = Opens("编辑", language == "zh" ? "zh-hans" : "en");
        await editor.Asks("/start", "");
        await Follower("小唐", "财政");
        await Gazette.Publishes(Paper.Issue(Paper.Finance, Paper.School, Paper.Health, Paper.Piece("渡口的灯塔亮了", "9月12日，灯塔换上新灯，夜里行船看得更清楚。船工说，这下放心了。", "区灯塔办")));
        await ItIs(18, 8, 0);
        // The clock stands while a chart is drawn: what takes seconds is sent as a table.
        var stats = await editor.Asks(language == "zh" ? "统计" : "/stats", language == "zh" ? "读者：2 位" : "Readers: 2");
        Assert.Equal(Draws, stats.IsPhoto);
        ApprovedScreens.Compare(language, [("stats", stats.Text + "\n"), .. await Walks(editor, Steered, language)]);
        Assert.Equal(2, Gazette.Store.Articles());
    }

    [Theory]
    [InlineData("zh", "/failures", "失败 1 条", "重发批次", "确认重发", "开始重发 1 条")]
    [InlineData("en", "/failures", "1 failed", "Resend run", "Send again", "1 are being sent again")]
    public async Task What_failed_is_sent_again(string language, string said, string failed, string run, string confirm, string done)
    {
        var editor = Opens("编辑", language == "zh" ? "zh-hans" : "en");
        await editor.Asks("/start", "");
        var chat = await Follower("小唐", "财政");
        Telegram.Faults.When(r => IsDigestTo(chat, r), Fault.Refused("Bad Request: can't parse entities"));
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 8, 0);
        var failures = await editor.Asks(said, failed);
        await editor.Presses(failures.Buttons.SelectMany(row => row).First(b => b.Text.Contains(run, StringComparison.Ordinal)).Text);
        await Gazette.UntilItSettles();
        await editor.Presses(confirm);
        await editor.Reads(done);
        await Gazette.Until(() => chat.Digests.Count == 1, "the digest did not come");
    }

    private static bool Draws
    {
        get
        {
            using var font = ChartFont.Find(null);
            return font.Path is not null;
        }
    }

    private async Task<List<(string, string)>> Walks(Reader editor, (string Screen, string Chinese, string English)[] walk, string language)
    {
        var screens = new List<(string, string)>();
        foreach (var (name, chinese, english) in walk)
        {
            var what = language == "zh" ? chinese : english;
            screens.Add((name, await Shows(editor, what, () => editor.Chat.Says(what))));
        }

        return screens;
    }

    private async Task<string> Shows(Reader editor, string what, Action does)
    {
        // A person reads what is on the screen.
        await Passes(TimeSpan.FromSeconds(3));
        editor.ReadsTheRest();
        if (what.StartsWith('['))
            await editor.Presses(what[1..^1]);
        else
            does();
        await Gazette.UntilItSettles();
        return $"> {what}\n\n{ApprovedScreens.Draw(editor.ReadsTheRest())}";
    }
}
