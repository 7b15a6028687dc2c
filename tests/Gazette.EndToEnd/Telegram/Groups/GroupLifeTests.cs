namespace Gazette.EndToEnd.Telegram;

/// <summary>The bot comes into a group, is sent away, comes back; topics close and open; the group becomes a supergroup.</summary>
public sealed class GroupLifeTests : GroupTown
{
    [Theory]
    [InlineData("zh", "大家好", "选主题", "每天 08:00")]
    [InlineData("en", "Hello everyone", "Topics", "Daily 08:00")]
    public async Task Added_to_a_group_it_says_in_five_lines_what_it_does_and_is_set_up_in_three_taps(string language, string hello, string topics, string time)
    {
        Opens(language, withBot: false);
        Group.AddsBot(Runs);
        await Gazette.Settles();
        var welcome = Assert.Single(Group.ReadsTheRest());
        Assert.Contains(hello, welcome.Text, StringComparison.Ordinal);
        Assert.InRange(welcome.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 1, 5);
        Assert.True(welcome.Silent);
        await Presses(Runs, topics);
        await Presses(Runs, In(language, "财政", "Public finance"));
        await Presses(Runs, time);
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 8, 0);
        Assert.Contains(Paper.FinanceTitle, Assert.Single(Group.ReadsTheRest()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_away_nothing_is_tried_and_back_again_what_waited_comes_without_another_welcome()
    {
        Opens("zh");
        await Asks(Runs, "/follow 财政");
        Group.RemovesBot(Runs);
        await Gazette.Settles();
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 8, 0);
        Assert.Empty(Group.ReadsTheRest());
        Group.AddsBot(Runs);
        await Gazette.Settles();
        Assert.Empty(Group.ReadsTheRest());
        await ItIs(19, 8, 0);
        Assert.Contains(Paper.FinanceTitle, Assert.Single(Group.ReadsTheRest()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_members_may_not_write_digests_wait_until_an_answer_arrives_again()
    {
        Opens("zh");
        await Asks(Runs, "/follow 财政");
        Group.OnlyAdministratorsWrite = true;
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 8, 0);
        Assert.Equal("held", Assert.Single(Gazette.Store.Deliveries()).State);
        Group.OnlyAdministratorsWrite = false;
        Assert.NotEmpty(await Says(Member, "/follows"));
        await Gazette.Until(() => Group.Messages.Any(m => m.Text.Contains(Paper.FinanceTitle, StringComparison.Ordinal)), "the digest did not come");
        await Gazette.Settles();
        Assert.Equal("sent", Assert.Single(Gazette.Store.Deliveries()).State);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_digest_goes_to_the_topic_in_which_it_was_set_up(string language)
    {
        Opens(language);
        var (news, schools) = (Group.Topic("财政"), Group.Topic("教育"));
        Assert.Equal(news, (await Asks(Runs, In(language, "/follow 财政", "/follow finance"), news)).Thread);
        Assert.Equal(schools, (await Asks(Runs, In(language, "/follow 教育", "/follow education"), schools)).Thread);
        Assert.Contains(In(language, "还没有关注", "You follow nothing"), (await Asks(Member, "/follows")).Text, StringComparison.Ordinal);
        await Gazette.Publishes(Paper.Issue(Paper.Finance, Paper.School));
        await ItIs(18, 8, 0);
        Assert.Equal(
            [(news, Paper.FinanceTitle), (schools, Paper.SchoolTitle)],
            Group.ReadsTheRest().Select(m => (m.Thread!.Value, m.Text.Contains(Paper.FinanceTitle, StringComparison.Ordinal) ? Paper.FinanceTitle : Paper.SchoolTitle)).Order());
    }

    [Fact]
    public async Task The_digest_of_a_closed_topic_waits_until_it_is_open_and_the_others_come()
    {
        Opens("zh");
        var (closed, open) = (Group.Topic("财政"), Group.Topic("教育"));
        await Asks(Runs, "/follow 财政", closed);
        await Asks(Runs, "/follow 教育", open);
        Group.ClosesTopic(closed);
        await Gazette.Publishes(Paper.Issue(Paper.Finance, Paper.School));
        await ItIs(18, 8, 0);
        Assert.Equal(open, Assert.Single(Group.ReadsTheRest()).Thread);
        Group.ReopensTopic(closed);
        await ItIs(18, 9, 0);
        Assert.Equal(closed, Assert.Single(Group.ReadsTheRest()).Thread);
    }

    [Fact]
    public async Task The_digest_of_a_topic_that_is_gone_comes_nowhere()
    {
        Opens("zh");
        var gone = Group.Topic("财政");
        await Asks(Runs, "/follow 财政", gone);
        Group.DeletesTopic(gone);
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 8, 0);
        Assert.Empty(Group.ReadsTheRest());
        Assert.Equal("held", Assert.Single(Gazette.Store.Deliveries()).State);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_group_that_becomes_a_supergroup_keeps_what_it_follows_and_what_was_said(string language)
    {
        Opens(language, supergroup: false);
        await Gazette.Publishes(Paper.Issue(Paper.School));
        await Asks(Runs, In(language, "/follow 财政", "/follow finance"));
        await Asks(Runs, "/digest daily 07:30");
        await Asks(Member, "/latest");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        var upgraded = Group.Upgrades();
        await Gazette.Settles();
        var runs = upgraded.Member(Boss, "老梁", "administrator");
        await Passes(TimeSpan.FromSeconds(4));
        runs.Says("/read 1");
        Assert.Contains(Paper.SchoolTitle, (await upgraded.Reads(TimeSpan.FromSeconds(60))).Text, StringComparison.Ordinal);
        runs.Says("/follows");
        Assert.Contains("07:30", (await upgraded.Reads(TimeSpan.FromSeconds(60))).Text, StringComparison.Ordinal);
        await ItIs(18, 7, 30);
        Assert.Contains(Paper.FinanceTitle, Assert.Single(upgraded.ReadsTheRest()).Text, StringComparison.Ordinal);
        Assert.Equal(1, Gazette.Store.Subscribers());
    }

    [Fact]
    public async Task What_is_asked_just_before_the_upgrade_is_answered_in_the_supergroup()
    {
        Opens("zh", supergroup: false);
        await Asks(Runs, "/follow 财政");
        var hold = Telegram.Faults.Hold(r => r.Method == "sendMessage", afterAcceptance: false);
        await Passes(TimeSpan.FromSeconds(4));
        Member.Says("/follows");
        await hold.Reached(TimeSpan.FromSeconds(60));
        var upgraded = Group.Upgrades();
        hold.Release();
        Assert.Contains("1 项", (await upgraded.Reads(TimeSpan.FromSeconds(60))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supergroup_that_was_heard_of_before_its_move_is_one_with_the_group()
    {
        Opens("zh", supergroup: false);
        await Asks(Runs, "/follow 财政");
        await Asks(Runs, "/follow 教育");
        await Gazette.Stop();
        var upgraded = Group.Upgrades();
        Gazette.Store.Follows(upgraded.Id, "t:health", Shanghai(18, 8, 0), account: $"{Telegram.Bot.Id}");
        await Gazette.Start();
        await Gazette.Settles();
        Assert.Equal(1, Gazette.Store.Subscribers());
        await Gazette.Publishes(Paper.Issue(Paper.Finance, Paper.School));
        await ItIs(18, 8, 0);
        var digest = Assert.Single(upgraded.ReadsTheRest());
        Assert.Contains(Paper.FinanceTitle, digest.Text, StringComparison.Ordinal);
        Assert.Contains(Paper.SchoolTitle, digest.Text, StringComparison.Ordinal);
    }
}
