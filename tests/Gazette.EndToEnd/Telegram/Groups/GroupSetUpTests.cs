using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram;

/// <summary>Who runs a group decides what it follows; what is one person's own is said in private.</summary>
public sealed class GroupSetUpTests : GroupTown
{
    private const long Editor = 7_009;

    private protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?> { ["Telegram:Admins:0"] = $"{Editor}" };

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task An_administrator_sets_the_group_up_and_its_digest_comes(string language)
    {
        Opens(language);
        Assert.Contains(In(language, "已关注", "You now follow"), (await Asks(Runs, In(language, "/follow 财政", "/follow finance"))).Text, StringComparison.OrdinalIgnoreCase);
        await Asks(Runs, "/digest daily 07:30");
        await Gazette.Publishes(Paper.Issue(Paper.Finance, Paper.School));
        await ItIs(18, 7, 30);
        var digest = Assert.Single(Group.ReadsTheRest());
        Assert.Contains(Paper.FinanceTitle, digest.Text, StringComparison.Ordinal);
        Assert.Contains(In(language, "摘要", "Digest"), digest.Text, StringComparison.Ordinal);
        Assert.Contains("把财政资金更多用在民生上", Assert.Single(await Presses(Member, "1")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "管理员决定")]
    [InlineData("en", "administrators to decide")]
    public async Task A_member_who_is_no_administrator_changes_nothing_and_is_told_once(string language, string refusal)
    {
        Opens(language);
        await Asks(Runs, In(language, "/follow 财政", "/follow finance"));
        Assert.Contains(refusal, (await Asks(Member, In(language, "/follow 教育", "/follow education"))).Text, StringComparison.Ordinal);
        Assert.Empty(await Presses(Member, In(language, "撤销", "Undo")));
        await Passes(TimeSpan.FromMinutes(2));
        Assert.Contains(refusal, Assert.Single(await Presses(Member, In(language, "撤销", "Undo"))).Text, StringComparison.Ordinal);
        await Passes(TimeSpan.FromMinutes(2));
        Assert.Contains(refusal, (await Asks(Member, "/digest off")).Text, StringComparison.Ordinal);
        await Passes(TimeSpan.FromMinutes(2));
        await Asks(Member, "/topics");
        foreach (var button in new[] { In(language, "教育", "Education"), In(language, "每天 19:00", "Daily 19:00"), In(language, "✓ 财政", "✓ Public finance") })
        {
            Assert.Contains(refusal, Assert.Single(await Presses(Member, button)).Text, StringComparison.Ordinal);
            await Passes(TimeSpan.FromMinutes(2));
        }

        // To look is everybody's.
        var follows = await Asks(Member, "/follows");
        Assert.Contains(In(language, "1 项", "You follow one"), follows.Text, StringComparison.Ordinal);
        Assert.Contains("08:00", follows.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_made_administrator_decides_a_minute_later_at_most_and_at_once_where_the_bot_is_told()
    {
        Opens("zh");
        await Asks(Member, "/follow 教育");
        Group.Makes(Member, "administrator", Runs);
        await Passes(TimeSpan.FromMinutes(1));
        Assert.Contains("已关注", (await Asks(Member, "/follow 教育")).Text, StringComparison.Ordinal);
        Group.PromotesBot(Runs);
        Group.Makes(Member, "member", Runs);
        Assert.Contains("管理员决定", (await Asks(Member, "/follow 财政")).Text, StringComparison.Ordinal);
        var asked = Telegram.Requests.Count(r => r.Method == "getChatAdministrators");
        await Says(Member, "/unfollow 教育");
        Assert.Equal(asked, Telegram.Requests.Count(r => r.Method == "getChatAdministrators"));
    }

    [Theory]
    [InlineData("zh", "没有改动")]
    [InlineData("en", "nothing was changed")]
    public async Task While_Telegram_does_not_tell_who_runs_the_group_nothing_is_changed(string language, string said)
    {
        Opens(language);
        Telegram.Faults.When(r => r.Method == "getChatAdministrators", Fault.Status(502));
        Assert.Contains(said, (await Asks(Runs, In(language, "/follow 财政", "/follow finance"))).Text, StringComparison.Ordinal);
        Assert.Equal(0, Gazette.Store.Subscribers());
        await Asks(Runs, In(language, "/follow 财政", "/follow finance"));
        Assert.Equal(1, Gazette.Store.Subscribers());
    }

    [Fact]
    public async Task An_operator_s_figures_are_not_spilt_in_a_group()
    {
        Opens("zh");
        Assert.NotNull((await Asks(Group.Member(Editor, "编辑"), "/stats")).ButtonNamed("打开私聊"));
        Assert.Empty(await Says(Member, "/stats"));
        var at = new Reader(Telegram.PrivateChat(Editor, "编辑"), this);
        await at.Asks("/start s_stats", "统计");
        // A link may show; it never does what must be confirmed.
        await at.Asks("/start s_hold", "您好");
    }

    [Fact]
    public async Task An_administrator_who_is_anonymous_decides()
    {
        Opens("zh");
        var hidden = Group.Member(7_003, "老白", "administrator", anonymous: true);
        Assert.Contains("已关注", (await Asks(hidden, "/follow 财政")).Text, StringComparison.Ordinal);
        Assert.Single(await Presses(hidden, "撤销"));
        Assert.Contains("还没有关注", (await Asks(Member, "/follows")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "打开私聊")]
    [InlineData("en", "Open the private chat")]
    public async Task What_is_one_s_own_is_opened_in_the_private_chat(string language, string button)
    {
        Opens(language);
        var at = Opens("小芦", language == "zh" ? "zh-hans" : "en");
        foreach (var (command, shown) in new[] { ("/export", In(language, "关于您的数据", "Your data")), ("/received", In(language, "推送", "sent")), ("/forget", In(language, "删除", "Erase")), ("/lang en", "English") })
        {
            var line = await Asks(Member, command);
            var link = line.ButtonNamed(button)!.Url!;
            Assert.StartsWith($"https://t.me/{Telegram.Bot.Username}?start=s_", link, StringComparison.Ordinal);
            at.Chat.ReadsTheRest();
            at.Says("/start " + link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            await Gazette.Settles();
            Assert.Contains(shown, string.Join('\n', at.ReadsTheRest().Select(m => m.Text + string.Concat(m.Buttons.SelectMany(r => r).Select(b => b.Text)))), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_member_s_language_is_not_the_group_s()
    {
        Opens("zh");
        Telegram.PrivacyMode = false;
        await Asks(Runs, "/follow 财政");
        await Asks(Member, $"@{Telegram.Bot.Username} latest news");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 8, 0);
        Assert.Contains("摘要", Assert.Single(Group.ReadsTheRest()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_is_forgotten_when_an_administrator_says_so_twice()
    {
        Opens("zh");
        await Asks(Runs, "/follow 财政");
        Assert.NotNull((await Asks(Member, "/forget")).ButtonNamed("打开私聊"));
        var asked = await Asks(Runs, "/forget");
        Assert.Contains("本群", asked.Text, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(await Presses(Member, "确认删除")).ButtonNamed("打开私聊"));
        Assert.Equal(1, Gazette.Store.Subscribers());
        Assert.Contains("已全部删除", Assert.Single(await Presses(Runs, "确认删除")).Text, StringComparison.Ordinal);
        Assert.Equal(0, Gazette.Store.Subscribers());
    }
}
