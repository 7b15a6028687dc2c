using System.Text.Json;
using Gazette.Channels.Telegram.Api;
using Gazette.Channels.Telegram.Receiving.Mapping;
using Microsoft.Extensions.Logging;

namespace Gazette.Channels.Telegram.Receiving;

/// <summary>Stores what a poll brought, and tells up to which update it may be confirmed.</summary>
internal sealed class PolledUpdates(UpdateIntake intake, ILogger log)
{
    // An update refused so often, while the next one is taken, is refused for itself and not because the store is in trouble.
    private const int MostTries = 5;

    private int tries;

    /// <summary>Stores updates in their order: all at once, or, when that is refused, one by one.</summary>
    /// <returns>The first update not to be confirmed yet, null for nothing to confirm; and whether all were taken.</returns>
    public async Task<(int? Next, bool All)> Take(IReadOnlyList<JsonElement> updates, UpdateMapping mapping, CancellationToken ct)
    {
        if (updates.Count > 1 && await intake.TryTake(updates, mapping, ct).ConfigureAwait(false))
        {
            tries = 0;
            return (RawUpdatesRequest.Id(updates[^1]) + 1, true);
        }

        return await TakeEach(updates, mapping, ct).ConfigureAwait(false);
    }

    private async Task<(int? Next, bool All)> TakeEach(IReadOnlyList<JsonElement> updates, UpdateMapping mapping, CancellationToken ct)
    {
        int? next = null;
        for (var i = 0; i < updates.Count; i++)
        {
            if (!await intake.TryTake([updates[i]], mapping, ct).ConfigureAwait(false))
            {
                // While nobody waits behind it, it can go on being tried.
                if (++tries < MostTries || i + 1 == updates.Count || !await intake.TryTake([updates[i + 1]], mapping, ct).ConfigureAwait(false))
                    return (next, false);
                log.LogError("Telegram's update {Update} was given up: it was refused {Tries} times, and the one after it was not", RawUpdatesRequest.Id(updates[i]), tries);
                i++;
            }

            tries = 0;
            next = RawUpdatesRequest.Id(updates[i]) + 1;
        }

        return (next, true);
    }
}
