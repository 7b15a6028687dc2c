using Telegram.Bot;

namespace Gazette.Benchmarks.Answering;

/// <summary>The least that answers: each text is sent back, nothing is understood or kept.</summary>
internal static class EchoBot
{
    public static async Task Run(Uri server, CancellationToken ct)
    {
        var bot = new TelegramBotClient(new TelegramBotClientOptions("1:benchmark", server.AbsoluteUri.TrimEnd('/')));
        for (var offset = 0; !ct.IsCancellationRequested;)
        {
            try
            {
                foreach (var update in await bot.GetUpdates(offset, timeout: 5, cancellationToken: ct))
                {
                    offset = update.Id + 1;
                    if (update.Message is { Text: { } text } message)
                        _ = bot.SendMessage(message.Chat.Id, text, cancellationToken: ct);
                }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
