using System.Diagnostics;

namespace Gazette.Benchmarks.Measuring;

/// <summary>This program as another process: with a heap and a thread pool of its own.</summary>
internal static class ThisProgram
{
    /// <summary>Runs it to its end and gives its exit code.</summary>
    public static int Run(IEnumerable<string> args)
    {
        using var process = Process.Start(With(args))!;
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>How it is started with other arguments.</summary>
    public static ProcessStartInfo With(IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!);
        // Under "dotnet x.dll" the process is dotnet itself.
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(ThisProgram).Assembly.Location);
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        return start;
    }
}
