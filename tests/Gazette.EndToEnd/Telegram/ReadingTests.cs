namespace Gazette.EndToEnd.Telegram;

/// <summary>Reading on from one article to the next, and what a digest looks like.</summary>
public sealed class ReadingTests : TelegramTown
{
    private const string LongTitle = "财政预算执行报告全文刊发";

    // The second who opens the chat is an editor.
    private protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?> { ["Telegram:Admins:0"] = "5002" };

    [Fact]
    public async Task One_reads_on_in_place_and_over_the_pages_of_a_list()
    {
        await Gazette.Publishes(Paper.Issue([.. Enumerable.Range(1, 7).Select(Paper.FinanceNumbered)]));
        var chat = Opens("小章");
        await chat.Asks("最新财政新闻", Paper.FinanceTitleNumbered(1));
        await chat.Presses("1");
        var first = await chat.Reads(Paper.FinanceTitleNumbered(1));
        Assert.Null(first.ButtonNamed("◀ 上一条"));
        await chat.Presses("5");
        var fifth = await chat.Reads(Paper.FinanceTitleNumbered(5));
        Assert.NotEqual(first.Id, fifth.Id);
        await chat.Presses("下一条 ▶");
        var sixth = await chat.Reads(Paper.FinanceTitleNumbered(6));
        Assert.Equal(fifth.Id, sixth.Id);
        await chat.Presses("◀ 上一条");
        Assert.Equal(fifth.Id, (await chat.Reads(Paper.FinanceTitleNumbered(5))).Id);
        await chat.Asks("下一条", Paper.FinanceTitleNumbered(6));
        await chat.Asks("下一篇", Paper.FinanceTitleNumbered(7));
        await chat.Asks("下一条", "后面没有了");
        await chat.Asks("上一条", Paper.FinanceTitleNumbered(6));
    }

    [Fact]
    public async Task One_reads_on_through_a_digest_in_English_too()
    {
        var chat = Opens("Ann", "en");
        await chat.Asks("follow finance", "You now follow");
        await Gazette.Publishes(Paper.Issue(Paper.FinanceNumbered(1), Paper.Both));
        await ItIs(18, 8, 0);
        await chat.Reads("Digest for");
        await chat.Presses("1");
        var first = await chat.Reads(Paper.FinanceTitleNumbered(1));
        await chat.Presses("Next ▶");
        var second = await chat.Reads(Paper.BothTitle);
        Assert.Equal(first.Id, second.Id);
        Assert.Null(second.ButtonNamed("Next ▶"));
        await chat.Asks("next article", "this is the last");
        await chat.Asks("previous article", Paper.FinanceTitleNumbered(1));
    }

    [Fact]
    public async Task An_article_of_several_messages_stays_where_it_is_when_the_next_is_read()
    {
        var longText = string.Concat(Enumerable.Range(1, 180).Select(n => $"第{n}项支出按预算执行，财政资金全部拨付到位，并接受社会监督。"));
        await Gazette.Publishes(Paper.Issue(Paper.Piece(LongTitle, longText, "区财政局"), Paper.FinanceNumbered(2)));
        var chat = Opens("小梁");
        await chat.Asks("最新财政新闻", LongTitle);
        await chat.Presses("1");
        await Passes(TimeSpan.FromSeconds(5));
        var parts = chat.ReadsTheRest();
        Assert.True(parts.Count > 1);
        await chat.Presses("下一条 ▶");
        await Passes(TimeSpan.FromSeconds(5));
        Assert.DoesNotContain((await chat.Reads(Paper.FinanceTitleNumbered(2))).Id, parts.Select(p => p.Id));
    }

    [Fact]
    public async Task A_list_that_is_forgotten_still_opens_its_articles()
    {
        await Gazette.Publishes(Paper.Issue([.. Enumerable.Range(1, 7).Select(Paper.FinanceNumbered)]));
        var chat = Opens("小孟");
        var old = await chat.Asks("最新财政新闻", Paper.FinanceTitleNumbered(1));
        for (var list = 0; list < 6; list++)
            await chat.Asks("最新财政新闻", Paper.FinanceTitleNumbered(1));
        await chat.Forges(old.ButtonNamed("2")!.Data!);
        Assert.Null((await chat.Reads(Paper.FinanceTitleNumbered(2))).ButtonNamed("下一条 ▶"));
        await chat.Forges(old.ButtonNamed("▶")!.Data!);
        await chat.Reads("请再问一次");
    }

