using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Gazette.Following.Follows;

namespace Gazette.Conversation.Messages;

/// <summary>
/// What a button does, encoded once for every channel: <c>1</c> (the version), a letter, arguments, parted by <c>|</c>.
/// At most <see cref="MostBytes"/> bytes of UTF-8 (Telegram's <c>callback_data</c>: 1–64 bytes).
/// </summary>
public abstract partial record UserAction
{
    /// <summary>The longest encoded action in bytes.</summary>
    public const int MostBytes = 64;

    private const string Version = "1";

    /// <summary>As if the person had typed it.</summary>
    public sealed record Say(string Text) : UserAction;

    /// <summary>Open an article.</summary>
    public sealed record Read(long ArticleId) : UserAction;

    /// <summary>Open the article at an index (from 0, over all pages) of a list shown before.</summary>
    /// <param name="ListId">The list.</param>
    /// <param name="Index">The index.</param>
    /// <param name="ArticleId">The article, where it is known: it can be opened when the list is forgotten.</param>
    /// <param name="Replaces">Whether it takes the place of the message that bears the button.</param>
    public sealed record ReadInList(string ListId, int Index, long? ArticleId = null, bool Replaces = false) : UserAction;

    /// <summary>Open an article of a digest.</summary>
    /// <param name="DigestId">The digest.</param>
    /// <param name="ArticleId">The article.</param>
    /// <param name="Replaces">Whether it takes the place of the message that bears the button.</param>
    public sealed record ReadInDigest(long DigestId, long ArticleId, bool Replaces = false) : UserAction;

    /// <summary>Turn to a page (from 0) of a list shown before.</summary>
    public sealed record Turn(string ListId, int Page) : UserAction;

    /// <summary>Follow a place, or stop, from a paged list of places that is shown again.</summary>
    public sealed record Toggle(Place Place, int Page) : UserAction;

    /// <summary>Follow a place.</summary>
    public sealed record Follow(Place Place) : UserAction;

    /// <summary>Stop following a place.</summary>
    public sealed record Unfollow(Place Place) : UserAction;

    /// <summary>Show a page (from 0) of the departments or topics.</summary>
    public sealed record Places(PlaceKind Kind, int Page) : UserAction;

    /// <summary>Take changes back.</summary>
    public sealed record Undo(string Token) : UserAction;

    /// <summary>Show a page (from 0) of a digest.</summary>
    public sealed record DigestPage(long DigestId, int Page) : UserAction;

    /// <summary>Say that an article's topic is wrong.</summary>
    public sealed record WrongTopic(long ArticleId) : UserAction;

    /// <summary>Open the private chat with us, where the payload does the rest; a platform shows it as a link.</summary>
    public sealed record Open(string Payload) : UserAction;

    /// <summary>Do something for another chat (a channel), as one who runs it.</summary>
    /// <param name="Chat">The chat's id on the platform.</param>
    /// <param name="Code">The encoded action.</param>
    public sealed record For(string Chat, string Code) : UserAction;

    /// <summary>Do something with an issue that was handed in.</summary>
    /// <param name="Token">The draft.</param>
    /// <param name="Step">What, a letter.</param>
    /// <param name="Arg">With what: numbers and codes parted by <c>|</c>, or empty.</param>
    public sealed record Draft(string Token, char Step, string Arg = "") : UserAction;

