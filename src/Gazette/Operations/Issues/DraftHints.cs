using Gazette.Following;

namespace Gazette.Operations.Issues;

/// <summary>Wakes who reads and publishes issues handed in by chat.</summary>
internal sealed class DraftHints
{
    /// <summary>Something was handed in or ordered.</summary>
    public Signal Signal { get; } = new();
}
