using System.Net;
using System.Net.Sockets;
using Gazette.Channels.Telegram.Api;
using Gazette.Channels.Telegram.Rendering;
using Gazette.Channels.Telegram.Sending;
using Gazette.Following;
using Gazette.Following.Sending;
using Gazette.Platforms.Telegram;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Telegram.Bot;

namespace Gazette.Tests.Channels.Telegram;

public sealed class OutcomeTests : ChannelRoom
{
    [Fact]
    public async Task A_message_that_was_accepted_gives_its_id()
    {
        var accepted = Assert.IsType<SendOutcome.Accepted>(await Sent());
        Assert.Equal(Reader.Last.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), accepted.MessageId);
    }

    [Fact]
    public async Task Too_many_requests_mean_the_bot_when_the_person_was_left_alone()
    {
        Telegram.Faults.Next(Fault.TooManyRequests(43838));
        Assert.Equal(new SendOutcome.TryLater(TimeSpan.FromSeconds(43838), WholeBot: true), await Sent());
    }

    [Theory]
    [InlineData(900, false)]
    [InlineData(1100, true)]
    public async Task Too_many_requests_mean_the_person_who_was_written_to_just_now(int millisecondsAfter, bool wholeBot)
    {
        await Sent();
        Clock.Advance(TimeSpan.FromMilliseconds(millisecondsAfter));
        Telegram.Faults.Next(Fault.TooManyRequests(3));
        Assert.Equal(new SendOutcome.TryLater(TimeSpan.FromSeconds(3), wholeBot), await Sent());
    }

    [Fact]
    public async Task Too_many_requests_in_a_group_mean_the_group()
    {
        var group = Telegram.Group("云岭读报");
        Telegram.Faults.Next(Fault.TooManyRequests(20));
        Assert.Equal(new SendOutcome.TryLater(TimeSpan.FromSeconds(20), WholeBot: false), await Sent(AddressOf(group.Id)));
    }

    [Fact]
    public async Task Whoever_blocked_the_bot_is_not_reached()
    {
        Reader.Blocks();
        Assert.Contains("blocked", Assert.IsType<SendOutcome.Blocked>(await Sent()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_left_Telegram_is_not_reached()
    {
        Reader.Leaves();
        Assert.IsType<SendOutcome.Blocked>(await Sent());
    }

    [Fact]
    public async Task A_chat_that_does_not_exist_is_not_reached() =>
        Assert.IsType<SendOutcome.Blocked>(await Sent(AddressOf(999)));

    [Fact]
    public async Task A_group_that_moved_tells_where()
    {
        var group = Telegram.Group("云岭读报", supergroup: false);
        var upgraded = group.Upgrades();
        Assert.Equal(new SendOutcome.Moved($"{upgraded.Id}"), await Sent(AddressOf(group.Id)));
    }

    [Fact]
    public async Task A_message_that_is_wrong_in_itself_is_refused_for_good() =>
        Assert.IsType<SendOutcome.RefusedForGood>(await Sent(html: "<p>早报"));

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_failing_server_is_tried_again(int status)
    {
        Telegram.Faults.Next(Fault.Status(status));
        Assert.IsType<SendOutcome.FailedForNow>(await Sent());
        Assert.Empty(Reader.Messages);
    }

    [Fact]
    public async Task A_gateway_that_heard_nothing_in_time_leaves_it_open()
    {
        Telegram.Faults.Next(Fault.Status(504));
        Assert.IsType<SendOutcome.NoAnswer>(await Sent());
    }

    [Fact]
    public async Task A_wrong_token_is_told_aloud()
    {
        using var strange = Registered("7000000001:AAStrangeTokenOfNoValue000000000002", new(Telegram.BaseUrl));
        var outcome = await strange.GetRequiredService<TelegramChannel>().Send(new(1, Address, Body("早报")), Soon);
        Assert.IsType<SendOutcome.FailedForNow>(outcome);
        Assert.Contains(Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("Telegram:BotToken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_connection_cut_before_it_was_accepted_leaves_it_open()
    {
        Telegram.Faults.Next(Fault.ResetBeforeAcceptance);
        Assert.IsType<SendOutcome.NoAnswer>(await Sent());
        Assert.Empty(Reader.Messages);
    }

    [Fact]
    public async Task A_connection_cut_after_it_was_accepted_leaves_it_open()
    {
        Telegram.Faults.Next(Fault.ResetAfterAcceptance);
        Assert.IsType<SendOutcome.NoAnswer>(await Sent());
        Assert.Single(Reader.Messages);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_sent()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        using var nowhere = Registered(Telegram.Token, new($"http://127.0.0.1:{port}"));
        var outcome = await nowhere.GetRequiredService<TelegramChannel>().Send(new(1, Address, Body("早报")), Soon);
        Assert.Equal(new SendOutcome.FailedForNow("ConnectionRefused"), outcome);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_that_does_not_come_leaves_it_open(bool afterAcceptance)
    {
        using var impatient = new TelegramClients(Telegram.Token, new(Telegram.BaseUrl), TimeSpan.FromSeconds(1));
        // A patient request opens the connection that both share: what runs out is the wait for the answer.
        await impatient.Polling.GetMe();
        var hold = Telegram.Faults.Hold(afterAcceptance: afterAcceptance);
        var sender = new MessageSender(impatient, Clock, NullLogger<MessageSender>.Instance);
        Assert.Equal(new SendOutcome.NoAnswer("no answer in time"), await sender.Send(Address, new("早报", []), Soon));
        hold.Release();
    }

    [Fact]
    public async Task A_stop_before_the_first_byte_sends_nothing()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Channel.Send(new(1, Address, Body("早报")), stop.Token));
        Assert.Empty(Telegram.Requests);
    }

    [Fact]
    public async Task A_stop_after_the_first_byte_leaves_it_open()
    {
        using var stop = new CancellationTokenSource();
        var hold = Telegram.Faults.Hold(afterAcceptance: true);
        var sending = Channel.Send(new(1, Address, Body("早报")), stop.Token);
        await hold.Reached();
        await stop.CancelAsync();
        Assert.IsType<SendOutcome.NoAnswer>(await sending);
        hold.Release();
    }

    private Task<SendOutcome> Sent(Address? to = null, string html = "早报") => Channel.Send(new(1, to ?? Address, Body(html)), Soon);

    private static byte[] Body(string html) => FrozenMessage.Of(html, []);
}
