using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram;

/// <summary>A channel is set up in the private chat of whoever lets the bot post in it; digests are posted there with links for buttons.</summary>
public sealed class ChannelTests : TelegramTown
{
    private const long Boss = 8_001;
    private const long Editor = 8_002;

    private protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?> { ["Telegram:Admins:0"] = "8002" };

    [Theory]
    [InlineData("zh", "频道《河口早读》", "选主题", "✓ 财政", "推送时间", "每天 08:00")]
    [InlineData("en", "Channel “河口早读”", "Topics", "✓ Public finance", "Digest time", "Daily 08:00")]
    public async Task It_is_set_up_in_private_and_the_digest_is_posted_with_links(string language, string heading, string topics, string ticked, string times, string time)
    {
        var channel = Telegram.Channel("河口早读");
        var chat = Reader(channel, language);
        await chat.Asks("/start", language == "zh" ? "您好" : "Hello");
        await Passes(TimeSpan.FromSeconds(2));
        channel.PromotesBot(channel.Administrator(Boss, "老梁", "creator"));
        await chat.Reads(heading);
        await chat.Presses(topics);
        await chat.Reads(heading);
        await chat.Presses(ticked[2..]);
        Assert.NotNull((await chat.Reads(heading)).ButtonNamed(ticked));
        await chat.Presses(language == "zh" ? "选好了" : "Done");
        await chat.Reads(heading);
        await chat.Presses(times);
        await chat.Reads(heading);
        await chat.Presses(time);
        Assert.Contains("08:00", (await chat.Reads(heading)).Text, StringComparison.Ordinal);

        await Gazette.Publishes(Paper.Issue(Paper.Finance, Paper.School));
        await ItIs(18, 8, 0);
        Assert.Empty(chat.ReadsTheRest());
        var post = Assert.Single(channel.ReadsTheRest());
        Assert.Contains(Paper.FinanceTitle, post.Text, StringComparison.Ordinal);
        var button = Assert.Single(post.Buttons.SelectMany(row => row));
        Assert.StartsWith($"https://t.me/{Telegram.Bot.Username}?start=a_", button.Url, StringComparison.Ordinal);
        await chat.Asks("/start " + button.Url![(button.Url!.IndexOf('=', StringComparison.Ordinal) + 1)..], "把财政资金更多用在民生上");
    }

