using Gazette.Composition;
using Gazette.Configuration;
using Gazette.Newsroom;

namespace Gazette.Verbs;

/// <summary>What a verb works with while it runs.</summary>
/// <param name="Settings">The checked settings.</param>
/// <param name="Services">The rooms, put together on the opened store.</param>
internal sealed record VerbWork(Settings Settings, IServiceProvider Services)
{
    /// <summary>A service of a room.</summary>
    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Opens settings and store, does the work, and closes them again.</summary>
    public static async Task<int> Do(Func<VerbWork, Task<int>> work, CancellationToken ct)
    {
        var (settings, _) = SettingsFile.Load();
        using var workplace = Workplace.Open(settings);
        var services = workplace.Services();
        await using (services.ConfigureAwait(false))
        {
            await services.GetRequiredService<TaxonomySource>().Refresh(ct).ConfigureAwait(false);
            return await work(new(settings, services)).ConfigureAwait(false);
        }
    }
}
