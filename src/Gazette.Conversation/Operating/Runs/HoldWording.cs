using Gazette.Conversation.Intents;
using Gazette.Following.Steering;

namespace Gazette.Conversation.Operating.Runs;

/// <summary>A hold of all sending in words.</summary>
internal static class HoldWording
{
    /// <summary>Who holds it, since when, why, and how it ends.</summary>
    public static string Of(SendingHold hold, Asker asker, UsualTime usual)
    {
        var since = asker.Texts.Instant(hold.At, asker.HoursOf(usual), asker.Now);
        return hold.Why is { } why ? asker.Texts["hold.stands.why", since, hold.Actor, why] : asker.Texts["hold.stands", since, hold.Actor];
    }
}
