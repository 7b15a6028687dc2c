using Gazette.Following;
using Gazette.Following.Sending;

namespace Gazette.Conversation.Inbox;

/// <summary>Paces replies together with everything else that writes to a chat or through a bot.</summary>
public sealed class ReplyPace(Pacer pacer, IOutbox outbox, TimeProvider clock)
{
    /// <summary>Takes up what platforms asked before the last stop.</summary>
    public async Task Resume(CancellationToken ct)
    {
        foreach (var pause in await outbox.Pauses(clock.GetUtcNow(), ct).ConfigureAwait(false))
            pacer.Pause(pause);
    }

    /// <summary>Waits until a reply may be sent to an address.</summary>
    public Task Wait(Address address, CancellationToken ct) => Wait(address, PaceLane.Reply, ct);

    /// <summary>Waits until a further message of the same reply may be sent.</summary>
    public Task WaitForMore(Address address, CancellationToken ct) => Wait(address, PaceLane.MoreOfAReply, ct);

    /// <summary>Keeps what the platform asked: nothing more to the chat, or from the bot, for so long. Survives a restart.</summary>
    public async Task Obey(Address address, SendOutcome.TryLater later, CancellationToken ct)
    {
        var pause = Pause.For(address, later, clock.GetUtcNow());
        pacer.Pause(pause);
        await outbox.Pause(pause, ct).ConfigureAwait(false);
    }

    private async Task Wait(Address address, PaceLane lane, CancellationToken ct)
    {
        for (var now = clock.GetUtcNow(); !pacer.TryTake(address, lane, now, out var earliest); now = clock.GetUtcNow())
            await Task.Delay(earliest - now, clock, ct).ConfigureAwait(false);
    }
}
