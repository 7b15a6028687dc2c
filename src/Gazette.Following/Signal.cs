using System.Threading.Channels;

namespace Gazette.Following;

/// <summary>A hint that there is something to do. One that is lost or doubled harms nothing: whoever listens also looks from time to time.</summary>
public sealed class Signal
{
    private readonly List<Channel<bool>> listeners = [];
    private readonly Lock gate = new();

    /// <summary>Tells everyone who listens.</summary>
    public void Set()
    {
        lock (gate)
            foreach (var listener in listeners)
                listener.Writer.TryWrite(true);
    }

    /// <summary>Listens from now on; a hint given between two waits is kept.</summary>
    public Listener Listen()
    {
        var listener = Channel.CreateBounded<bool>(1);
        lock (gate)
            listeners.Add(listener);
        return new(listener.Reader);
    }

    /// <summary>One who listens.</summary>
    public sealed class Listener
    {
        private readonly ChannelReader<bool> hints;

        internal Listener(ChannelReader<bool> hints) => this.hints = hints;

        /// <summary>Waits for a hint, but no longer than a time.</summary>
        public async Task Wait(TimeSpan atMost, TimeProvider clock, CancellationToken ct)
        {
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
            var hint = hints.WaitToReadAsync(enough.Token).AsTask();
            await Task.WhenAny(hint, Task.Delay(atMost, clock, enough.Token)).ConfigureAwait(false);
            await enough.CancelAsync().ConfigureAwait(false);
            hints.TryRead(out _);
        }
    }
}
