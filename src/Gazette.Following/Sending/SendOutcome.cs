namespace Gazette.Following.Sending;

/// <summary>What became of one attempt to send, as far as we know.</summary>
public abstract record SendOutcome
{
    /// <summary>The platform took it and named it; a message that was changed keeps its name.</summary>
    public sealed record Accepted(string MessageId) : SendOutcome;

    /// <summary>The platform asked to wait (429 with <c>retry_after</c>): obeyed to the second, for the chat or for the whole bot.</summary>
    public sealed record TryLater(TimeSpan Wait, bool WholeBot) : SendOutcome;

    /// <summary>The platform answered that it failed this time (5xx), or not a byte was written: not accepted, try again with back-off.</summary>
    public sealed record FailedForNow(string Reason) : SendOutcome;

    /// <summary>The platform will never take it (a bad request).</summary>
    public sealed record RefusedForGood(string Reason) : SendOutcome;

    /// <summary>The person blocked the bot, left or was deactivated.</summary>
    public sealed record Blocked(string Reason) : SendOutcome;

    /// <summary>The forum topic is closed or gone; the rest of the group can be written to.</summary>
    public sealed record ThreadClosed(string Reason) : SendOutcome;

    /// <summary>The group lives on under another id.</summary>
    public sealed record Moved(string NewChat) : SendOutcome;

    /// <summary>The message that was to be changed is gone, or cannot be changed here: a message of its own says it instead.</summary>
    public sealed record NotEditable(string Reason) : SendOutcome;

    /// <summary>Bytes left and no answer came: it may have been accepted.</summary>
    public sealed record NoAnswer(string Reason) : SendOutcome;
}
