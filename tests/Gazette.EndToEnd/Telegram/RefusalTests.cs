using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram;

/// <summary>Telegram refuses, fails or falls silent while a digest is sent.</summary>
public sealed class RefusalTests : TelegramTown
{
    [Fact]
    public async Task A_wait_that_Telegram_asks_for_is_kept_to_the_second_by_digests_and_replies()
    {
        var chat = await Follower("小姜", "财政");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        Telegram.Faults.When(r => IsDigestTo(chat, r), Fault.TooManyRequests(37));
        await ItIs(18, 8, 0);
        var asked = Now;
        Assert.Equal((asked + TimeSpan.FromSeconds(37)).ToUnixTimeMilliseconds(), Assert.Single(Gazette.Store.Deliveries()).NotBefore);
        Clock.Advance(TimeSpan.FromSeconds(5));
        chat.Chat.Says("我的关注");
        await Gazette.Until(() => chat.Digests.Count == 1 && chat.Chat.Messages.Any(m => m.Text.Contains("我的关注", StringComparison.Ordinal)), "digest or reply did not come");

        var accepted = Telegram.Requests.Where(r => r.Method == "sendMessage" && r.At > asked).ToList();
        Assert.Equal(2, accepted.Count);
        Assert.All(accepted, r => Assert.InRange(r.At - asked, TimeSpan.FromSeconds(37), TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task A_wait_survives_a_restart()
    {
        var chat = await Follower("小戚", "财政");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        Telegram.Faults.When(r => IsDigestTo(chat, r), Fault.TooManyRequests(4000));
        await ItIs(18, 8, 0);
        await Restarts();
        chat.Says("我的关注");
        Clock.Advance(TimeSpan.FromSeconds(3990));
        await Gazette.DigestsSettle();
        Assert.Empty(chat.Digests);
        await Gazette.Until(() => chat.Digests.Count == 1, "the digest did not come");
        await chat.Reads("我的关注（1 项）");
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_failure_of_Telegram_s_own_is_tried_again_and_comes_once(int status)
    {
        var chat = await Follower("小谢", "财政");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        Telegram.Faults.When(r => IsDigestTo(chat, r), Fault.Status(status), times: 3);
        await ItIs(18, 8, 0);
        await Gazette.Until(() => chat.Digests.Count == 1, "the digest did not come");
        await ItIs(19, 8, 0);
        Assert.Single(chat.Digests);
        var delivery = Assert.Single(Gazette.Store.Deliveries());
        Assert.Equal(("sent", 4, 3, 0), (delivery.State, delivery.Attempts, delivery.Failures, delivery.Ambiguous));
    }

    [Fact]
    public async Task A_connection_cut_before_acceptance_loses_nothing()
    {
        var chat = await Follower("小邹", "财政");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        Telegram.Faults.When(r => IsDigestTo(chat, r), Fault.ResetBeforeAcceptance);
        await ItIs(18, 8, 0);
        await Gazette.Until(() => chat.Digests.Count == 1, "the digest did not come");
        await ItIs(19, 8, 0);
        Assert.Single(chat.Digests);
        Assert.Equal(1, Assert.Single(Gazette.Store.Deliveries()).Ambiguous);
    }

    [Fact]
    public async Task A_connection_cut_after_acceptance_is_repeated_and_counted()
    {
        var chat = await Follower("小喻", "财政");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        Telegram.Faults.When(r => IsDigestTo(chat, r), Fault.ResetAfterAcceptance);
        await ItIs(18, 8, 0);
        await Gazette.Until(() => chat.Digests.Count == 2, "the repeat did not come");
        await ItIs(19, 8, 0);
        Assert.Equal(2, chat.Digests.Count);
        Assert.Equal(chat.Digests[0].Text, chat.Digests[1].Text);
        var delivery = Assert.Single(Gazette.Store.Deliveries());
        Assert.Equal(("sent", 1), (delivery.State, delivery.Ambiguous));
        Assert.Contains(Gazette.Log.All, line => line.Contains($"Delivery {delivery.Id} got no answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Silence_is_answered_by_three_repeats_and_no_more()
    {
        var chat = await Follower("小柏", "财政");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        Telegram.Faults.When(r => IsDigestTo(chat, r), Fault.ResetAfterAcceptance, times: 10);
        await ItIs(18, 8, 0);
        await Gazette.Until(() => Gazette.Store.Deliveries()[0].State == "uncertain", "the delivery is not given up");
        await ItIs(19, 8, 0);
        Assert.Equal(4, chat.Digests.Count);
        var delivery = Assert.Single(Gazette.Store.Deliveries());
        Assert.Equal((4, 4), (delivery.Attempts, delivery.Ambiguous));
    }

    [Fact]
    public async Task A_reply_that_Telegram_fails_to_take_comes_when_it_can()
    {
        var chat = Opens("小水");
        Telegram.Faults.Next("sendMessage", Fault.Status(502), times: 2);
        chat.Says("/start");
        await Gazette.Until(() => chat.Chat.Messages.Count == 1, "the welcome did not come");
        await Gazette.Settles();
        Assert.Single(chat.ReadsTheRest());
    }
}
