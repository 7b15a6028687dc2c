namespace Gazette.Channels.Telegram.Receiving;

/// <summary>How receiving from Telegram stands, for the readiness of the service.</summary>
public enum ReceivingState
{
    /// <summary>Not yet connected.</summary>
    Starting,

    /// <summary>Telegram answered, and updates come by polling or by the webhook that is set.</summary>
    Receiving,

    /// <summary>The last request failed; it is tried again.</summary>
    Retrying,

    /// <summary>Another program polls the same bot; it is tried again.</summary>
    Conflict,

    /// <summary>Telegram does not know <c>Telegram:BotToken</c>: nothing is received until it is mended and the service started anew.</summary>
    WrongToken,

    /// <summary>Stopped as asked.</summary>
    Stopped,
}

/// <summary>One of the two ways in which updates reach the service (core.telegram.org/bots/api#getting-updates); only one can be in force.</summary>
public interface ITelegramReceiver
{
    /// <summary>Its name in <c>Telegram:Mode</c>.</summary>
    string Mode { get; }

    /// <summary>How it stands.</summary>
    ReceivingState State { get; }

    /// <summary>Receives until it is cancelled, or the token proves wrong. Never throws for what Telegram or the network does.</summary>
    Task Run(CancellationToken ct);
}
