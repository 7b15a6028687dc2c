namespace Gazette.Following.Delivering;

/// <summary>Hints between the steps of a delivery, and to them from outside.</summary>
public sealed class Wakes
{
    /// <summary>Something may be due: an article was published, a trigger fired, a person asked for a digest or changed a time.</summary>
    public Signal Planning { get; } = new();

    /// <summary>A body may be missing or stale.</summary>
    public Signal Freezing { get; } = new();

    /// <summary>Something may be ready to send.</summary>
    public Signal Sending { get; } = new();
}
