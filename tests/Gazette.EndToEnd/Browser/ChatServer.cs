using Gazette.Channels;
using Gazette.Channels.Transcripts;
using Gazette.Channels.WebChat;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Storage.Sqlite;
using Gazette.Storage.WebChat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gazette.EndToEnd.Browser;

/// <summary>The web chat on a port of its own, over a real store in a temporary file, with a scripted inbox.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gazette-chat").FullName;
    private readonly Database database;
    private readonly TranscriptStore transcript;
    private readonly WebChannel channel;
    private readonly WebChatOptions options = new() { PaperName = "云岭区报" };
    private WebApplication app;
    private long deliveries;

    private ChatServer(Func<Message, Reply> answer)
    {
        database = Database.Open(Path.Combine(folder, "chat.db"), TimeProvider.System);
        transcript = new(database);
        channel = new(transcript, options, TimeProvider.System);
        Inbox = new(channel) { Answer = answer };
        app = Build("http://127.0.0.1:0");
    }

    public string Url { get; private set; } = "";

    public ScriptedInbox Inbox { get; }

    public static async Task<ChatServer> Start(Func<Message, Reply>? answer = null)
    {
        var server = new ChatServer(answer ?? (m => SampleReplies.Welcome(m.LanguageHint!)));
        await server.Run();
        return server;
    }

    public async Task Stop()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>The same store on the same port, as after a restart.</summary>
    public async Task StartAgain()
    {
        app = Build(Url);
        await Run();
    }

    /// <summary>Delivers a digest to whoever wrote last, whether the server runs or not.</summary>
    public Task Push(Reply digest) =>
        channel.Send(new(Interlocked.Increment(ref deliveries), Inbox.Messages[^1].From, channel.Render(digest)), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Stop();
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private WebApplication Build(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<ITranscript>(transcript)
            .AddSingleton<IInbox>(Inbox)
            .AddWebChat(options);
        var built = builder.Build();
        built.MapWebChat();
        return built;
    }

    private async Task Run()
    {
        await app.StartAsync();
        Url = app.Urls.Single();
    }
}
