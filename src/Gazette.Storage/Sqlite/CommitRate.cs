namespace Gazette.Storage.Sqlite;

/// <summary>How often the file is written just now. Told by one thread, asked by many.</summary>
internal sealed class CommitRate(TimeProvider clock)
{
    /// <summary>So many commits within <see cref="Within"/> are often.</summary>
    internal const int Often = 8;

    /// <summary>Within this time.</summary>
    internal static readonly TimeSpan Within = TimeSpan.FromSeconds(1);

    // When the last of them were; the oldest is the next to be written over.
    private readonly long[] times = new long[Often];
    private int oldest;

    /// <summary>A commit is done.</summary>
    public void Committed()
    {
        Interlocked.Exchange(ref times[oldest], clock.GetTimestamp());
        Volatile.Write(ref oldest, (oldest + 1) % Often);
    }

    /// <summary>Many commits are about to come: it is written often from now on.</summary>
    public void Rises()
    {
        for (var i = 0; i < Often; i++)
            Committed();
    }

    /// <summary>Whether it is written often.</summary>
    public bool IsHigh => Interlocked.Read(ref times[Volatile.Read(ref oldest)]) is not 0 and var time && clock.GetElapsedTime(time) < Within;
}
