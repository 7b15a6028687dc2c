using Gazette.Configuration;
using Gazette.Following.Delivering;
using Gazette.Following.Planning;
using Gazette.Following.Schedules;

namespace Gazette.Operations;

/// <summary>Keeps the calendar of workdays up to date with its file, and reminds once a day of a year that is missing.</summary>
internal sealed partial class HolidayWatch(
    Settings settings, HolidaysInForce holidays, IRunStore runs, ScheduleRules rules, Wakes wakes, TimeProvider clock, ILogger<HolidayWatch> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);

    private readonly string path = HolidayFile.PathIn(settings.Home);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (seen, reminded) = (File.GetLastWriteTimeUtc(path), Remind(default));
        using var timer = new PeriodicTimer(Look, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            reminded = Remind(reminded);
            var written = File.GetLastWriteTimeUtc(path);
            if (written == seen)
                continue;
            seen = written;
            await Reload(stoppingToken).ConfigureAwait(false);
        }
    }

    private DateOnly Remind(DateOnly reminded)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), settings.Zone).DateTime);
        if (today != reminded && HolidaysInForce.Missing(holidays.Current, today) is { } year)
            Missing(year);
        return today;
    }

    private async Task Reload(CancellationToken ct)
    {
        try
        {
            holidays.Replace(HolidayFile.Read(settings.Home));
            Reloaded(await runs.RetimeWorkdays(rules, clock.GetUtcNow(), ct).ConfigureAwait(false));
            wakes.Planning.Set();
        }
        catch (SettingsException exception)
        {
            // A mistake while editing must not take the service down: the calendar before stays in force until the file is right.
            Wrong(exception.Message);
        }
        catch (Gazette.Storage.Sqlite.StoreException exception)
        {
            // The new calendar is in force; whoever's next time was reckoned by the old one keeps that one time.
            NotRetimed(exception.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The holidays of {Year} are not known: Monday to Friday count as workdays then. Add them to holidays.csv once the State Council has announced them.")]
    private partial void Missing(int year);

    [LoggerMessage(Level = LogLevel.Information, Message = "holidays.csv was read anew; {Count} next times on workdays moved.")]
    private partial void Reloaded(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "holidays.csv was read anew, but next times on workdays could not be moved. {Reason}")]
    private partial void NotRetimed(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "holidays.csv has a mistake; the calendar read before stays in force. {Mistake}")]
    private partial void Wrong(string mistake);
}
