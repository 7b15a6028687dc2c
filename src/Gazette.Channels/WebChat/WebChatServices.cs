using Gazette.Channels.Charts;
using Gazette.Channels.Receiving;
using Gazette.Conversation.Inbox;
using Gazette.Following.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Gazette.Channels.WebChat;

/// <summary>The services of the web chat.</summary>
public static class WebChatServices
{
    /// <summary>Adds the channel <c>web</c>. Needs an <see cref="Transcripts.ITranscript"/>, the <see cref="InboxService"/> and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services, WebChatOptions options)
    {
        services.TryAddSingleton<IInbox, ServiceInbox>();
        return services
            .AddSingleton(options)
            .AddSingleton<WebChannel>()
            .AddSingleton<IReplyChannel>(all => all.GetRequiredService<WebChannel>())
            .AddSingleton<IChannel>(all => all.GetRequiredService<WebChannel>())
            .AddSingleton<IBodyRenderer>(all => all.GetRequiredService<WebChannel>())
            .AddSingleton(p => new Flood(options.Flood, p.GetRequiredService<TimeProvider>()))
            .AddSingleton<Visits>()
            .AddSingleton<EventStream>()
            .AddSingleton<PageFiles>()
            .AddCharts()
            .AddSingleton<ChartsEndpoint>()
            .AddSingleton<MessagesEndpoint>()
            .AddSingleton<EventsEndpoint>();
    }
}
