using System.Globalization;
using System.Text;
using Gazette.Channels.Telegram.Api;
using Gazette.Channels.Telegram.Rendering;
using Gazette.Following;
using Gazette.Following.Sending;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using BotMessage = Telegram.Bot.Types.Message;
using Button = Gazette.Conversation.Replies.Button;
using Document = Gazette.Conversation.Replies.Document;

namespace Gazette.Channels.Telegram.Sending;

/// <summary>Sends or edits one message, once, and tells what became of it.</summary>
internal sealed class MessageSender(TelegramClients clients, TimeProvider clock, ILogger<MessageSender> log)
{
    private static readonly (string Name, string Value)[] Silently = [("disable_notification", "true")];

    private readonly RecentWrites recent = new(clock);

    /// <summary>Sends a message, or the file that it is.</summary>
    /// <param name="to">Where.</param>
    /// <param name="message">The message.</param>
    /// <param name="ct">Ends it.</param>
    /// <param name="manner">As a reply to which message, and whether without a sound.</param>
    public Task<SendOutcome> Send(Address to, RenderedMessage message, CancellationToken ct, SendManner manner = default) =>
        message.File is { } file ? Try(to, () => Upload(to, file, ct), null, ct) : Try(to, () => clients.Sending.SendMessage(
            Chat(to),
            message.Html,
            ParseMode.Html,
            replyMarkup: Markup(message.Keyboard),
            linkPreviewOptions: LinkPreviewOptions.Disabled,
            messageThreadId: Thread(to),
            replyParameters: manner.RepliesTo is { } question ? new ReplyParameters { MessageId = question, AllowSendingWithoutReply = true } : null,
            disableNotification: manner.Quiet,
            cancellationToken: ct), null, ct);

    /// <summary>Sends a frozen message.</summary>
    public Task<SendOutcome> SendFrozen(Address to, ReadOnlyMemory<byte> frozen, bool silent, CancellationToken ct) =>
        Try(
            to,
            () => Frozen(
                "sendMessage",
                [ChatNumber(to), .. Parameter("message_thread_id", Thread(to)), .. silent ? Silently : []],
                frozen,
                ct),
            null,
            ct);

    /// <summary>Puts a frozen message in the place of one that stands.</summary>
    /// <returns><see cref="SendOutcome.RefusedForGood"/> also when that one is gone or too old.</returns>
    public Task<SendOutcome> EditFrozen(Address to, int messageId, ReadOnlyMemory<byte> frozen, CancellationToken ct) =>
        Try(to, () => Frozen("editMessageText", [ChatNumber(to), .. Parameter("message_id", messageId)], frozen, ct), messageId, ct);

    private async Task<int> Frozen(string method, IReadOnlyList<(string Name, string Value)> with, ReadOnlyMemory<byte> frozen, CancellationToken ct) =>
        (await clients.Sending.SendRequest(new FrozenRequest(method, with, frozen), ct).ConfigureAwait(false)).MessageId;

    /// <summary>Asks who the bot is, which changes nothing: whether Telegram answers at all.</summary>
    public async Task<bool> IsThere(CancellationToken ct)
    {
        try
        {
            await clients.Sending.GetMe(ct).ConfigureAwait(false);
            return true;
        }
        catch (Exception failure) when (failure is RequestException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return Outcomes.Of(failure) is not (SendOutcome.FailedForNow or SendOutcome.NoAnswer);
        }
    }

