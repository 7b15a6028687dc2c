using System.Globalization;
using Gazette.Configuration;
using Gazette.Conversation.Messages;

namespace Gazette.Operations.Troubles;

/// <summary>From October on the coming year's holidays should be known soon: digests on workdays go by them.</summary>
internal sealed class MissingHolidays(HolidaysInForce holidays, Settings settings) : ITroubleCheck
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Trouble>> Look(DateTimeOffset now, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, settings.Zone).DateTime);
        return Task.FromResult<IReadOnlyList<Trouble>>(HolidaysInForce.Missing(holidays.Current, today) is { } year ? [Missing(year.ToString(CultureInfo.InvariantCulture))] : []);
    }

    private static Trouble Missing(string year) => new("holidays:" + year, new Alarm("alarm.holidays", [year]));
}
