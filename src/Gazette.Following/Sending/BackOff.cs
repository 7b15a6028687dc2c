namespace Gazette.Following.Sending;

/// <summary>How long to wait before trying again: twice as long each time, spread by half so that what failed together does not return together.</summary>
internal static class BackOff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>The wait after the nth time.</summary>
    public static TimeSpan After(int times, Random random)
    {
        var wait = First * Math.Pow(2, Math.Min(times, 16) - 1);
        return (wait < Longest ? wait : Longest) * (0.75 + (random.NextDouble() / 2));
    }
}
