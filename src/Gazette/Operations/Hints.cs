using Gazette.Following.Delivering;
using Gazette.Following.Follows;
using Gazette.Newsroom.Editing;
using Gazette.Newsroom.Publishing;
using Gazette.Operations.Issues;

namespace Gazette.Operations;

/// <summary>Passes on what happened inside this process, so that nobody waits for the next look into the store.</summary>
internal sealed class Hints(Wakes wakes, DraftHints drafts) : IPublicationListener, IEditListener, IChangeListener
{
    /// <inheritdoc/>
    public void Published(PublishResult result)
    {
        wakes.Planning.Set();
        if (result.SamplesWithdrawn > 0 || result.Pieces.Any(p => p.Outcome is PieceOutcome.NewVersion or PieceOutcome.Merged))
            wakes.Freezing.Set();
    }

    /// <inheritdoc/>
    public void Edited()
    {
        wakes.Planning.Set();
        wakes.Freezing.Set();
    }

    /// <inheritdoc/>
    public void Changed(IReadOnlyList<Effect> effects)
    {
        wakes.Planning.Set();
        if (effects.Any(e => e is Effect.Release or Effect.Retime or Effect.RunNow))
            wakes.Sending.Set();
    }

    /// <inheritdoc/>
    public void Steered()
    {
        wakes.Planning.Set();
        wakes.Freezing.Set();
        wakes.Sending.Set();
    }

    /// <inheritdoc/>
    public void Drafted() => drafts.Signal.Set();
}
