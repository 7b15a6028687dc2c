using System.Globalization;
using Gazette.Conversation.Groups;
using Gazette.Following;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Gazette.Channels.Telegram.Api;

/// <summary>
/// Who runs a group or channel, asked of Telegram and remembered for a minute. The list of administrators is asked for, not the one person:
/// of others a bot learns reliably only as an administrator (core.telegram.org/bots/api#getchatmember, #getchatadministrators).
/// </summary>
internal sealed class ChatAdministrators(TelegramClients clients, TimeProvider clock, ILogger<ChatAdministrators> log) : IChatRights
{
    private const int MostRemembered = 4096;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, (DateTimeOffset At, Dictionary<long, ChatMember> People)> known = [];

    /// <inheritdoc/>
    public string Channel => TelegramClients.ChannelName;

    // An administrator who is anonymous speaks in the group's name; Telegram lets nobody else.
    /// <inheritdoc/>
    public Task<Standing> InGroup(Address group, string person, CancellationToken ct) =>
        person == group.Chat ? Task.FromResult(Standing.Administrator) : Of(group, person, static _ => true, ct);

    /// <inheritdoc/>
    public Task<Standing> InChannel(Address channel, string person, CancellationToken ct) =>
        Of(channel, person, static member => member is ChatMemberOwner or ChatMemberAdministrator { CanPostMessages: true }, ct);

    /// <inheritdoc/>
    public void Forget(Address chat)
    {
        lock (gate)
            known.Remove(chat.Chat);
    }

    private async Task<Standing> Of(Address chat, string person, Func<ChatMember, bool> decides, CancellationToken ct)
    {
        if (!long.TryParse(person, CultureInfo.InvariantCulture, out var id) || !long.TryParse(chat.Chat, CultureInfo.InvariantCulture, out var number))
            return Standing.Member;
        if ((Recent(chat.Chat) ?? await Ask(chat.Chat, number, ct).ConfigureAwait(false)) is not { } people)
            return Standing.Unknown;
        return people.TryGetValue(id, out var member) && decides(member) ? Standing.Administrator : Standing.Member;
    }

    private Dictionary<long, ChatMember>? Recent(string chat)
    {
        lock (gate)
            return known.TryGetValue(chat, out var then) && clock.GetUtcNow() - then.At < Remembered ? then.People : null;
    }

    // A refusal says that the bot is not there (any more): then nobody decides through it.
    private async Task<Dictionary<long, ChatMember>?> Ask(string chat, long number, CancellationToken ct)
    {
        try
        {
            return Remember(chat, await People(number, ct).ConfigureAwait(false));
        }
        catch (ApiRequestException refusal) when (refusal.Parameters?.MigrateToChatId is { } moved && moved != number)
        {
            return await Ask(chat, moved, ct).ConfigureAwait(false);
        }
        catch (ApiRequestException refusal) when (refusal.ErrorCode is 400 or 403)
        {
            return Remember(chat, []);
        }
        catch (RequestException failure) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("Telegram did not tell who runs chat {Chat}: {Reason}", chat, Outcomes.Reason(failure));
            return null;
        }
    }

    private async Task<Dictionary<long, ChatMember>> People(long number, CancellationToken ct) =>
        (await clients.Sending.GetChatAdministrators(number, cancellationToken: ct).ConfigureAwait(false)).Where(m => !m.User.IsBot).ToDictionary(m => m.User.Id);

    private Dictionary<long, ChatMember> Remember(string chat, Dictionary<long, ChatMember> people)
    {
        lock (gate)
        {
            if (known.Count >= MostRemembered)
                known.Clear();
            known[chat] = (clock.GetUtcNow(), people);
            return people;
        }
    }
}
