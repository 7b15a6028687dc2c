using System.Globalization;
using Gazette.Channels.Telegram.Receiving;
using Gazette.Channels.Telegram.Receiving.Webhook;
using Gazette.Conversation.Messages;

namespace Gazette.Operations.Troubles;

/// <summary>Telegram cannot deliver updates to the webhook: nobody is heard there, though the bot can still write.</summary>
internal sealed class UndeliveredUpdates(IEnumerable<ITelegramReceiver> telegram) : ITroubleCheck
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Trouble>> Look(DateTimeOffset now, CancellationToken ct) => Task.FromResult<IReadOnlyList<Trouble>>(
        [.. telegram.OfType<TelegramWebhook>().Select(w => w.Undelivered).OfType<Undelivered>().Select(Of)]);

    private static Trouble Of(Undelivered undelivered) =>
        new("webhook:telegram", new Alarm("alarm.webhook", [undelivered.Reason, undelivered.Waiting.ToString(CultureInfo.InvariantCulture)]));
}
