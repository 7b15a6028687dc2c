using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Gazette.Channels;
using Gazette.Channels.Telegram;
using Gazette.Channels.Telegram.Profile;
using Gazette.Channels.Telegram.Receiving;
using Gazette.Conversation.Inline;
using Gazette.Newsroom.Access;
using Gazette.Tests.Platforms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gazette.Tests.Channels.Telegram;

/// <summary>A Telegram that posts to the channel's route, behind a proxy, and an inbox that keeps what comes. After each test: nothing was asked that Telegram does not know, and neither token nor secret is in a log.</summary>
public abstract class WebhookRoom : TelegramRoom, IAsyncLifetime
{
    private protected const string Host = "bot.paper.example";
    private protected const string Secret = "right-secret_0123456789";

    private WebApplication? app;
    private ReceivingRun? run;

    private protected KeptInbox Inbox { get; } = new();

    private protected LogLines Log { get; } = new();

    private protected HttpClient Http { get; private set; } = null!;

    private protected ITelegramReceiver Receiver => app!.Services.GetRequiredService<ITelegramReceiver>();

    private protected Uri Address => new(app!.Urls.Single());

    public new virtual async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var operators = new KeptOperators();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Debug).AddProvider(Log);
        builder.Services
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IInbox>(Inbox)
            .AddSingleton<IInlineSearch>(new ScriptedInline())
            .AddSingleton<IOperatorMenus>(operators)
            .AddSingleton(new Operators(operators, Clock, []))
            .AddTelegram(new(Telegram.Token, new(Telegram.BaseUrl)) { Webhook = new(new($"https://{Host}{WebhookOptions.Path}"), Secret) });
        app = builder.Build();
        app.MapTelegramWebhook();
        await app.StartAsync();
        Telegram.Proxy(Host, Address);
        Http = new() { BaseAddress = Address };
    }

    public new async Task DisposeAsync()
    {
        await StopReceiving();
        Http.Dispose();
        await app!.StopAsync();
        await app.DisposeAsync();
        Assert.DoesNotContain(Log.Lines, line => line.Contains(Telegram.Token, StringComparison.Ordinal) || line.Contains(Secret, StringComparison.Ordinal));
        Assert.Empty(Telegram.Violations);
        await base.DisposeAsync();
    }

    private protected async Task Receives()
    {
        BeginReceiving();
        await Until(() => Receiver.State == ReceivingState.Receiving);
    }

    private ReceivingRun Run => run ??= new(Clock);

    private protected void BeginReceiving() => Run.Begin(Receiver.Run);

    private protected Task StopReceiving() => Run.Stop();

    /// <summary>Posts as Telegram does, with a secret and a body of the test's.</summary>
    private protected async Task<HttpStatusCode> Posts(string body, string? secret = Secret, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, WebhookOptions.Path) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (secret is not null)
            request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        using var response = await Http.SendAsync(request);
        return response.StatusCode;
    }

    private protected static string Update(int id, string text) => $$$$"""
        {"update_id":{{{{id}}}},"message":{"message_id":{{{{id}}}},"date":1,"from":{"id":501,"is_bot":false,"first_name":"苏晚"},"chat":{"id":501,"type":"private","first_name":"苏晚"},"text":"{{{{text}}}}"}}
        """;

    /// <inheritdoc cref="ReceivingRun.Until"/>
    private protected Task Until(Func<bool> isSo) => Run.Until(isSo);
}
