using Gazette.Channels.Telegram.Api;
using Gazette.Following.Sending;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Exceptions;

namespace Gazette.Channels.Telegram.Profile;

/// <summary>One after the other, what a bot says about itself is brought up to date. What cannot be is logged and left to the next start; nothing here keeps updates from being received.</summary>
internal sealed class ProfileSteps(ILogger log)
{
    private bool stopped;

    /// <summary>Does one.</summary>
    /// <param name="what">What it sets, for the log.</param>
    /// <param name="step">Reads what is there and sets it where it differs.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Whether it was done, or can never be: the chat is not there (any more).</returns>
    public async Task<bool> Do(string what, Func<Task> step, CancellationToken ct)
    {
        if (stopped)
            return false;
        try
        {
            await step().ConfigureAwait(false);
            return true;
        }
        catch (RequestException failure) when (!ct.IsCancellationRequested)
        {
            if (Outcomes.Of(failure) is SendOutcome.Blocked)
            {
                log.LogInformation("Telegram: {What} waits for the person to open the bot ({Reason})", what, Outcomes.Reason(failure));
                return true;
            }

            // Where Telegram asks for patience or is not reached, the others would only wait as well, and updates with them.
            stopped = failure is ApiRequestException { ErrorCode: 429 } or { HttpStatusCode: null } and not ApiRequestException;
            log.LogWarning("Telegram: {What} could not be set ({Reason}); the next start tries again", stopped ? what + " and what follows" : what, Outcomes.Reason(failure));
            return false;
        }
    }
}
