using Microsoft.Extensions.Logging;

namespace Gazette.Channels.Telegram.Receiving.Webhook;

/// <summary>An update that is refused again and again while others are taken is refused for itself: it is confirmed, else its chat would wait behind it for a day.</summary>
internal sealed class GivenUp(ILogger<GivenUp> log)
{
    private const int MostTries = 5;

    // A store in trouble refuses everything: then there is nothing to tell apart.
    private const int Remembered = 1_000;

    private readonly Lock gate = new();
    private readonly Dictionary<int, int> tries = [];
    private bool othersTaken;

    /// <summary>Whether an update is to be confirmed.</summary>
    /// <param name="update">Its number.</param>
    /// <param name="stored">Whether it was stored.</param>
    public bool Passes(int update, bool stored)
    {
        lock (gate)
        {
            if (stored)
            {
                tries.Remove(update);
                return othersTaken = true;
            }

            if (tries.Count == 0)
                othersTaken = false;
            if (tries.Count < Remembered || tries.ContainsKey(update))
                tries[update] = tries.GetValueOrDefault(update) + 1;
            if (!othersTaken || tries.GetValueOrDefault(update) < MostTries)
                return false;
            log.LogError("Telegram's update {Update} was given up: it was refused {Tries} times, and others were not", update, MostTries);
            tries.Remove(update);
            return true;
        }
    }
}
