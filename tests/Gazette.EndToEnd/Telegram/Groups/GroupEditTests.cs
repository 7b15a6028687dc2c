using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram;

/// <summary>A question in a group that is edited.</summary>
public sealed class GroupEditTests : GroupTown
{
    [Fact]
    public async Task It_is_answered_where_its_answer_stands_and_a_talk_that_is_edited_is_none_of_our_business()
    {
        Opens("zh");
        Telegram.PrivacyMode = false;
        await Gazette.Publishes(Paper.Issue(Paper.Finance, Paper.School));
        var answer = await Asks(Member, $"@{Telegram.Bot.Username} 最新财政新闻");
        var edited = Assert.Single(await Edits(answer.RepliesTo!.Value, $"@{Telegram.Bot.Username} 最新教育新闻"));
        Assert.Equal(answer.Id, edited.Id);
        Assert.Contains(Paper.SchoolTitle, edited.Text, StringComparison.Ordinal);
        Assert.Empty(await Edits(answer.RepliesTo!.Value, "最新财政新闻"));
        var talk = Member.Says("今天开会吗");
        Assert.Empty(await Edits(talk, $"@{Telegram.Bot.Username} 最新财政新闻"));
    }

    [Fact]
    public async Task Who_may_not_change_what_the_group_follows_may_not_by_an_edit()
    {
        Opens("zh");
        var answer = await Asks(Member, $"/help@{Telegram.Bot.Username}");
        await Edits(answer.RepliesTo!.Value, $"/follow@{Telegram.Bot.Username} 财政");
        Assert.Equal(0, Gazette.Store.Follows());
    }

    private async Task<IReadOnlyList<SentMessage>> Edits(int message, string text)
    {
        await Passes(TimeSpan.FromSeconds(4));
        Group.ReadsTheRest();
        Member.Edits(message, text);
        await Gazette.Settles();
        return Group.ReadsTheRest();
    }
}
