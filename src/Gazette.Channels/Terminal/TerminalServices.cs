using Gazette.Conversation.Inbox;
using Gazette.Following.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Gazette.Channels.Terminal;

/// <summary>The services of the terminal chat.</summary>
public static class TerminalServices
{
    /// <summary>
    /// Adds the channel <c>terminal</c>: the service needs it to deliver digests, the verb <c>chat</c> to answer.
    /// Needs an <see cref="Transcripts.ITranscript"/> and a <see cref="TimeProvider"/>; <see cref="TerminalChat"/> needs the <see cref="InboxService"/> too.
    /// </summary>
    public static IServiceCollection AddTerminal(this IServiceCollection services)
    {
        services.TryAddSingleton<IInbox, ServiceInbox>();
        return services
            .AddSingleton<TerminalChannel>()
            .AddSingleton<IReplyChannel>(all => all.GetRequiredService<TerminalChannel>())
            .AddSingleton<IChannel>(all => all.GetRequiredService<TerminalChannel>())
            .AddSingleton<IBodyRenderer>(all => all.GetRequiredService<TerminalChannel>())
            .AddSingleton<TerminalChat>();
    }
}
