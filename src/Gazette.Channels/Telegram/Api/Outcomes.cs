using System.Net;
using Gazette.Following.Sending;
using Telegram.Bot.Exceptions;

namespace Gazette.Channels.Telegram.Api;

/// <summary>What a failed request means for what it carried, told by code and type.</summary>
internal static class Outcomes
{
    private static readonly TimeSpan UnnamedWait = TimeSpan.FromSeconds(5);

    // The Bot API has one code, 400, for all of these; only its words part a chat that is gone from a message that is wrong.
    private static readonly string[] Unreachable =
        ["chat not found", "PEER_ID_INVALID", "user is deactivated", "USER_IS_BLOCKED", "have no rights to send", "CHAT_WRITE_FORBIDDEN", "not enough rights to send", "need administrator rights in the channel"];

    private static readonly string[] ThreadGone = ["message thread not found", "TOPIC_CLOSED", "TOPIC_DELETED"];

    /// <summary>The outcome. A wait is said to be for the whole bot; who knows the chat narrows it.</summary>
    public static SendOutcome Of(Exception failure) => failure switch
    {
        ApiRequestException refusal => Of(refusal),
        RequestException { HttpStatusCode: { } status } => Of(status),
        _ when Find<AnswerLostException>(failure) is { } lost => new SendOutcome.NoAnswer(lost.Message),
        _ when Find<NothingSentException>(failure) is { } unsent => new SendOutcome.FailedForNow(unsent.Message),
        // The time ran out while waiting for a connection: else it would be a lost answer.
        _ when IsCancelled(failure) => new SendOutcome.FailedForNow("no connection in time"),
        _ => new SendOutcome.NoAnswer(Cause.Of(failure)),
    };

    /// <summary>The failure in a few words for the log.</summary>
    public static string Reason(Exception failure) => failure switch
    {
        ApiRequestException refusal => refusal.Message,
        RequestException { HttpStatusCode: { } status } => $"status {(int)status}",
        _ => Cause.Of(failure),
    };

    /// <summary>Whether Telegram does not know the token: 401 for a wrong one, 404 for what has not the form of one.</summary>
    public static bool IsWrongToken(Exception failure) => failure is ApiRequestException { ErrorCode: 401 or 404 };

    /// <summary>Whether an edit was refused because the message already reads so (an earlier attempt was accepted unheard): known by its words alone.</summary>
    public static bool IsAsWanted(ApiRequestException refusal) =>
        refusal.ErrorCode == 400 && refusal.Message.Contains("message is not modified", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a failure comes from cancellation before anything left.</summary>
    public static bool IsCancelled(Exception failure) =>
        Find<OperationCanceledException>(failure) is not null && Find<AnswerLostException>(failure) is null;

    private static SendOutcome Of(ApiRequestException refusal) => refusal switch
    {
        { Parameters.MigrateToChatId: { } chat } => new SendOutcome.Moved(chat.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        { ErrorCode: 429 } => new SendOutcome.TryLater(refusal.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : UnnamedWait, WholeBot: true),
        { ErrorCode: 403 } => new SendOutcome.Blocked(refusal.Message),
        { ErrorCode: 401 or 404 or 409 } => new SendOutcome.FailedForNow(refusal.Message),
        { ErrorCode: >= 500 } => Of((HttpStatusCode)refusal.ErrorCode),
        _ when Unreachable.Any(words => refusal.Message.Contains(words, StringComparison.OrdinalIgnoreCase)) => new SendOutcome.Blocked(refusal.Message),
        _ when ThreadGone.Any(words => refusal.Message.Contains(words, StringComparison.OrdinalIgnoreCase)) => new SendOutcome.ThreadClosed(refusal.Message),
        _ => new SendOutcome.RefusedForGood(refusal.Message),
    };

    // An answer that is not Telegram's own comes from something on the way.
    private static SendOutcome Of(HttpStatusCode status) => status switch
    {
        // It passed the request on and heard nothing in time.
        HttpStatusCode.GatewayTimeout => new SendOutcome.NoAnswer("status 504"),
        // Accepted, by the status, in an answer that cannot be read.
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => new SendOutcome.NoAnswer("unreadable answer"),
        _ => new SendOutcome.FailedForNow($"status {(int)status}"),
    };

    private static T? Find<T>(Exception? failure)
        where T : Exception
    {
        while (failure is not null and not T)
            failure = failure.InnerException;
        return failure as T;
    }
}
