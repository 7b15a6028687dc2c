using Gazette.Configuration;
using Gazette.News;
using Gazette.Storage.Sqlite;

namespace Gazette.Composition;

/// <summary>What every verb starts from: checked settings, the taxonomy, and the opened store.</summary>
internal sealed class Workplace : IDisposable
{
    private Workplace(Settings settings, Taxonomy taxonomy, HolidaysInForce holidays, Database database)
    {
        Settings = settings;
        Holidays = holidays;
        Taxonomy = taxonomy;
        Database = database;
    }

    /// <summary>The settings.</summary>
    public Settings Settings { get; }

    /// <summary>The taxonomy of the file.</summary>
    public Taxonomy Taxonomy { get; }

    /// <summary>The calendar of workdays.</summary>
    public HolidaysInForce Holidays { get; }

    /// <summary>The opened store.</summary>
    public Database Database { get; }

    /// <summary>Opens the store, making folder and file where there are none yet.</summary>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    /// <exception cref="SettingsException">Settings or taxonomy are wrong.</exception>
    public static Workplace Open(Settings settings)
    {
        var (taxonomy, holidays) = (TaxonomyFile.Read(settings.Home), new HolidaysInForce(HolidayFile.Read(settings.Home)));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(settings.StorePath)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The folder of the store {settings.StorePath} cannot be made ({exception.Message}): set Storage:ConnectionString to a file in a folder you may write to.", exception);
        }

        return new(settings, taxonomy, holidays, Database.Open(settings.StorePath, TimeProvider.System));
    }

    /// <summary>The services for a verb that does its work and ends.</summary>
    public ServiceProvider Services() =>
        new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.Warning).AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace))
            .AddGazette(this, TimeProvider.System).AddTranscripts().BuildServiceProvider();

    /// <inheritdoc/>
    public void Dispose() => Database.Dispose();
}
