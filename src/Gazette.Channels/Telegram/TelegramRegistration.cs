using Gazette.Channels.Charts;
using Gazette.Channels.Telegram.Api;
using Gazette.Channels.Telegram.Inline;
using Gazette.Channels.Telegram.Profile;
using Gazette.Channels.Telegram.Receiving;
using Gazette.Channels.Telegram.Receiving.Webhook;
using Gazette.Channels.Telegram.Rendering;
using Gazette.Channels.Telegram.Sending;
using Gazette.Conversation.Groups;
using Gazette.Conversation.Inbox;
using Gazette.Conversation.Inline;
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
    /// <summary>Registers the channel for replies and digests, its renderer, and the one <see cref="ITelegramReceiver"/>, which the program runs. Wants a <see cref="TimeProvider"/>, logging, the inbox, the operators and an <see cref="IOperatorMenus"/>.</summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, TelegramOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.TryAddSingleton<IInbox, ServiceInbox>();
        var links = new ArticleLinks(options.PublicUrl);
        services
            .AddSingleton(_ => new TelegramClients(options.BotToken, options.ApiBaseUrl))
            .AddSingleton<PressAnswers>()
            .AddSingleton<MessageSender>()
            .AddSingleton<BotName>()
            .AddSingleton<IChatRights, ChatAdministrators>()
            .AddCharts()
            .AddSingleton(p => new ReplyParts(p.GetRequiredService<ChartPictures>(), links))
            .AddSingleton(p => new TelegramChannel(p.GetRequiredService<MessageSender>(), p.GetRequiredService<PressAnswers>(), p.GetRequiredService<ReplyParts>(), p.GetRequiredService<BotName>(), options.MessagesPerSecond))
            .AddSingleton<IReplyChannel>(p => p.GetRequiredService<TelegramChannel>())
            .AddSingleton<IChannel>(p => p.GetRequiredService<TelegramChannel>())
            .AddSingleton<IBodyRenderer>(new TelegramBodyRenderer(links))
            .AddSingleton<IHandedFiles>(p => new TelegramFiles(p.GetRequiredService<TelegramClients>(), options.ApiBaseUrl is not null))
            .AddSingleton<TelegramSetup>()
            .AddSingleton<TelegramProfile>()
            .AddSingleton(p => new ProfileTexts(p.GetRequiredService<TelegramClients>(), options.PaperName, options.Name))
            .AddSingleton<CommandMenus>()
            .AddSingleton<OperatorsMenus>()
            .AddSingleton(p => new WebhookSetup(p.GetRequiredService<TelegramClients>(), options.Webhook, p.GetRequiredService<ILogger<WebhookSetup>>()))
            .AddSingleton(p => new InlineAnswers(
                p.GetRequiredService<TelegramClients>(),
                p.GetRequiredService<IInlineSearch>(),
                links,
                p.GetRequiredService<TimeProvider>(),
                p.GetRequiredService<ILogger<InlineAnswers>>()))
            .AddSingleton<TelegramFlood>()
            .AddSingleton<UpdateIntake>();
        return options.Webhook is { } webhook ? AddWebhook(services, webhook) : AddPoller(services);
    }

    private static IServiceCollection AddPoller(IServiceCollection services) => services
        .AddSingleton(p => new TelegramPoller(
            p.GetRequiredService<TelegramClients>(),
            p.GetRequiredService<TelegramSetup>(),
            p.GetRequiredService<WebhookSetup>(),
            p.GetRequiredService<UpdateIntake>(),
            p.GetRequiredService<IInbox>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<TelegramPoller>>()))
        .AddSingleton<ITelegramReceiver>(p => p.GetRequiredService<TelegramPoller>());

    private static IServiceCollection AddWebhook(IServiceCollection services, WebhookOptions options) => services
        .AddSingleton(options)
        .AddSingleton(p => new TelegramWebhook(
            p.GetRequiredService<TelegramSetup>(),
            p.GetRequiredService<WebhookSetup>(),
            p.GetRequiredService<UpdateIntake>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<TelegramWebhook>>()))
        .AddSingleton<ITelegramReceiver>(p => p.GetRequiredService<TelegramWebhook>())
        .AddSingleton<GivenUp>()
        .AddSingleton<WebhookEndpoint>();
}
