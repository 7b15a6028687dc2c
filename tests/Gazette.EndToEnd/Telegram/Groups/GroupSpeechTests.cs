namespace Gazette.EndToEnd.Telegram;

/// <summary>In a group the bot speaks when it is spoken to.</summary>
public sealed class GroupSpeechTests : GroupTown
{
    [Theory]
    [InlineData("zh", "最新财政新闻")]
    [InlineData("en", "latest fiscal news")]
    public async Task A_mention_a_command_and_a_reply_are_answered_as_replies_to_the_question(string language, string question)
    {
        Opens(language);
        Telegram.PrivacyMode = false;
        await Gazette.Publishes(Paper.Issue(Paper.Finance, Paper.School));
        var shown = await Asks(Member, $"@{Telegram.Bot.Username} {question}");
        Assert.Contains(Paper.FinanceTitle, shown.Text, StringComparison.Ordinal);
        Assert.NotNull(shown.RepliesTo);
        Assert.Contains(Paper.FinanceTitle, (await Asks(Runs, $"/latest@{Telegram.Bot.Username}")).Text, StringComparison.Ordinal);
        Assert.Contains("把财政资金更多用在民生上", Assert.Single(await Says(Runs, "1", repliesTo: shown.Id)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Everything_else_is_met_with_silence(string language)
    {
        Opens(language);
        Telegram.PrivacyMode = false;
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        foreach (var said in new[] { "最新财政新闻", "谁知道最新新闻？", "/latest@another_bot", "/nosuchcommand", "@another_bot 最新新闻", "/stats", "/withdraw 1", "帮助", "latest news", "who knows the latest news?", "help", "stats" })
            Assert.Empty(await Says(Member, said));
        Group.OtherBot(9_100, "another_bot").Says("/latest");
        await Gazette.Settles();
        Assert.Empty(Group.ReadsTheRest());
        Assert.Equal(0, Gazette.Store.Subscribers());
    }

    [Fact]
    public async Task A_list_shown_in_a_group_is_everybody_s_to_page_and_to_read()
    {
        Opens("zh");
        await Gazette.Publishes(Paper.Issue([.. Enumerable.Range(1, 7).Select(Paper.FinanceNumbered)]));
        await Asks(Runs, "/latest");
        var turned = Assert.Single(await Presses(Member, "▶"));
        Assert.NotEmpty(turned.Earlier);
        var read = Assert.Single(await Presses(Member, "1"));
        Assert.Contains("财政", read.Text, StringComparison.Ordinal);
        // Asking makes nobody a follower: broadcasts and statistics know nothing of the group.
        Assert.Equal(0, Gazette.Store.Subscribers());
    }

    [Fact]
    public async Task Twenty_five_questions_in_a_row_are_answered_and_no_minute_holds_more_than_twenty()
    {
        Opens("zh");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        for (var i = 0; i < 25; i++)
            (i % 2 == 0 ? Member : Runs).Says("/latest");
        await Gazette.Until(() => Group.Messages.Count == 25, "an answer is missing");
        var times = Group.Messages.Select(m => m.At).Order().ToList();
        Assert.All(times.Skip(20).Zip(times), pair => Assert.True(pair.First - pair.Second >= TimeSpan.FromMinutes(1)));
    }
}