    [Fact]
    public async Task A_button_of_an_article_that_was_withdrawn_says_so()
    {
        var published = await Gazette.Publishes(Paper.Issue(Paper.Finance));
        var chat = Opens("小晋");
        await chat.Asks("最新财政新闻", Paper.FinanceTitle);
        var editor = Opens("编辑");
        await editor.Asks($"/withdraw {published.Pieces[0].Id}", Paper.FinanceTitle);
        await editor.Presses("确认撤回");
        await editor.Reads("已撤回");
        await chat.Presses("1");
        await chat.Reads("这篇文章不在了");
    }

    [Fact]
    public async Task A_long_section_is_folded_and_a_short_one_is_not()
    {
        var chat = await Follower("小华", "财政", "卫生健康");
        await Gazette.Publishes(Paper.Issue([Paper.Health, .. Enumerable.Range(1, 5).Select(Paper.FinanceNumbered)]));
        await ItIs(18, 8, 0);
        var digest = Assert.Single(chat.ReadsTheRest());
        var folded = Assert.Single(digest.Entities, e => e.Type == "expandable_blockquote");
        var text = digest.Text.Substring(folded.Offset, folded.Length);
        Assert.All(Enumerable.Range(1, 5), n => Assert.Contains(Paper.FinanceTitleNumbered(n), text, StringComparison.Ordinal));
        Assert.DoesNotContain(Paper.HealthTitle, text, StringComparison.Ordinal);
        Assert.Equal(6, digest.Entities.Count(e => e.Type == "bold" && digest.Text.Substring(e.Offset, e.Length) is var title && (title.Contains("期发布", StringComparison.Ordinal) || title == Paper.HealthTitle)));
    }

    [Theory]
    [InlineData("zh-hans", "为什么收到", "因为关注", "推送时间", "每天 08:00")]
    [InlineData("en", "Why these", "Because you follow", "Digest time", "daily at 08:00")]
    public async Task Buttons_of_a_digest_tell_why_it_came_and_when(string language, string why, string because, string when, string time)
    {
        var chat = Opens("小姜", language);
        await chat.Asks("/follow 财政", language == "en" ? "You now follow" : "已关注");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 8, 0);
        await chat.Reads(Paper.FinanceTitle);
        await chat.Presses(why);
        await chat.Reads(because);
        await chat.Presses(when);
        await chat.Reads(time);
    }

    [Theory]
    [InlineData("zh-hans", "晚上10点到早上7点静音推送", "照常到，但不出声", "/digest immediate", "马上推送", "关注财政")]
    [InlineData("en", "send silently between 10pm and 7am", "without a sound", "/digest immediate", "as it happens", "follow finance")]
    public async Task At_night_digests_come_without_a_sound_where_a_person_wants_it(string language, string wish, string done, string immediate, string set, string follow)
    {
        var chat = Opens("小戚", language);
        await chat.Asks(follow, language == "en" ? "You now follow" : "已关注");
        await chat.Asks(immediate, set);
        await chat.Asks(wish, done);
        await Gazette.Publishes(Paper.Issue(Paper.FinanceNumbered(1)));
        await Passes(TimeSpan.FromMinutes(2));
        Assert.False(Assert.Single(chat.ReadsTheRest()).Silent);
        await ItIs(17, 23, 0);
        await Gazette.Publishes(Paper.Issue(Paper.FinanceNumbered(2)));
        await Passes(TimeSpan.FromMinutes(2));
        Assert.True(Assert.Single(chat.ReadsTheRest()).Silent);
        // An answer to a question is no push.
        Assert.False((await chat.Asks("/follows", language == "en" ? "Silent hours" : "静音：")).Silent);
    }

    [Theory]
    [InlineData("zh-hans", "选主题", "财政", "每天 19:00", "推送时间：每天 19:00", "摘要 · 1 篇")]
    [InlineData("en", "Topics", "Public finance", "Daily 19:00", "daily at 19:00", "Digest for")]
    public async Task Three_taps_after_the_welcome_a_digest_is_on_its_way(string language, string pick, string topic, string time, string set, string digest)
    {
        var chat = Opens("小谢", language);
        var welcome = await chat.Asks("/start", language == "en" ? "Hello" : "您好");
        Assert.InRange(welcome.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 1, 5);
        foreach (var tap in (string[])[pick, topic, time])
        {
            await chat.Presses(tap);
            await Gazette.Settles();
        }

        await chat.Reads(set);
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(17, 19, 0);
        Assert.Contains(digest, Assert.Single(chat.ReadsTheRest()).Text, StringComparison.Ordinal);
    }
}
