using Gazette.Channels;
using Gazette.Channels.Charts;
using Gazette.Channels.Telegram;
using Gazette.Channels.Telegram.Profile;
using Gazette.Channels.Terminal;
using Gazette.Channels.Transcripts;
using Gazette.Channels.WebChat;
using Gazette.Configuration;
using Gazette.Following.Digests;
using Gazette.Operations;
using Gazette.Storage.Access;
using Gazette.Storage.WebChat;

namespace Gazette.Composition;

/// <summary>The channels that a configuration asks for.</summary>
internal static class Channels
{
    /// <summary>Adds them. The terminal is always one: what is sent there waits in its transcript until somebody opens it.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services, Settings settings)
    {
        services.AddTranscripts().AddSingleton<IDigestRenderer, DigestRenderer>().AddCharts(new ChartOptions(settings.ChartFontFile));
        if (settings.WebEnabled)
            services.AddWebChat(new WebChatOptions { PaperName = settings.PaperName });
        if (settings.Telegram is { } telegram)
            services.AddTelegram(Of(telegram, settings)).AddSingleton<IOperatorMenus, OperatorMenusStore>().AddHostedService<TelegramReceiving>();
        return services;
    }

    /// <summary>Adds the terminal and the transcripts it shares with the web chat.</summary>
    public static IServiceCollection AddTranscripts(this IServiceCollection services) => services
        .AddSingleton<TranscriptHints>()
        .AddSingleton<ITranscript, TranscriptStore>()
        .AddTerminal();

    private static TelegramOptions Of(TelegramSettings telegram, Settings settings) => new(telegram.BotToken, telegram.ApiBaseUrl, telegram.MessagesPerSecond, settings.PublicUrl)
    {
        Webhook = telegram.Webhook,
        PaperName = settings.PaperName,
        Name = telegram.Name,
    };
}