    /// <summary>The encoded form.</summary>
    /// <returns>Null when it does not fit: then the button is not shown.</returns>
    public string? Encode()
    {
        var invariant = CultureInfo.InvariantCulture;
        var code = this switch
        {
            Say a => string.Create(invariant, $"{Version}|s|{a.Text}"),
            Read a => string.Create(invariant, $"{Version}|r|{a.ArticleId}"),
            ReadInList a => string.Create(invariant, $"{Version}|{(a.Replaces ? 'N' : 'n')}|{a.ListId}|{a.Index}|{a.ArticleId}"),
            ReadInDigest a => string.Create(invariant, $"{Version}|{(a.Replaces ? 'K' : 'k')}|{a.DigestId}|{a.ArticleId}"),
            Turn a => string.Create(invariant, $"{Version}|p|{a.ListId}|{a.Page}"),
            Toggle a => string.Create(invariant, $"{Version}|x|{a.Page}|{a.Place}"),
            Follow a => string.Create(invariant, $"{Version}|f|{a.Place}"),
            Unfollow a => string.Create(invariant, $"{Version}|u|{a.Place}"),
            Places a => string.Create(invariant, $"{Version}|l|{(a.Kind == PlaceKind.Topic ? 't' : 'd')}|{a.Page}"),
            Undo a => string.Create(invariant, $"{Version}|z|{a.Token}"),
            DigestPage a => string.Create(invariant, $"{Version}|g|{a.DigestId}|{a.Page}"),
            WrongTopic a => string.Create(invariant, $"{Version}|w|{a.ArticleId}"),
            Open a => string.Create(invariant, $"{Version}|o|{a.Payload}"),
            For a => string.Create(invariant, $"{Version}|b|{a.Chat}|{a.Code[(Version.Length + 1)..]}"),
            Draft a => string.Create(invariant, $"{Version}|i|{a.Token}{a.Step}{a.Arg}"),
            _ => throw new InvalidOperationException($"{GetType().Name} has no code."),
        };
        return Encoding.UTF8.GetByteCount(code) <= MostBytes ? code : null;
    }

    /// <summary>Reads an encoded action; null for one that is forged, damaged or of another version.</summary>
    public static UserAction? Decode(string? code)
    {
        var parts = (code ?? "").Split('|', 3);
        if (parts.Length < 3 || parts[0] != Version || Encoding.UTF8.GetByteCount(code!) > MostBytes)
            return null;
        return parts[1] switch
        {
            "s" when parts[2].Length > 0 => new Say(parts[2]),
            "r" when Number(parts[2]) is { } id => new Read(id),
            "n" or "N" when InList(parts[2], parts[1] == "N") is { } read => read,
            "k" or "K" when parts[2].Split('|') is [var d, var a] && Number(d) is { } digest && Number(a) is { } article => new ReadInDigest(digest, article, parts[1] == "K"),
            "p" when Pair(parts[2]) is var (list, page) => new Turn(list, page),
            "x" when PageAndPlace(parts[2]) is var (page, place) => new Toggle(place, page),
            "f" when Place.TryParse(parts[2], out var place) => new Follow(place),
            "u" when Place.TryParse(parts[2], out var place) => new Unfollow(place),
            "l" when Pair(parts[2]) is ("d" or "t", _) and var (kind, page) => new Places(kind == "t" ? PlaceKind.Topic : PlaceKind.Department, page),
            "z" when parts[2].All(char.IsAsciiLetterOrDigit) => new Undo(parts[2]),
            "g" when Pair(parts[2]) is var (digest, page) && Number(digest) is { } id => new DigestPage(id, page),
            "w" when Number(parts[2]) is { } id => new WrongTopic(id),
            "o" when IsPayload(parts[2]) => new Open(parts[2]),
            "b" when parts[2].Split('|', 2) is [var chat, var rest] && IsChat(chat) && Decode($"{Version}|{rest}") is { } inner and not For => new For(chat, inner.Encode()!),
            "i" when DraftForm().Match(parts[2]) is { Success: true } draft => new Draft(draft.Groups[1].Value, draft.Groups[2].Value[0], draft.Groups[3].Value),
            _ => null,
        };
    }

    [GeneratedRegex("^([a-z0-9]{8})([a-z])([a-z0-9|-]*)$")]
    private static partial Regex DraftForm();

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // What a link may carry (core.telegram.org/bots/features#deep-linking): 1–64 of A–Z, a–z, 0–9, _ and -.
    private static bool IsPayload(string text) => text.Length is > 0 and <= 64 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    private static bool IsChat(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static (string First, int Page)? Pair(string text) =>
        text.Split('|') is [var first, var second] && Number(second) is { } page and <= 10_000 ? (first, (int)page) : null;

    private static ReadInList? InList(string text, bool replaces) =>
        text.Split('|') is [var list, var second, var third] && Number(second) is { } index and <= 50_000 && (third.Length == 0 || Number(third) is not null)
            ? new(list, (int)index, Number(third), replaces)
            : null;

    private static (int Page, Place Place)? PageAndPlace(string text) =>
        text.Split('|', 2) is [var first, var second] && Number(first) is { } page and <= 10_000 && Place.TryParse(second, out var place)
            ? ((int)page, place)
            : null;
}
