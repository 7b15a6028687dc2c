using Gazette.Channels;
using Gazette.Channels.Transcripts;
using Gazette.Channels.WebChat;
using Gazette.Conversation.Replies;
using Gazette.Following;
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
    private readonly WebChatOptions options;
    private WebApplication app;
    private long deliveries;

    private ChatServer(WebChatOptions options)
    {
        this.options = options;
        database = Database.Open(Path.Combine(folder, "chat.db"));
        app = Build("http://127.0.0.1:0");
    }

    public string Url { get; private set; } = "";

    public ScriptedInbox Inbox { get; private set; } = null!;

    public WebChannel Channel => app.Services.GetRequiredService<WebChannel>();

    public static async Task<ChatServer> Start(WebChatOptions? options = null)
    {
        var server = new ChatServer(options ?? new() { PaperName = "云岭区报" });
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
        var before = Inbox.Answer;
        await Run();
        Inbox.Answer = before;
    }

    /// <summary>Delivers a digest to everybody who has written or opened the page.</summary>
    public async Task Push(Reply digest)
    {
        var body = Channel.Render(digest);
        foreach (var address in Inbox.Messages.Select(m => m.From).Distinct().ToList())
            await Channel.Send(new(Interlocked.Increment(ref deliveries), address, body), CancellationToken.None);
    }

    /// <summary>Delivers to an address, also while nobody is connected.</summary>
    public Task Push(Address address, Reply digest) =>
        Channel.Send(new(Interlocked.Increment(ref deliveries), address, Channel.Render(digest)), CancellationToken.None);

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
            .AddSingleton<ITranscript>(new TranscriptStore(database))
            .AddSingleton<IInbox, ScriptedInbox>()
            .AddWebChat(options);
        var built = builder.Build();
        built.MapWebChat();
        return built;
    }

    private async Task Run()
    {
        await app.StartAsync();
        Url = app.Urls.Single();
        Inbox = (ScriptedInbox)app.Services.GetRequiredService<IInbox>();
    }
}
