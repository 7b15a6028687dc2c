using Gazette.Conversation.Groups;
using Gazette.Following;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

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
    private readonly Dictionary<string, (DateTimeOffset At, HashSet<long> People)> known = [];

    /// <inheritdoc/>
    public string Channel => TelegramClients.ChannelName;

    /// <inheritdoc/>
    public async Task<Standing> Of(Address chat, string person, CancellationToken ct)
    {
        // An administrator who is anonymous speaks in the group's name; Telegram lets nobody else.
        if (person == chat.Chat)
            return Standing.Administrator;
        if (!long.TryParse(person, out var id) || !long.TryParse(chat.Chat, out var number))
            return Standing.Member;
        var people = Recent(chat.Chat) ?? await Ask(chat.Chat, number, ct).ConfigureAwait(false);
        return people is null ? Standing.Unknown : people.Contains(id) ? Standing.Administrator : Standing.Member;
    }

    /// <inheritdoc/>
    public void Forget(Address chat)
    {
        lock (gate)
            known.Remove(chat.Chat);
    }

    private HashSet<long>? Recent(string chat)
    {
        lock (gate)
            return known.TryGetValue(chat, out var then) && clock.GetUtcNow() - then.At < Remembered ? then.People : null;
    }

    // A refusal says that the bot is not there (any more): then nobody decides through it.
    private async Task<HashSet<long>?> Ask(string chat, long number, CancellationToken ct)
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

    private async Task<HashSet<long>> People(long number, CancellationToken ct) =>
        [.. (await clients.Sending.GetChatAdministrators(number, cancellationToken: ct).ConfigureAwait(false)).Where(Decides).Select(m => m.User.Id)];

    // In a channel: who may post may decide what is posted. In a group every administrator.
    private static bool Decides(ChatMember member) => member switch
    {
        ChatMemberOwner => true,
        ChatMemberAdministrator administrator => administrator.User.IsBot is false && administrator.CanPostMessages is not false,
        _ => member.Status is ChatMemberStatus.Creator,
    };

    private HashSet<long> Remember(string chat, HashSet<long> people)
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
