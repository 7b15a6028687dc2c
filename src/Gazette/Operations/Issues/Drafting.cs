using Gazette.Conversation.Inbox;
using Gazette.Conversation.Messages;
using Gazette.Following;
using Gazette.Newsroom.Issues;

namespace Gazette.Operations.Issues;

/// <summary>Reads and publishes issues handed in by chat for as long as the service runs, and tells their operators how they stand. Everything it needs stands in the store: what a stop cut off is done by the next start.</summary>
internal sealed partial class Drafting(IIssueDraftStore drafts, DraftSteps steps, InboxService inbox, DraftHints hints, TimeProvider clock, ILogger<Drafting> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);

    private DateTimeOffset purged;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listener = hints.Signal.Listen();
        while (true)
        {
            var wait = Look;
            try
            {
                await Round(stoppingToken).ConfigureAwait(false);
                wait = await Rest(stoppingToken).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // A store in trouble must not end it: it looks again.
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Failed(failure);
            }

            stoppingToken.ThrowIfCancellationRequested();
            await listener.Wait(wait, clock, stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task Round(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (now - purged > TimeSpan.FromHours(1))
        {
            await drafts.Purge(now - IssueDraft.KeptFor, ct).ConfigureAwait(false);
            purged = now;
        }

        await Task.WhenAll((await drafts.Due(now, ct).ConfigureAwait(false)).Select(draft => steps.Do(draft, ct))).ConfigureAwait(false);
        foreach (var draft in await drafts.Untold(ct).ConfigureAwait(false))
            await Tell(draft, ct).ConfigureAwait(false);
    }

    // The inbox takes it once, however often it is told.
    private async Task Tell(IssueDraft draft, CancellationToken ct)
    {
        var owner = draft.Owner;
        var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"draft:{draft.Token}:{draft.Revision}:{draft.State}:{draft.At.ToUnixTimeMilliseconds()}");
        var message = new Message(id, new Address(owner.Channel, owner.Account, owner.Chat), owner.Sender, new DraftStands(draft.Token), clock.GetUtcNow());
        await inbox.Accept(message, ct).ConfigureAwait(false);
        await drafts.Told(draft, ct).ConfigureAwait(false);
    }

    private async Task<TimeSpan> Rest(CancellationToken ct)
    {
        if (await drafts.NextDue(ct).ConfigureAwait(false) is not { } next)
            return Look;
        var left = next - clock.GetUtcNow();
        return left <= TimeSpan.Zero ? TimeSpan.FromMilliseconds(1) : left < Look ? left : Look;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Issues handed in by chat could not be looked after; they are looked at again.")]
    private partial void Failed(Exception failure);
}
