using Gazette.Conversation.Replies;
using Gazette.Newsroom.Publishing;
using Gazette.Tests.Newsroom;

namespace Gazette.Tests.Conversation;

/// <summary>What a follow would have brought in the last 30 days stands in the reply that confirms it. It is 2024-05-20.</summary>
public sealed class FollowPreviewTests : NewsroomChat
{
    [Fact]
    public async Task The_reply_says_how_much_the_follow_would_have_brought_and_can_be_undone()
    {
        await News(12, 1, "财政", money: true);
        await News(3, 40, "从前", money: true);
        var answer = await Says("reader", "关注财政");
        Assert.Contains("近30天会收到 12 条，约每周 3 条。", PlainText.Of(answer.Reply), StringComparison.Ordinal);
        Assert.Contains("撤销", Labels(answer));
        Assert.Contains("Over the past 30 days it would have brought 12 articles, about 3 a week.", PlainText.Of((await Says("visitor", "follow finance please")).Reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keywords_are_counted_as_they_are_matched_and_without_what_is_left_out()
    {
        await News(4, 2, "垃圾分类进社区", money: false);
        await News(2, 3, "垃圾分类设备招标", money: false);
        await News(2, 4, "分类垃圾", money: false);
        Assert.Contains("会收到 6 条", await Preview("关注“垃圾分类”"), StringComparison.Ordinal);
        Assert.Contains("会收到 4 条", await Preview("关注“垃圾分类”不要招标"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_and_little_are_said_in_their_own_words_and_several_places_each_for_itself()
    {
        await News(1, 5, "财政", money: true);
        Assert.Contains("近30天没有这样的新闻", await Preview("关注“灯塔”"), StringComparison.Ordinal);
        var both = await Preview("关注财政和教育");
        Assert.Contains("财政：近30天会收到 1 条，不到每周 1 条。", both, StringComparison.Ordinal);
        Assert.Contains("教育：近30天没有这样的新闻", both, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archive_counts_for_how_much_the_paper_brings()
    {
        var piece = Newsdesk.Piece("财政旧事", "不久以前的一件事。") with { Topics = ["财政"] };
        await Desk.Publish(new Publication("archive", "hash of archive", Archive: true, Day: Newsdesk.Today.AddDays(-2)), piece);
        Assert.Contains("会收到 1 条", await Preview("关注财政"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_not_known_offers_others_with_how_much_each_brings()
    {
        await News(2, 1, "财政", money: true);
        var answer = await Says("reader", "关注财整局");
        Assert.Contains("区财政局 · 近30天 0 条", Labels(answer));
    }

    private async Task<string> Preview(string text) => PlainText.Of((await Says("reader", text)).Reply);

    private Task<PublishResult> News(int pieces, int daysAgo, string title, bool money) => Desk.Publish(
        title,
        Newsdesk.Today.AddDays(-daysAgo),
        [.. Enumerable.Range(0, pieces).Select(i => Newsdesk.Piece($"{title}{"甲乙丙丁戊己庚辛壬癸子丑寅"[i]}", $"{title}的第{i}件事，{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(i)))}") with { Topics = money ? ["财政"] : [] })]);
}
