using System.Diagnostics;

namespace Gazette.Benchmarks.Measuring;

/// <summary>Rounds in which every contestant has its turn, so that a machine that grows slower is slower for all. The first round warms up and is not counted.</summary>
internal static class Turns
{
    /// <summary>What each contestant measured, in the order of the contestants.</summary>
    /// <param name="rounds">How many are counted.</param>
    /// <param name="contestants">Each measures itself: seconds, usually.</param>
    public static async Task<Sample[]> Take(int rounds, params Func<Task<double>>[] contestants)
    {
        var values = contestants.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round <= rounds; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                Settle();
                var value = await contestants[i]();
                if (round > 0)
                    values[i].Add(value);
            }
        }

        return [.. values.Select(v => new Sample(v))];
    }

    /// <summary>Seconds that work takes.</summary>
    public static async Task<double> Seconds(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    // Nobody pays for what the one before left behind.
    private static void Settle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}