    private async Task<BotMessage> Upload(Address to, Document file, CancellationToken ct)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(file.Text));
        return await clients.Sending.SendDocument(
            Chat(to),
            InputFile.FromStream(content, file.Name),
            messageThreadId: Thread(to),
            cancellationToken: ct).ConfigureAwait(false);
    }

    /// <summary>Sends a picture with a text under it.</summary>
    /// <param name="to">Where.</param>
    /// <param name="message">The text, at most <see cref="ReplyParts.MostCaptionUnits"/> as it is read, with its buttons.</param>
    /// <param name="picture">PNG.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<SendOutcome> SendPicture(Address to, RenderedMessage message, byte[] picture, CancellationToken ct)
    {
        using var file = new MemoryStream(picture, writable: false);
        return await Try(to, () => clients.Sending.SendPhoto(
            Chat(to),
            InputFile.FromStream(file, "chart.png"),
            message.Html,
            ParseMode.Html,
            replyMarkup: Markup(message.Keyboard),
            messageThreadId: Thread(to),
            cancellationToken: ct), null, ct).ConfigureAwait(false);
    }

    /// <summary>Puts a message in the place of one that stands.</summary>
    /// <returns><see cref="SendOutcome.RefusedForGood"/> also when that one is gone or too old.</returns>
    public Task<SendOutcome> Edit(Address to, int messageId, RenderedMessage message, CancellationToken ct) =>
        Try(to, () => clients.Sending.EditMessageText(
            Chat(to),
            messageId,
            message.Html,
            ParseMode.Html,
            replyMarkup: Markup(message.Keyboard),
            linkPreviewOptions: LinkPreviewOptions.Disabled,
            cancellationToken: ct), messageId, ct);

    /// <summary>Deletes a message of ours.</summary>
    /// <returns><see cref="SendOutcome.RefusedForGood"/> when it is gone or older than 48 hours.</returns>
    public Task<SendOutcome> Delete(Address to, int messageId, CancellationToken ct) => Try(
        to,
        async () =>
        {
            await clients.Sending.DeleteMessage(Chat(to), messageId, ct).ConfigureAwait(false);
            return messageId;
        },
        null,
        ct);

    private Task<SendOutcome> Try(Address to, Func<Task<BotMessage>> request, int? edited, CancellationToken ct) =>
        Try(to, async () => (await request().ConfigureAwait(false)).Id, edited, ct);

    private async Task<SendOutcome> Try(Address to, Func<Task<int>> request, int? edited, CancellationToken ct)
    {
        if (Number(to.Chat) is null)
            return new SendOutcome.RefusedForGood($"{to.Chat} is no chat of Telegram's");
        try
        {
            ct.ThrowIfCancellationRequested();
            var sent = await request().ConfigureAwait(false);
            recent.Note(to.Chat);
            return Accepted(sent);
        }
        catch (ApiRequestException refusal) when (edited is not null && Outcomes.IsAsWanted(refusal))
        {
            return Accepted(edited.Value);
        }
        catch (Exception failure) when (failure is RequestException or OperationCanceledException)
        {
            if (ct.IsCancellationRequested && Outcomes.IsCancelled(failure))
                throw new OperationCanceledException(ct);
            if (Outcomes.IsWrongToken(failure))
                log.LogError("Telegram does not know the bot's token any more: set Telegram:BotToken to the one BotFather shows");
            return Narrowed(Outcomes.Of(failure), to);
        }
    }

    private static SendOutcome.Accepted Accepted(int messageId) => new(messageId.ToString(CultureInfo.InvariantCulture));

    // Telegram does not say whom a 429 means. A person who was not written to in the last second cannot have had too much, so it means the bot;
    // a group has a rate of its own, twenty a minute.
    private SendOutcome Narrowed(SendOutcome outcome, Address to) =>
        outcome is SendOutcome.TryLater later && (to.Chat.StartsWith('-') || recent.WithinASecond(to.Chat)) ? later with { WholeBot = false } : outcome;

    private static (string Name, string Value) ChatNumber(Address to) => Parameter("chat_id", Number(to.Chat)).Single();

    private static (string Name, string Value)[] Parameter(string name, long? value) =>
        value is { } number ? [(name, number.ToString(CultureInfo.InvariantCulture))] : [];

    private static ChatId Chat(Address to) => new(Number(to.Chat)!.Value);

    private static int? Thread(Address to) => Number(to.Thread) is { } thread ? (int)thread : null;

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static InlineKeyboardMarkup? Markup(IReadOnlyList<IReadOnlyList<Button>> keyboard) =>
        keyboard.Count == 0 ? null : new(keyboard.Select(row => row.Select(Pressable)));

    private static InlineKeyboardButton Pressable(Button button) =>
        button.Address is { } address ? InlineKeyboardButton.WithUrl(button.Label, address) : InlineKeyboardButton.WithCallbackData(button.Label, button.Code!);
}
