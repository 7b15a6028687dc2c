using System.Net.Sockets;

namespace Gazette.Channels.Telegram.Api;

/// <summary>Not a byte that could be accepted was written.</summary>
internal sealed class NothingSentException(Exception cause) : IOException(Cause.Of(cause), cause);

/// <summary>The request left, at least in part, and no whole answer came. No kind of cancellation, so that nobody takes it for one.</summary>
internal sealed class AnswerLostException(Exception cause) : IOException(Cause.Of(cause), cause);

/// <summary>The cause of a failure in a few words that hold no address, for an address holds the token.</summary>
internal static class Cause
{
    /// <summary>The words.</summary>
    public static string Of(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
            switch (e)
            {
                case NothingSentException or AnswerLostException:
                    return e.Message;
                case SocketException socket:
                    return socket.SocketErrorCode.ToString();
                case HttpRequestException { InnerException: null, HttpRequestError: not HttpRequestError.Unknown } http:
                    return http.HttpRequestError.ToString();
                case HttpIOException io:
                    return io.HttpRequestError.ToString();
                case OperationCanceledException:
                    return "no answer in time";
            }

        return exception.GetType().Name;
    }
}
