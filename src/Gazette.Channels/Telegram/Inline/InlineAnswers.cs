using System.Globalization;
using System.Text;
using Gazette.Channels.Telegram.Api;
using Gazette.Channels.Telegram.Receiving.Mapping;
using Gazette.Channels.Telegram.Rendering;
using Gazette.Conversation.Inline;
using Gazette.Conversation.Replies;
using Gazette.Following;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;

namespace Gazette.Channels.Telegram.Inline;

/// <summary>
/// Answers what is typed after the bot's name in any chat (core.telegram.org/bots/inline). An answer is worth something for seconds and changes nothing:
/// it is neither stored nor repeated, and of one person only the newest question is answered.
/// </summary>
internal sealed class InlineAnswers(TelegramClients clients, IInlineSearch search, ArticleLinks links, TimeProvider clock, ILogger<InlineAnswers> log) : IDisposable
{
    /// <summary>Bytes of a cursor (core.telegram.org/bots/api#answerinlinequery).</summary>
    public const int MostOffsetBytes = 64;

    // Telegram answers the same question of the same person from what it has: new articles show within a minute.
    private const int KeptSeconds = 60;

    // Characters that a card shows at most on a phone.
    private const int LongestLine = 120;

    // Beyond this a question is passed over: who types on asks anew.
    private const int MostWaiting = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim atOnce = new(Math.Max(2, Environment.ProcessorCount));
    private readonly Lock gate = new();
    private readonly Dictionary<long, Asked> newest = [];

    /// <summary>Begins to answer. Never fails and never waits.</summary>
    public void Take(InlineQuery query, BotIdentity bot)
    {
        var asked = new Asked();
        lock (gate)
        {
            if (newest.Count >= MostWaiting && !newest.ContainsKey(query.From.Id))
                return;
            newest.GetValueOrDefault(query.From.Id)?.GiveUp();
            newest[query.From.Id] = asked;
            asked.Answering = Task.Run(() => Answer(query, bot, asked));
        }
    }

    /// <summary>Ends when no answer is under way.</summary>
    public async Task Idle()
    {
        Task[] under;
        lock (gate)
            under = [.. newest.Values.Select(asked => asked.Answering)];
        await Task.WhenAll(under).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => atOnce.Dispose();

    private async Task Answer(InlineQuery query, BotIdentity bot, Asked asked)
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, asked.Token);
        try
        {
            await atOnce.WaitAsync(until.Token).ConfigureAwait(false);
            try
            {
                await Send(query, bot, until.Token).ConfigureAwait(false);
            }
            finally
            {
                atOnce.Release();
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or RequestException)
        {
            log.LogDebug("An inline question was not answered: {Reason}", Outcomes.Reason(failure));
        }
#pragma warning disable CA1031 // A mistake with one question must not end the program, and nobody waits for this task.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            log.LogError(failure, "An inline question could not be answered");
        }
        finally
        {
            lock (gate)
                if (newest.GetValueOrDefault(query.From.Id) == asked)
                    newest.Remove(query.From.Id);
            // Whoever typed on has given it up before, and nobody finds it any more.
            asked.Dispose();
        }
    }

    private async Task Send(InlineQuery query, BotIdentity bot, CancellationToken ct)
    {
        var person = Origin.Text(query.From.Id);
        var chat = new Address(TelegramClients.ChannelName, Origin.Text(bot.Id), person);
        var found = await search.Find(new(query.Query, query.Offset, chat, query.From.LanguageCode, clock.GetUtcNow()), ct).ConfigureAwait(false);
        await clients.Sending.AnswerInlineQuery(
            query.Id,
            found.Cards.Select(card => Result(card, found.Read, bot)),
            cacheTime: KeptSeconds,
            isPersonal: true, // The language is the person's.
            nextOffset: found.Next is { } next && Encoding.UTF8.GetByteCount(next) <= MostOffsetBytes ? next : "",
            button: new InlineQueryResultsButton(found.ToBot) { StartParameter = "inline" },
            cancellationToken: ct).ConfigureAwait(false);
    }

    private InlineQueryResultArticle Result(InlineCard card, string read, BotIdentity bot)
    {
        var id = card.ArticleId.ToString(CultureInfo.InvariantCulture);
        var text = TelegramText.Of(card.Message, links)[0].Html;
        return new("a" + id, Line(card.Title), new InputTextMessageContent(text) { ParseMode = ParseMode.Html, LinkPreviewOptions = LinkPreviewOptions.Disabled })
        {
            Description = Characters.Clean(card.Description),
            ReplyMarkup = new InlineKeyboardMarkup(InlineKeyboardButton.WithUrl(read, $"https://t.me/{bot.Username}?start=a_{id}")),
        };
    }

    private static string Line(string title)
    {
        var line = Characters.Line(title);
        return line.Length <= LongestLine ? line : line[..(char.IsHighSurrogate(line[LongestLine - 1]) ? LongestLine - 1 : LongestLine)] + "…";
    }

    /// <summary>A question that is being answered, until the person has typed on.</summary>
    private sealed class Asked : IDisposable
    {
        private readonly CancellationTokenSource given = new();

        public CancellationToken Token => given.Token;

        public Task Answering { get; set; } = Task.CompletedTask;

        public void GiveUp() => given.Cancel();

        public void Dispose() => given.Dispose();
    }
}
