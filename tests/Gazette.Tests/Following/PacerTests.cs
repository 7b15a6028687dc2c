using CsCheck;
using Gazette.Following;
using Gazette.Following.Sending;

namespace Gazette.Tests.Following;

public class PacerTests
{
    private static readonly DateTimeOffset Start = new(2020, 9, 11, 0, 0, 0, TimeSpan.Zero);

    private readonly Pacer pacer = new([new Platform()]);

    [Fact]
    public void Digests_leave_a_fifth_of_the_rate_to_replies()
    {
        Assert.Equal(24, Enumerable.Range(0, 100).Count(i => Takes(i, PaceLane.Delivery, Start)));
        Assert.Equal(6, Enumerable.Range(100, 100).Count(i => Takes(i, PaceLane.Reply, Start)));
    }

    [Fact]
    public void A_private_chat_gets_one_in_a_second_and_a_group_twenty_in_a_minute()
    {
        Assert.True(Takes(1, PaceLane.Reply, Start));
        Assert.False(pacer.TryTake(Chat(1), PaceLane.Reply, Start, out var earliest));
        Assert.True(Takes(1, PaceLane.Reply, earliest));
        Assert.Equal(20, Enumerable.Range(0, 50).Count(i => Takes(-5, PaceLane.Reply, Start.AddSeconds(2 + i))));
    }

    [Fact]
    public void Further_messages_of_a_reply_count_for_the_whole_bot_and_for_a_group()
    {
        Assert.Equal(30, Enumerable.Range(0, 100).Count(_ => Takes(1, PaceLane.MoreOfAReply, Start)));
        Assert.False(Takes(2, PaceLane.Reply, Start));
        Assert.Equal(20, Enumerable.Range(0, 50).Count(i => Takes(-5, PaceLane.MoreOfAReply, Start.AddSeconds(2 + i))));
    }

    [Fact]
    public void What_was_let_out_and_has_not_started_counts_until_it_starts_or_is_given_back()
    {
        for (var chat = 1; chat <= 24; chat++)
            Assert.True(pacer.TryReserve(Chat(chat), PaceLane.Delivery, Start, out _));
        var later = Start.AddSeconds(5);
        Assert.False(pacer.TryReserve(Chat(50), PaceLane.Delivery, later, out var earliest));
        Assert.True(earliest >= later.AddSeconds(1));
        pacer.GiveBack(Chat(1));
        Assert.True(pacer.TryReserve(Chat(50), PaceLane.Delivery, later, out _));
        Assert.True(pacer.TryBegin(Chat(2), later));
        Assert.False(pacer.TryReserve(Chat(51), PaceLane.Delivery, later.AddSeconds(0.9), out _));
    }

    [Fact]
    public void What_was_let_out_does_not_start_when_the_platform_asks_to_wait_meanwhile()
    {
        Assert.True(pacer.TryReserve(Chat(1), PaceLane.Delivery, Start, out _));
        pacer.Pause(new("platform", "", "", Start.AddSeconds(30)));
        Assert.False(pacer.TryBegin(Chat(1), Start));
        Assert.True(pacer.TryReserve(Chat(1), PaceLane.Delivery, Start.AddSeconds(30), out _));
        Assert.True(pacer.TryBegin(Chat(1), Start.AddSeconds(30)));
    }

    [Fact]
    public void Topics_of_a_group_share_its_rate() =>
        Assert.Equal(20, Enumerable.Range(0, 50).Count(i => pacer.TryTake(Chat(-5) with { Thread = $"{i % 5}" }, PaceLane.Reply, Start.AddSeconds(i), out _)));

    [Fact]
    public void A_pause_of_the_whole_bot_stops_replies_too_and_ends_on_the_second()
    {
        pacer.Pause(new("platform", "", "", Start.AddSeconds(30)));
        Assert.False(pacer.TryTake(Chat(1), PaceLane.Reply, Start.AddSeconds(29.9), out var earliest));
        Assert.Equal(Start.AddSeconds(30), earliest);
        Assert.True(Takes(1, PaceLane.Reply, earliest));
    }

    [Fact]
    public void A_pause_of_a_chat_stops_that_chat_alone()
    {
        pacer.Pause(new("platform", "", "1", Start.AddSeconds(30)));
        Assert.False(Takes(1, PaceLane.Delivery, Start));
        Assert.True(Takes(2, PaceLane.Delivery, Start));
    }

    [Fact]
    public void A_clock_set_back_blocks_nobody_for_as_long()
    {
        Assert.True(Takes(1, PaceLane.Reply, Start));
        Assert.True(Takes(1, PaceLane.Reply, Start.AddHours(-1)));
    }

    [Fact]
    public void No_sliding_second_holds_more_than_the_rate()
    {
        var asks = Gen.Select(Gen.Int[0, 60], Gen.Int[0, 200], Gen.Bool).Array[1, 400];
        asks.Sample(steps =>
        {
            var (fresh, now, taken) = (new Pacer([new Platform()]), Start, new List<DateTimeOffset>());
            foreach (var (wait, chat, reply) in steps)
            {
                now = now.AddMilliseconds(wait);
                if (fresh.TryTake(Chat(chat + 1), reply ? PaceLane.Reply : PaceLane.Delivery, now, out _))
                    taken.Add(now);
            }

            return taken.TrueForAll(t => taken.Count(o => o >= t && o < t.AddSeconds(1)) <= 30);
        });
    }

    private static Address Chat(int id) => new("platform", "", id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private bool Takes(int chat, PaceLane lane, DateTimeOffset at) => pacer.TryTake(Chat(chat), lane, at, out _);

    private sealed class Platform : IChannel
    {
        public string Name => "platform";

        public ChannelLimits Limits => new(30, 1, 20, 30);

        public bool IsGroup(Address address) => address.Chat.StartsWith('-');

        public Task<SendOutcome> Send(Outgoing outgoing, CancellationToken ct) => Task.FromResult<SendOutcome>(new SendOutcome.Accepted("1"));
    }
}
