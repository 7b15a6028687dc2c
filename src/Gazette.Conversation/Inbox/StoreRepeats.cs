using Microsoft.Extensions.Logging;

namespace Gazette.Conversation.Inbox;

/// <summary>Repeats what the store could not take: a full disk or another program's lock passes, and whoever asked waits for an answer.</summary>
internal static partial class StoreRepeats
{
    // With the waits between them a quarter of an hour; then the message stays in the store for the next start.
    private const int Most = 20;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Does a step again until it succeeds; its last failure is the caller's.</summary>
    /// <param name="clock">For the waits.</param>
    /// <param name="log">Each failure is told.</param>
    /// <param name="message">Id of the message it is done for.</param>
    /// <param name="step">What to do.</param>
    /// <param name="ct">Ends the waits; a step under way is not cut by it.</param>
    public static async Task<T> Persist<T>(this TimeProvider clock, ILogger log, long message, Func<Task<T>> step, CancellationToken ct)
    {
        for (var (times, wait) = (1, First); ; times++)
        {
            try
            {
                return await step().ConfigureAwait(false);
            }
#pragma warning disable CA1031 // A store's failure has no type of its own in this room; what is no trouble of the store's fails again and reaches the caller.
            catch (Exception exception) when (exception is not OperationCanceledException && times < Most)
#pragma warning restore CA1031
            {
                NotTaken(log, message, wait, exception);
            }

            await Task.Delay(wait, clock, ct).ConfigureAwait(false);
            wait = wait * 2 < Longest ? wait * 2 : Longest;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store did not take what became of message {Message}; it is tried again in {Wait}")]
    private static partial void NotTaken(ILogger log, long message, TimeSpan wait, Exception exception);
}
