namespace Gazette.Channels.Telegram.Receiving;

/// <summary>How receiving from Telegram stands, for the readiness of the service.</summary>
public enum PollingState
{
    /// <summary>Not yet connected.</summary>
    Starting,

    /// <summary>The last poll was answered.</summary>
    Polling,

    /// <summary>The last poll failed; it is tried again.</summary>
    Retrying,

    /// <summary>Another program polls the same bot; it is tried again.</summary>
    Conflict,

    /// <summary>Telegram does not know <c>Telegram:BotToken</c>: nothing is received until it is mended and the service started anew.</summary>
    WrongToken,

    /// <summary>Stopped as asked.</summary>
    Stopped,
}
