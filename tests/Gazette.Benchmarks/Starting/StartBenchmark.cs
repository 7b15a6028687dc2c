using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Gazette.Benchmarks.Measuring;
using Gazette.Benchmarks.Samples;

namespace Gazette.Benchmarks.Starting;

/// <summary>From the start of the process to its first 200, beside an empty web program.</summary>
internal static class StartBenchmark
{
    private const int Articles = 1000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<Table> Run(Options options)
    {
        using var folder = new TemporaryFolder();
        var store = folder.NewFile();
        using (var house = new House(store))
            await Archive.Fill(house, new SyntheticNews(6), Articles);
        var program = options.Program ?? Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "gazette.exe" : "gazette");
        var seconds = await Turns.Take(
            options.Rounds,
            () => UntilFirstAnswer(url => Gazette(program, store, url)),
            () => UntilFirstAnswer(url => ThisProgram.With(["empty-host", url])));
        var milliseconds = seconds.Select(s => s.As(x => x * 1000)).ToArray();
        var table = new Table("milliseconds");
        table.Add("gazette, to the first 200 of /healthz", milliseconds[0], milliseconds[1], $"{(milliseconds[1].Median * 1.5) + 300:0} ms");
        table.Note($"A store with {Articles} articles, web chat on, no Telegram; {Path.GetFileName(program)}. Goal: 1.5 × yardstick + 300 ms. Yardstick: an empty ASP.NET host of the same build.");
        return table;
    }

    private static ProcessStartInfo Gazette(string program, string store, string url)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = House.Home };
        start.Environment["Urls"] = url;
        start.Environment["Storage__ConnectionString"] = $"Data Source={store}";
        start.Environment["Ingest__Samples"] = "never";
        return start;
    }

    private static async Task<double> UntilFirstAnswer(Func<string, ProcessStartInfo> program)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = program(url);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var http = new HttpClient();
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            while (!await Answers(http, new(url + "/healthz")))
                if (process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
                    throw new InvalidOperationException($"{start.FileName} did not start.");
            return Stopwatch.GetElapsedTime(started).TotalSeconds;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> Answers(HttpClient http, Uri url)
    {
        try
        {
            using var response = await http.GetAsync(url);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            // Nobody listens yet.
            await Task.Delay(TimeSpan.FromMilliseconds(2));
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
