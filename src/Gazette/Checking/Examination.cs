using Gazette.Configuration;
using Gazette.Text;

namespace Gazette.Checking;

/// <summary>Everything that is looked at, in order. Nothing is made or changed, and the service may run meanwhile.</summary>
internal static class Examination
{
    /// <summary>The findings, each as soon as it is made.</summary>
    /// <param name="patience">How long the store may be read.</param>
    /// <param name="clock">The time.</param>
    /// <param name="ct">Ends it.</param>
    public static async IAsyncEnumerable<Finding> Run(TimeSpan patience, TimeProvider clock, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var (settings, configuration) = ConfigurationCheck.Look();
        foreach (var finding in configuration)
            yield return finding;
        DateTimeOffset? newest = null;
        if (settings is not null)
        {
            var (store, seen) = StoreCheck.Look(settings.StorePath, patience);
            foreach (var finding in store.Concat(seen is null ? [] : SendingCheck.Look(seen, settings)))
                yield return finding;
            newest = seen?.Newest;
            yield return DiskCheck.Look(settings.StorePath);
        }

        var now = clock.GetUtcNow();
        yield return ClockCheck.Clock(now, newest, Built());
        yield return ClockCheck.Zones(settings?.Zone);
        yield return ClockCheck.Holidays(Calendar(settings), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, settings?.Zone ?? TimeZoneInfo.Utc).DateTime));
        yield return FontCheck.Look(settings?.ChartFontFile);
        if (settings is not null)
        {
            yield return Web(settings);
            yield return await TelegramCheck.Look(settings.Telegram, ct).ConfigureAwait(false);
        }
    }

    // What is wrong with the file is said among the configuration.
    private static WorkdayCalendar Calendar(Settings? settings)
    {
        try
        {
            return settings is null ? WorkdayCalendar.Default : HolidayFile.Read(settings.Home);
        }
        catch (SettingsException)
        {
            return WorkdayCalendar.Default;
        }
    }

    private static Finding Web(Settings settings) => new(
        "Web",
        $"{(settings.WebEnabled ? "chat and pages are" : "pages without the chat are")} served at {settings.Urls}; "
            + (settings.PublicUrl is { } site ? $"messages link to {site}." : "messages hold no links, because Paper:PublicUrl is not set."));

    // A program in a single file has no assembly of its own on the disk.
    private static DateTimeOffset Built()
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "gazette.dll");
        return File.GetLastWriteTimeUtc(File.Exists(assembly) ? assembly : Environment.ProcessPath!);
    }
}
