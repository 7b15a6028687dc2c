using System.Net;
using Gazette.Channels;
using Gazette.Channels.Transcripts;
using Gazette.Channels.WebChat;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Gazette.Tests.Channels;

/// <summary>The web chat on loopback, over a transcript in a temporary file, with an inbox that answers at once.</summary>
internal sealed class ChatHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TranscriptFile file = new();

    private ChatHost(Func<Message, Reply>? answer)
    {
        var options = new WebChatOptions { PaperName = "云岭<区>报" };
        Channel = new(file.Store, options, Clock);
        Inbox = new(Channel, answer ?? (m => m.Content is Said said ? Reply.Of("zh", "回答：" + said.Text) : Reply.Of("zh", "您好")));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Clock).AddSingleton<ITranscript>(file.Store).AddSingleton<IInbox>(Inbox).AddWebChat(options);
        app = builder.Build();
        app.MapWebChat();
    }

    public FakeTimeProvider Clock { get; } = new(new(2026, 9, 11, 8, 0, 0, TimeSpan.Zero));

    public WebChannel Channel { get; }

    public ScriptedInbox Inbox { get; }

    public static async Task<ChatHost> Start(Func<Message, Reply>? answer = null)
    {
        var host = new ChatHost(answer);
        await host.app.StartAsync();
        return host;
    }

    /// <summary>A browser of its own: it keeps its cookie.</summary>
    public HttpClient Person() =>
        new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }, disposeHandler: true) { BaseAddress = new(app.Urls.Single()) };

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        file.Dispose();
    }
}
