using Gazette.Channels;
using Gazette.Channels.Telegram;
using Gazette.Channels.Telegram.Profile;
using Gazette.Channels.Telegram.Receiving;
using Gazette.Channels.Telegram.Sending;
using Gazette.Conversation.Inline;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following;
using Gazette.Newsroom.Access;
using Gazette.Tests.Platforms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Button = Gazette.Conversation.Replies.Button;

namespace Gazette.Tests.Channels.Telegram;

/// <summary>A Telegram with one person, and the channel as the program registers it. After each test: nothing was asked that Telegram does not know, and the token is in no log.</summary>
public abstract class ChannelRoom : TelegramRoom, IAsyncLifetime
{
    private ServiceProvider? services;
    private ReceivingRun? run;

    private protected KeptInbox Inbox { get; } = new();

    private protected KeptOperators Operators { get; } = new();
    private protected ScriptedInline Inline { get; } = new();

    private protected LogLines Log { get; } = new();

    private protected TelegramChannel Channel => Services.GetRequiredService<TelegramChannel>();

    private protected TelegramPoller Poller => Services.GetRequiredService<TelegramPoller>();

    private protected IBodyRenderer Renderer => Services.GetRequiredService<IBodyRenderer>();

    private protected Address Address => AddressOf(Reader.Id);

    private protected static CancellationToken Soon => BotCalls.Soon;

    private protected ServiceProvider Services => services ??= Registered(Telegram.Token, new(Telegram.BaseUrl));

    public new async Task DisposeAsync()
    {
        await StopPolling();
        if (services is not null)
            await services.DisposeAsync();
        Assert.DoesNotContain(Log.Lines, line => line.Contains(Telegram.Token, StringComparison.Ordinal));
        Assert.Empty(Telegram.Violations);
        await base.DisposeAsync();
    }

    private protected static Address AddressOf(long chat) => new("telegram", "7000000001", chat.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private protected ServiceProvider Registered(string token, Uri baseUrl) => new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(Log))
        .AddSingleton<TimeProvider>(Clock)
        .AddSingleton<IInbox>(Inbox)
        .AddSingleton<IOperatorMenus>(Operators)
        .AddSingleton(new Operators(Operators, Clock, []))
        .AddSingleton<IInlineSearch>(Inline)
        .AddTelegram(new(token, baseUrl))
        .BuildServiceProvider();

    private protected Task StartPolling()
    {
        BeginPolling();
        return Telegram.BotPolls();
    }

    private ReceivingRun Run => run ??= new(Clock);

    private protected void BeginPolling() => Run.Begin(Poller.Run);

    private protected Task StopPolling() => Run.Stop();

    private protected Message Asks(Content content) => new("1", Address, "501", content, Clock.GetUtcNow());

    private protected static Reply Says(string text, params Button[] buttons) => new("zh", [new Paragraph(text)], buttons.Length == 0 ? [] : [buttons]);

    /// <inheritdoc cref="ReceivingRun.Until"/>
    private protected Task Until(Func<bool> isSo) => Run.Until(isSo);
}
