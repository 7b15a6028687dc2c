using System.Globalization;
using Gazette.Conversation.Resources;
using Gazette.Conversation.Understanding;
using Gazette.Following.Schedules;

namespace Gazette.Conversation.Intents;

/// <summary>A person's own clock, in words.</summary>
internal static class PersonTime
{
    /// <summary>The person's zone, quiet hours and absence; the paper's zone before anything was set.</summary>
    public static Hours HoursOf(this Asker asker, UsualTime usual) =>
        asker.Subscriber is { } subscriber ? new(subscriber.TimeZone, subscriber.Quiet, subscriber.Absence) : new(usual.Zone);

    /// <summary>11月26日 08:00; 26 November 08:00, by the person's clock.</summary>
    public static string Instant(this Texts texts, DateTimeOffset instant, Hours hours, DateTimeOffset now)
    {
        var local = hours.At(instant);
        return texts.Day(DateOnly.FromDateTime(local), DateOnly.FromDateTime(hours.At(now))) + " " + Clock(TimeOnly.FromDateTime(local));
    }

    /// <summary>东京 · Asia/Tokyo.</summary>
    public static string Zone(this Texts texts, string zone) =>
        ZoneNames.Label(zone, texts.Language) is var label && label == zone ? zone : $"{label} · {zone}";

    /// <summary>08:00.</summary>
    public static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
