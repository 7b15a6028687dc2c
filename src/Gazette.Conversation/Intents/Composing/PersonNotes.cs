using Gazette.Conversation.Replies;

namespace Gazette.Conversation.Intents;

/// <summary>What a person set that keeps pushes back, said wherever follows and times are shown.</summary>
internal static class PersonNotes
{
    /// <summary>A pause, quiet hours, and the zone where it is not the paper's; nothing for most people.</summary>
    public static IEnumerable<Block> Of(Asker asker, UsualTime usual)
    {
        var (texts, hours) = (asker.Texts, asker.HoursOf(usual));
        if (hours.Absence is { } absence)
            yield return new Note(absence.Until is { } until ? texts["paused.until", texts.Instant(until, hours, asker.Now)] : texts["paused.open"]);
        if (hours.Quiet is { } quiet)
            yield return new Note(texts[quiet.Silent ? "quiet.is.silent" : "quiet.is", PersonTime.Clock(quiet.From), PersonTime.Clock(quiet.To)]);
        if (hours.Zone != usual.Zone)
            yield return new Note(texts["zone.is", texts.Zone(hours.Zone)]);
    }

    /// <summary>The button that ends a pause, where there is one.</summary>
    public static IEnumerable<Button> Resume(Asker asker) =>
        asker.Subscriber?.Absence is null ? [] : Suggestions.Say(asker.Texts["button.resume"], "/resume");
}
