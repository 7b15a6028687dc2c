using System.Diagnostics;
using System.Globalization;
using Gazette.Benchmarks.Measuring;

namespace Gazette.Benchmarks.Answering;

/// <summary>What a round of questions gave, in milliseconds.</summary>
/// <param name="P50">From an update handed out to the request that answers it.</param>
/// <param name="P99">The same.</param>
/// <param name="SinceDue">p99 from when the update could have been handed out.</param>
/// <param name="Lost">Updates that were never answered.</param>
/// <param name="Twice">Answers too many.</param>
internal sealed record Figures(double P50, double P99, double SinceDue, double Lost, double Twice);

/// <summary>An <see cref="UpdateServer"/> in a process of its own.</summary>
internal sealed class UpdateProcess : IDisposable
{
    private static int lastFirst;

    private readonly Process process;

    public UpdateProcess()
    {
        // Numbers never come again: what was answered in one round is known in the next.
        var start = ThisProgram.With(["update-server", Interlocked.Add(ref lastFirst, 1_000_000).ToString(CultureInfo.InvariantCulture)]);
        (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true);
        process = Process.Start(start)!;
        Address = new(process.StandardOutput.ReadLine()!);
    }

    public Uri Address { get; }

    /// <summary>Hands out so many updates at a rate, and waits for their answers.</summary>
    public async Task<Figures> Round(int perSecond, int seconds)
    {
        await process.StandardInput.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{perSecond} {perSecond * seconds}"));
        await process.StandardInput.FlushAsync();
        var values = (await process.StandardOutput.ReadLineAsync())!.Split(' ').Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray();
        return new(values[0], values[1], values[2], values[3], values[4]);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
