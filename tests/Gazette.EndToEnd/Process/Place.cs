using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Process;

/// <summary>A store, a port and a folder for the program, for one test.</summary>
internal sealed class Place : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly TemporaryFolder folder = new();

    public Place(FakeTelegram? telegram = null, string samples = "auto")
    {
        Port = GazetteProcess.FreePort();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}");
        Settings = new()
        {
            ["Storage__ConnectionString"] = $"Data Source={StorePath}",
            ["Urls"] = address,
            ["Ingest__Samples"] = samples,
            ["Telegram__BotToken"] = telegram?.Token ?? "",
            ["Telegram__ApiBaseUrl"] = telegram?.BaseUrl ?? "",
        };
        Http = new() { BaseAddress = new(address), Timeout = Patience };
    }

    /// <summary>One whose service is on a Telegram.</summary>
    public static Place With(FakeTelegram telegram) => new(telegram);

    public Dictionary<string, string> Settings { get; }

    public HttpClient Http { get; }

    public int Port { get; }

    public string StorePath => folder.File("gazette.db");

    public Store Store => new(StorePath);

    /// <summary>Writes a document and gives its path.</summary>
    public string Document(string name, string content) => folder.Write(name, content);

    public string File(string name) => folder.File(name);

    public Task<Finished> Run(params string[] arguments) => GazetteProcess.Run(Settings, arguments);

    /// <summary>Runs a verb that has to succeed, and gives what it says.</summary>
    public async Task<string> Does(params string[] arguments)
    {
        var finished = await Run(arguments);
        Assert.True(finished.ExitCode == 0, finished.ToString());
        return finished.Output;
    }

    public async Task<JsonNode> DoesJson(params string[] arguments) => JsonNode.Parse(await Does(arguments))!;

    /// <summary>Starts the service and waits until it answers.</summary>
    public Task<GazetteProcess> Serves() => Serves(GazetteProcess.Start(Settings));

    /// <summary>The same, so that its files can be limited while it runs.</summary>
    public Task<GazetteProcess> ServesLimited() => Serves(GazetteProcess.StartLimited(Settings));

    public async Task<JsonNode> Asks(string text)
    {
        var answer = await Http.PostAsJsonAsync("/api/ask", new { text });
        return JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }

    /// <summary>Looks until something is so: another process works at its own pace.</summary>
    public static async Task Eventually(Func<Task<bool>> isSo, Func<string> what, int everyMilliseconds = 20)
    {
        var end = DateTime.UtcNow + Patience;
        while (!await isSo())
        {
            if (DateTime.UtcNow >= end)
                Assert.Fail($"After {Patience.TotalSeconds} s still: {what()}");
            await Task.Delay(everyMilliseconds);
        }
    }

    public static Task Eventually(Func<bool> isSo, string what) => Eventually(() => Task.FromResult(isSo()), () => what);

    public void Dispose()
    {
        Http.Dispose();
        folder.Dispose();
    }

    private async Task<GazetteProcess> Serves(GazetteProcess service)
    {
        try
        {
            await Eventually(Alive, () => $"the service does not answer:\n{string.Join('\n', service.Lines)}");
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    private async Task<bool> Alive()
    {
        try
        {
            using var answer = await Http.GetAsync("/healthz");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;   // it does not listen yet
        }
    }
}
