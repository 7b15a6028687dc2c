using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.Following.Follows;
using Gazette.Tests.Newsroom;

namespace Gazette.Tests.Conversation;

/// <summary>What cannot be followed, or not so, is said back, and nothing half-done stays.</summary>
public sealed class FollowLimitsTests : NewsroomChat
{
    public static TheoryData<string, string> Refused => new()
    {
        { "关注 " + string.Join('、', Enumerable.Range(0, 10_000).Select(i => $"“词语{i}”")), "超过 500 字" },
        { "follow " + string.Join(", ", Enumerable.Range(0, 10_000).Select(i => $"\"word {i}\"")), "longer than 500 characters" },
        { "关注 " + string.Join('、', Enumerable.Range(10, 40).Select(i => $"“词{i}”")), "一次最多关注 30 项" },
        { "关注“！！！”", "“!!!”里没有字" },
        { "关注“🎉🎉”", "里没有字" },
        { "关注“a”", "2 到 30 个字" },
        { "关注“一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三”", "2 到 30 个字" },
        { "关注“垃圾分类” " + string.Join(' ', Enumerable.Range(10, 25).Select(i => $"-不要词{(char)('甲' + i)}")), "最多排除 20 项" },
        { "关注“垃圾分类” -！！", "“!!”不能作为排除的词" },
        { "每天25点推送财政新闻", "没有“每天25点”这样的时间" },
        { "关注区财政局 25:00", "没有“25:00”这样的时间" },
        { "关注 财政 24:30", "没有“24:30”这样的时间" },
        { "关注 12:60", "没有“12:60”这样的时间" },
        { "follow fiscal 25:00", "There is no such time as “25:00”" },
        { "/digest daily 25:00", "没有“daily 25:00”这样的时间" },
        { "每天早上8点75分推送", "这样的时间" },
        { "每周八 9点推送", "这样的时间" },
        { "/digest weekly funday 09:00", "这个时间没看懂" },
        { "/quiet 25:00-07:00", "这段时间没看懂" },
        { "暂停到2月30日", "没有2月30日这一天" },
        { "/pause 13月1日", "要暂停多久" },
        { "/timezone Mars/Olympus", "不认识“Mars/Olympus”" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_cannot_be_is_said_back_and_changes_nothing(string text, string said)
    {
        var answer = await Says("reader", text);
        Assert.Contains(said, PlainText.Of(answer.Reply), StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Changes.Items, change => change is not Change.SetLanguage);
    }

    [Fact]
    public async Task There_is_an_end_to_how_much_a_person_follows()
    {
        for (var part = 0; part < 5; part++)
            await Says("reader", "关注 " + string.Join('、', Enumerable.Range(20 * part, 20).Select(i => $"“词{i + 100}”")));
        Assert.Contains("最多关注 100 个关键词", Text(await Says("reader", "关注“又一个词”")), StringComparison.Ordinal);
        Assert.Contains("已经在关注", Text(await Says("reader", "关注“词100”")), StringComparison.Ordinal);
        Assert.Contains("共关注 101 项", Text(await Says("reader", "关注财政")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_behind_a_place_is_every_days_and_is_no_keyword()
    {
        Assert.Contains("每天 06:40", Text(await Says("reader", "关注区财政局 6:40")), StringComparison.Ordinal);
        Assert.Contains("我的关注（1 项）", Text(await Says("reader", "我的关注")), StringComparison.Ordinal);
        Assert.Contains("每周一 09:30", Text(await Says("visitor", "每周一关注教育 9:30")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_unfollow_is_not_half_done_either()
    {
        await Says("reader", "关注财政");
        var answer = await Says("reader", "取消关注财政 " + new string('好', 600));
        Assert.Contains("什么都没有改", Text(answer), StringComparison.Ordinal);
        Assert.Contains("我的关注（1 项）", Text(await Says("reader", "我的关注")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_of_one_character_that_stands_everywhere_is_warned_of_and_can_be_slowed_down()
    {
        await Flood("今日的新闻");
        var answer = await Says("reader", "关注“的”");
        Assert.Contains("超过 500 条", Text(answer), StringComparison.Ordinal);
        Assert.Contains("只有一个字", Text(answer), StringComparison.Ordinal);
        await Presses("reader", answer.Reply.Buttons.SelectMany(r => r).Single(b => b.Label == "“的” 改为每周一次").Code);
        Assert.Contains("每周一", Text(await Says("reader", "我的关注")), StringComparison.Ordinal);
        Assert.Contains("我的关注（1 项）", Text(await Says("reader", "我的关注")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_of_everything_says_how_much_that_is_and_how_to_get_less()
    {
        await Flood("今日的新闻");
        var answer = await Says("reader", "/follow 全部 immediate");
        Assert.Contains("近30天会收到超过 500 条，每周超过 116 条。", Text(answer), StringComparison.Ordinal);
        Assert.Contains("全部新闻 改为每天一次", Labels(answer));
        await Presses("reader", answer.Reply.Buttons.SelectMany(r => r).Single(b => b.Label == "全部新闻 改为每天一次").Code);
        Assert.Contains("每天 08:00\n\n全部新闻", Text(await Says("reader", "我的关注")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_behind_a_new_follow_says_what_else_it_moves()
    {
        await Says("reader", "关注财政");
        Assert.Contains("财政 也改到 19:00", Text(await Says("reader", "关注教育 每天19:00")), StringComparison.Ordinal);
        Assert.DoesNotContain("也改到", Text(await Says("reader", "关注卫生健康 每天19:00")), StringComparison.Ordinal);
        Assert.DoesNotContain("也改到", Text(await Says("newcomer", "关注财政 每天19:00")), StringComparison.Ordinal);
    }

    private async Task Flood(string title) =>
        await Desk.Publish("flood", Newsdesk.Today, [.. Enumerable.Range(0, 501).Select(i => Newsdesk.Piece($"{title}{i}号", $"第{i}件事{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(i)))}"))]);

    private static string Text(Answer answer) => PlainText.Of(answer.Reply);
}
