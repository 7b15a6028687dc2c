using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram;

/// <summary>Who blocks the bot is left alone until the return.</summary>
public sealed class BlockTests : TelegramTown
{
    [Fact]
    public async Task Nothing_is_written_to_who_blocked_and_one_message_catches_up_on_return()
    {
        var chat = await Follower("小严", "财政");
        chat.Blocks();
        await Gazette.Settles();
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 8, 0);
        await Gazette.Publishes(Paper.Issue(Paper.FinanceNumbered(2)));
        await ItIs(19, 8, 0);
        Assert.Empty(DigestsSentTo(chat));

        chat.Unblocks();
        await Gazette.Settles();
        await ItIs(20, 8, 0);
        var digest = Assert.Single(chat.Digests);
        Assert.Contains(Paper.FinanceTitle, digest.Text, StringComparison.Ordinal);
        Assert.Contains(Paper.FinanceTitleNumbered(2), digest.Text, StringComparison.Ordinal);
        await ItIs(21, 8, 0);
        Assert.Single(chat.Digests);
    }

    [Fact]
    public async Task A_digest_refused_for_a_block_is_kept_and_goes_out_on_return()
    {
        var chat = await Follower("小华", "财政");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        // The block happens while nobody polls, so that the digest itself finds it.
        await Gazette.Settles();
        await Gazette.Stop();
        Telegram.Faults.When(r => r.Method == "getUpdates", Fault.Status(502), times: 100_000);
        chat.Blocks();
        Clock.Advance(TimeSpan.FromDays(1));
        await Gazette.Start(hears: false);
        await Gazette.DigestsSettle();
        Assert.Equal("held", Assert.Single(Gazette.Store.Deliveries()).State);
        Assert.Equal(403, Assert.Single(DigestsSentTo(chat)).Status);

        Telegram.Faults.Clear();
        await Gazette.Until(() => Telegram.PendingUpdates == 0, "the block is not heard of");
        await Gazette.Publishes(Paper.Issue(Paper.FinanceNumbered(2)));
        await ItIs(19, 8, 0);
        Assert.Single(DigestsSentTo(chat));
        chat.Unblocks();
        await Gazette.Until(() => chat.Digests.Count == 1, "nothing catches up");
        Assert.Contains(Paper.FinanceTitle, chat.Digests[0].Text, StringComparison.Ordinal);
        await ItIs(20, 8, 0);
        Assert.Contains(Paper.FinanceTitleNumbered(2), chat.Digests[^1].Text, StringComparison.Ordinal);
        await ItIs(21, 8, 0);
        Assert.Equal(2, chat.Digests.Count);
        Assert.DoesNotContain(Paper.FinanceTitle, chat.Digests[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_account_is_tried_once_and_left_alone()
    {
        var chat = await Follower("小魏", "财政");
        chat.Chat.Leaves();
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 8, 0);
        await Gazette.Publishes(Paper.Issue(Paper.FinanceNumbered(2)));
        await ItIs(19, 8, 0);
        Assert.Single(DigestsSentTo(chat));
    }
}
