using Gazette.Channels.Charts;
using Gazette.Channels.Telegram.Api;
using Gazette.Channels.Telegram.Receiving;
using Gazette.Channels.Telegram.Rendering;
using Gazette.Channels.Telegram.Sending;
using Gazette.Conversation.Inbox;
using Gazette.Conversation.Replies;
using Gazette.Following.Sending;
using Gazette.Newsroom.Issues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Gazette.Channels.Telegram;

/// <summary>Puts the Telegram channel into the program.</summary>
public static class TelegramRegistration
{
    /// <summary>Registers the channel for replies and digests, its renderer, and <see cref="TelegramPoller"/>, which the program runs. Wants a <see cref="TimeProvider"/>, logging and the inbox.</summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, TelegramOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.TryAddSingleton<IInbox, ServiceInbox>();
        var links = new ArticleLinks(options.PublicUrl);
        return services
            .AddSingleton(_ => new TelegramClients(options.BotToken, options.ApiBaseUrl))
            .AddSingleton<PressAnswers>()
            .AddSingleton<MessageSender>()
            .AddCharts()
            .AddSingleton(p => new ReplyParts(p.GetRequiredService<ChartPictures>(), links))
            .AddSingleton(p => new TelegramChannel(p.GetRequiredService<MessageSender>(), p.GetRequiredService<PressAnswers>(), p.GetRequiredService<ReplyParts>(), options.MessagesPerSecond))
            .AddSingleton<IReplyChannel>(p => p.GetRequiredService<TelegramChannel>())
            .AddSingleton<IChannel>(p => p.GetRequiredService<TelegramChannel>())
            .AddSingleton<IBodyRenderer>(new TelegramBodyRenderer(links))
            .AddSingleton<IHandedFiles>(p => new TelegramFiles(p.GetRequiredService<TelegramClients>(), options.ApiBaseUrl is not null))
            .AddSingleton<TelegramSetup>()
            .AddSingleton(Poller);
    }

    private static TelegramPoller Poller(IServiceProvider p) => new(
        p.GetRequiredService<TelegramClients>(),
        p.GetRequiredService<TelegramSetup>(),
        p.GetRequiredService<PressAnswers>(),
        p.GetRequiredService<IInbox>(),
        p.GetRequiredService<TimeProvider>(),
        p.GetRequiredService<ILogger<TelegramPoller>>());
}
