namespace Gazette.Following.Planning;

/// <summary>Renders bodies of a plan while the plan before it is written, so that they are written with their digests. Implemented by what freezes digests.</summary>
public interface IPlanFreezer
{
    /// <summary>Renders what can be rendered; the rest is left to be frozen after it is written.</summary>
    /// <param name="run">The run.</param>
    /// <param name="plan">What it will write; digests without an id are left.</param>
    /// <param name="news">The number of changes to the news, as it was before this is called.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>The plan with the bodies.</returns>
    Task<BatchPlan> Freeze(DigestRun run, BatchPlan plan, long news, CancellationToken ct);
}
