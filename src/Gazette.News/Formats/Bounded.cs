using System.Runtime.ExceptionServices;

namespace Gazette.News.Formats;

/// <summary>Runs a library over a document that may have been made to hurt it: on a stack deep enough, and not for ever.</summary>
internal static class Bounded
{
    private const int StackBytes = 64 * 1024 * 1024;

    /// <summary>The longest that one document may take.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>What the work gives; false when it did not end in time (its thread is left behind and ends with the process).</summary>
    /// <exception cref="Exception">What the work threw.</exception>
    public static bool Run<T>(Func<T> work, out T? result)
    {
        T? made = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() => failure = Try(work, out made), StackBytes) { IsBackground = true, Name = "Reading a document" };
        thread.Start();
        var isDone = thread.Join(Longest);
        if (isDone)
            failure?.Throw();
        result = isDone ? made : default;
        return isDone;
    }

    private static ExceptionDispatchInfo? Try<T>(Func<T> work, out T? made)
    {
        try
        {
            made = work();
            return null;
        }
        catch (Exception exception)   // it is thrown again where the work was asked for
        {
            made = default;
            return ExceptionDispatchInfo.Capture(exception);
        }
    }
}
