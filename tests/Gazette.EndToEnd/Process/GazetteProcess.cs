using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace Gazette.EndToEnd.Process;

/// <summary>How a run of the program ended.</summary>
internal sealed record Finished(int ExitCode, string Output, string Error)
{
    public string LastLine => Output.TrimEnd().Split('\n')[^1].TrimEnd('\r');

    public override string ToString() => $"exit {ExitCode}\n{Output}\n{Error}";
}

/// <summary>The built program as a process of its own, in the checkout's folder, with settings in its environment.</summary>
internal sealed class GazetteProcess : IAsyncDisposable
{
    private const int Interrupt = 2;
    private const int Termination = 15;
    private const int FileSize = 1; // RLIMIT_FSIZE

    // A write beyond the limit is to fail, as on a full disk, and not to end the process.
    private const string DeafToFileSize = "trap '' XFSZ; exec dotnet \"$0\" \"$@\"";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "gazette.dll");

    private readonly System.Diagnostics.Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> error = new();

    private GazetteProcess(System.Diagnostics.Process process) => this.process = process;

    /// <summary>What it has written so far.</summary>
    public IReadOnlyList<string> Lines => [.. output.ToArray(), .. error.ToArray()]; // They grow while they are read.

    public static GazetteProcess Start(IReadOnlyDictionary<string, string> settings, params string[] arguments) => Start(settings, null, [Program, .. arguments], "dotnet");

    /// <summary>Starts it so that <see cref="LimitFiles"/> can be asked for. Linux.</summary>
    public static GazetteProcess StartLimited(IReadOnlyDictionary<string, string> settings, params string[] arguments) =>
        Start(settings, null, ["-c", DeafToFileSize, Program, .. arguments], "sh");

    /// <summary>Runs it to its end, with something on its standard input.</summary>
    public static async Task<Finished> Run(IReadOnlyDictionary<string, string> settings, string[] arguments, string input = "")
    {
        await using var running = Start(settings, input, [Program, .. arguments], "dotnet");
        return await running.Ended();
    }

    /// <summary>A port of loopback that nothing listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async Task<Finished> Ended()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return new(process.ExitCode, string.Join('\n', output), string.Join('\n', error));
    }

    /// <summary>SIGKILL: the process does nothing any more, from this instant.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as a service manager stops it.</summary>
    public void Terminate() => Assert.Equal(0, Send(process.Id, Termination));

    /// <summary>SIGINT, as Ctrl-C sends it.</summary>
    public void PressCtrlC() => Assert.Equal(0, Send(process.Id, Interrupt));

    /// <summary>From now on no file that it writes can grow beyond so many bytes, as where a disk is full (setrlimit(2), RLIMIT_FSIZE); null for no limit.</summary>
    public void LimitFiles(ulong? bytes) => Assert.Equal(0, Limit(process.Id, FileSize, new(bytes ?? ulong.MaxValue, ulong.MaxValue), 0));

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await Kill();
        process.Dispose();
    }

    private static GazetteProcess Start(IReadOnlyDictionary<string, string> settings, string? input, string[] arguments, string command)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = Checkout.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var running = new GazetteProcess(new() { StartInfo = start });
        running.Begin(input);
        return running;
    }

    private void Begin(string? input)
    {
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(error, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (input is null)
            return;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
            lines.Enqueue(line);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Send(int process, int signal);

    [DllImport("libc", EntryPoint = "prlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Limit(int process, int resource, in Bounds bounds, nint before);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Bounds(ulong Soft, ulong Hard);
}
