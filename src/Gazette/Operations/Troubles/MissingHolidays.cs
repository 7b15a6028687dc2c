using System.Globalization;
using Gazette.Configuration;
using Gazette.Conversation.Messages;
using Gazette.Text;

namespace Gazette.Operations.Troubles;

/// <summary>From October on the coming year's holidays should be known soon: digests on workdays go by them.</summary>
internal sealed class MissingHolidays(Settings settings) : ITroubleCheck
{
    private const int FirstMonth = 10;

    /// <inheritdoc/>
    public Task<IReadOnlyList<Trouble>> Look(DateTimeOffset now, CancellationToken ct)
    {
        var today = TimeZoneInfo.ConvertTime(now, settings.Zone);
        var year = today.Month >= FirstMonth ? today.Year + 1 : today.Year;
        return Task.FromResult<IReadOnlyList<Trouble>>(WorkdayCalendar.Default.Knows(year) ? [] : [Missing(year.ToString(CultureInfo.InvariantCulture))]);
    }

    private static Trouble Missing(string year) => new("holidays:" + year, new Alarm("alarm.holidays", [year]));
}
