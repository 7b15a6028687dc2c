namespace Gazette.Newsroom.Access;

/// <summary>Someone who may operate the paper, as a channel knows them.</summary>
/// <param name="Channel">The channel's name in lower case.</param>
/// <param name="Account">The person's id there.</param>
public sealed record Operator(string Channel, string Account)
{
    /// <summary>Reads <c>CHANNEL:ID</c>.</summary>
    public static bool TryParse(string? text, out Operator who)
    {
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        var channel = colon > 0 ? text![..colon].Trim().ToLowerInvariant() : "";
        var account = colon > 0 ? text![(colon + 1)..].Trim() : "";
        who = new(channel, account);
        return channel.Length > 0 && account.Length > 0;
    }

    /// <summary>The form <c>CHANNEL:ID</c>.</summary>
    public override string ToString() => $"{Channel}:{Account}";
}

/// <summary>Keeps operators. Implemented by a store; every change leaves a line in the audit.</summary>
public interface IOperatorStore
{
    /// <summary>Keeps an operator; false when it is one already.</summary>
    Task<bool> Add(Operator who, DateTimeOffset at, string actor, CancellationToken ct);

    /// <summary>Forgets an operator; false when it is none.</summary>
    Task<bool> Remove(Operator who, DateTimeOffset at, string actor, CancellationToken ct);

    /// <summary>All operators, in order of channel and id.</summary>
    Task<IReadOnlyList<Operator>> All(CancellationToken ct);

    /// <summary>Whether it is one.</summary>
    Task<bool> Has(Operator who, CancellationToken ct);
}

/// <summary>Who may operate the paper: those granted, and those the configuration names.</summary>
public sealed class Operators(IOperatorStore store, TimeProvider time, IEnumerable<Operator> configured)
{
    private readonly HashSet<Operator> configured = [.. configured];

    /// <summary>Grants; false when it was granted already.</summary>
    public Task<bool> Grant(Operator who, string actor, CancellationToken ct) => store.Add(who, time.GetUtcNow(), actor, ct);

    /// <summary>Takes a grant back; false when there was none. One named by the configuration stays an operator.</summary>
    public Task<bool> Revoke(Operator who, string actor, CancellationToken ct) => store.Remove(who, time.GetUtcNow(), actor, ct);

    /// <summary>All of them, the configured first.</summary>
    public async Task<IReadOnlyList<Operator>> List(CancellationToken ct) =>
        [.. configured.Union(await store.All(ct).ConfigureAwait(false))];

    /// <summary>Whether someone may operate the paper.</summary>
    public async Task<bool> IsOperator(Operator who, CancellationToken ct) =>
        configured.Contains(who) || await store.Has(who, ct).ConfigureAwait(false);
}
