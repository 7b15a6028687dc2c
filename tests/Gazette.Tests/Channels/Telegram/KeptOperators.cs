using Gazette.Channels.Telegram.Profile;
using Gazette.Newsroom.Access;

namespace Gazette.Tests.Channels.Telegram;

/// <summary>Operators, and who was given their menu, kept in memory.</summary>
internal sealed class KeptOperators : IOperatorStore, IOperatorMenus
{
    private readonly HashSet<string> given = [];

    /// <summary>Who is one.</summary>
    public HashSet<Operator> All { get; } = [];

    /// <summary>Whether nothing can be read now.</summary>
    public bool Broken { get; set; }

    public Task<bool> Add(Operator who, DateTimeOffset at, string actor, CancellationToken ct) => Task.FromResult(All.Add(who));

    public Task<bool> Remove(Operator who, DateTimeOffset at, string actor, CancellationToken ct) => Task.FromResult(All.Remove(who));

    public Task<bool> Has(Operator who, CancellationToken ct) => Task.FromResult(All.Contains(who));

    Task<IReadOnlyList<Operator>> IOperatorStore.All(CancellationToken ct) =>
        Broken ? throw new InvalidOperationException("the store is away") : Task.FromResult<IReadOnlyList<Operator>>([.. All]);

    public Task<IReadOnlyList<string>> Given(string bot, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([.. given]);

    public Task Give(string bot, string person, CancellationToken ct) => Task.FromResult(given.Add(person));

    public Task TakeBack(string bot, string person, CancellationToken ct) => Task.FromResult(given.Remove(person));
}
