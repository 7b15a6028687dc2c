using System.Diagnostics;
using Gazette.Benchmarks.Measuring;

namespace Gazette.Benchmarks.Sending;

/// <summary>A <see cref="MinimalTelegram"/> in a process of its own, so that nobody pays for its heap.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    public ServerProcess()
    {
        var start = ThisProgram.With(["telegram-server"]);
        (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true);
        process = Process.Start(start)!;
        Address = new(process.StandardOutput.ReadLine()!);
    }

    public Uri Address { get; }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
