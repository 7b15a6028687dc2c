using System.Diagnostics;

namespace Gazette.Benchmarks.Planning;

/// <summary>Watches how much memory the process holds while something runs.</summary>
internal sealed class Memory : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(5);

    private readonly Timer timer;
    private long peak;

    public Memory() => timer = new(_ => Look(), null, TimeSpan.Zero, Every);

    /// <summary>The most megabytes seen.</summary>
    public double Peak => Interlocked.Read(ref peak) / 1e6;

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        using var process = Process.GetCurrentProcess();
        var now = process.WorkingSet64;
        if (now > Interlocked.Read(ref peak))
            Interlocked.Exchange(ref peak, now);
    }
}
