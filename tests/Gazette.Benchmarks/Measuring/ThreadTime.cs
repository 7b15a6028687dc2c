using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Gazette.Benchmarks.Measuring;

/// <summary>The processor time of the thread: on a machine that others use, too, a slow answer may only have waited for its turn.</summary>
internal static class ThreadTime
{
    private const int OfTheThread = 3; // CLOCK_THREAD_CPUTIME_ID

    /// <summary>Milliseconds since some moment; of the clock where the system does not count for threads.</summary>
    public static double Milliseconds() => OperatingSystem.IsLinux() && Read(OfTheThread, out var time) == 0
        ? time.Seconds * 1e3 + time.Nanoseconds / 1e6
        : Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Read(int clock, out Moment time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Moment
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