    [Fact]
    public async Task An_administrator_who_may_post_and_does_not_own_it_sets_it_up_as_well()
    {
        var channel = Telegram.Channel("河口早读");
        channel.Administrator(Editor, "老廖", "creator");
        var chat = Reader(channel, "zh");
        await Follows(channel, channel.Administrator(Boss, "老梁"), chat);
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 8, 0);
        Assert.Contains(Paper.FinanceTitle, Assert.Single(channel.ReadsTheRest()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_runs_the_channel_no_more_changes_nothing_of_it()
    {
        var channel = Telegram.Channel("河口早读");
        var boss = channel.Administrator(Boss, "老梁", "creator");
        var chat = Reader(channel, "zh");
        channel.PromotesBot(boss);
        await chat.Reads("频道《河口早读》");
        await chat.Presses("选主题");
        await chat.Reads("点一下");
        channel.Administrator(Boss, "老梁", "member");
        await Passes(TimeSpan.FromMinutes(2));
        await chat.Presses("财政");
        await chat.Reads("不是这个频道的管理员");
        await chat.Forges($"1|b|{channel.Id}|f|t:finance");
        await chat.Reads("不是这个频道的管理员");
        var stranger = Opens("小邓");
        await stranger.Asks("/start", "您好");
        await stranger.Forges($"1|b|{channel.Id}|f|t:finance");
        await stranger.Reads("不是这个频道的管理员");
        await stranger.Asks($"/start c_{channel.Id}", "不是这个频道的管理员");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 8, 0);
        Assert.Empty(channel.ReadsTheRest());
    }

    [Fact]
    public async Task Who_had_no_chat_with_the_bot_yet_opens_the_settings_by_a_link_or_by_command()
    {
        var channel = Telegram.Channel("河口早读");
        channel.PromotesBot(channel.Administrator(Boss, "老梁", "creator"));
        await Gazette.Settles();
        var chat = Reader(channel, "zh");
        await chat.Asks($"/start c_{channel.Id}", "频道《河口早读》");
        await chat.Asks("/channels", "您设置的频道");
        await chat.Presses("河口早读");
        await chat.Reads("频道《河口早读》");
    }

    [Fact]
    public async Task While_Telegram_does_not_tell_who_may_post_nothing_is_changed()
    {
        var channel = Telegram.Channel("河口早读");
        var chat = Reader(channel, "zh");
        channel.PromotesBot(channel.Administrator(Boss, "老梁", "creator"));
        await chat.Reads("频道《河口早读》");
        Telegram.Faults.When(r => r.Method == "getChatAdministrators", Fault.Status(502));
        await chat.Presses("选主题");
        await chat.Reads("没有改动");
        await chat.Presses("选主题");
        await chat.Reads("频道《河口早读》");
    }

    [Fact]
    public async Task Who_is_forgotten_is_no_longer_known_as_who_set_the_channel_up()
    {
        var channel = Telegram.Channel("河口早读");
        var chat = Reader(channel, "zh");
        channel.PromotesBot(channel.Administrator(Boss, "老梁", "creator"));
        await chat.Reads("频道《河口早读》");
        await chat.Asks("/forget confirm", "已全部删除");
        await chat.Asks("/channels", "还没有频道");
        await chat.Asks($"/start c_{channel.Id}", "频道《河口早读》");
    }

    [Fact]
    public async Task Without_the_right_to_post_digests_are_held_and_come_once_it_is_given_again()
    {
        var channel = Telegram.Channel("河口早读");
        var boss = channel.Administrator(Boss, "老梁", "creator");
        var chat = Reader(channel, "zh");
        await Follows(channel, boss, chat);
        channel.PromotesBot(boss, canPost: false);
        await Gazette.Settles();
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 8, 0);
        Assert.Empty(channel.ReadsTheRest());
        channel.PromotesBot(boss);
        await Gazette.Settles();
        await ItIs(19, 8, 0);
        Assert.Contains(Paper.FinanceTitle, Assert.Single(channel.ReadsTheRest()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_article_is_corrected_in_the_post_and_its_pages_open_in_private()
    {
        var channel = Telegram.Channel("河口早读");
        var chat = Reader(channel, "zh");
        await Follows(channel, channel.Administrator(Boss, "老梁", "creator"), chat);
        var published = await Gazette.Publishes(Paper.Issue([.. Enumerable.Range(1, 12).Select(Paper.FinanceNumbered)]));
        await ItIs(18, 8, 0);
        var post = Assert.Single(channel.ReadsTheRest());
        var editor = new Reader(Telegram.PrivateChat(Editor, "小编", "zh-hans"), this);
        await editor.Asks($"更正 {published.Pieces[0].Id} 标题 财政收支快报改期发布", "已更正");
        await editor.Presses("【更正】告诉读者");
        await editor.Reads("正在更正");
        await Gazette.Until(() => channel.Messages.Any(m => m.EditedAt is not null), "the post is not changed");
        var after = Assert.Single(channel.Messages, m => m.Id == post.Id);
        Assert.Contains("1. 财政收支快报改期发布", after.Text, StringComparison.Ordinal);
        Assert.All(after.Buttons.SelectMany(row => row), button => Assert.Null(button.Data));
        // Both the old link and the new one open the rest of the digest, each for anybody.
        var more = after.ButtonNamed("▶")!.Url!;
        Assert.Contains("?start=g_", more, StringComparison.Ordinal);
        var (reader, earlier) = (Opens("小邓"), post.ButtonNamed("▶")!.Url!);
        await reader.Asks("/start " + earlier[(earlier.IndexOf('=', StringComparison.Ordinal) + 1)..], "11.");
        await reader.Asks("/start " + more[(more.IndexOf('=', StringComparison.Ordinal) + 1)..], "11.");
    }

    // The channel follows 财政, daily.
    private static async Task Follows(ChannelChat channel, TelegramUser boss, Reader chat)
    {
        channel.PromotesBot(boss);
        await chat.Reads("频道《河口早读》");
        await chat.Presses("选主题");
        await chat.Reads("点一下");
        await chat.Presses("财政");
        await chat.Reads("已关注");
    }

    private Reader Reader(ChannelChat channel, string language)
    {
        Assert.NotEqual(0, channel.Id);
        return new(Telegram.PrivateChat(Boss, "老梁", language == "zh" ? "zh-hans" : "en"), this);
    }
}
