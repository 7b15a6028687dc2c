using System.Globalization;
using System.Text.Json.Nodes;

namespace Gazette.Platforms.Telegram;

/// <summary>A person and the bot.</summary>
public sealed class PrivateChat : TelegramChat
{
    private bool deactivated;

    internal PrivateChat(World world, TelegramUser user)
        : base(world, user.Id) => User = user;

    public TelegramUser User { get; }

    /// <summary>Whether the person has blocked the bot.</summary>
    public bool Blocked { get; private set; }

    internal override string Type => "private";

    /// <summary>The person writes a text or a command.</summary>
    public int Says(string text, int? repliesTo = null) => Write(User, text, m => m with { RepliesTo = repliesTo });

    /// <summary>The person changes what they wrote, a caption too.</summary>
    public void Edits(int message, string text) => Edit(User, message, text);

    /// <summary>The person sends a file, with a caption or none.</summary>
    public int SendsDocument(string name, byte[] content, string caption = "") => Write(User, caption, m => m with { File = new(name, content) });

    /// <summary>The person sends a picture, a PNG, with a caption or none.</summary>
    public int SendsPhoto(byte[] png, string caption = "") => Write(User, caption, m => m with { File = new("photo.png", png), IsPhoto = true });

    /// <summary>The person sends 2 to 10 files as one album: each is a message of its own, the caption is the first one's.</summary>
    public IReadOnlyList<int> SendsAlbum(IReadOnlyList<SentFile> files, string caption = "") => World.Locked(() =>
    {
        if (files.Count is < 2 or > 10)
            throw new InvalidOperationException("An album has 2 to 10 files.");
        var album = World.NextMessageId().ToString(CultureInfo.InvariantCulture);
        return files.Select((file, i) => Write(User, i == 0 ? caption : "", m => m with { File = file, Album = album })).ToList();
    });

    /// <summary>The person presses the button with this text, under the newest message that has it or under the one named, be it gone meanwhile.</summary>
    public Press Presses(string button, SentMessage? under = null) => Press(User, button, under);

    /// <summary>A changed client presses, under the bot's newest message, a button that is not there: any data at all.</summary>
    public Press Forges(string data) => World.Presses.Add(this, User, Last, data);

    /// <summary>The person types the bot's name and a question, in this chat or in one with somebody else.</summary>
    public InlineQuery Types(string typed, bool elsewhere = false) =>
        World.Inline.Typed(new(User, elsewhere ? "private" : "sender", (card, id) => elsewhere ? card.Fill(Unseen(), World.Bot, id) : Post(User, card, id)), typed);

    /// <summary>The person blocks the bot.</summary>
    public void Blocks() => SetBlocked(true);

    /// <summary>The person lets the bot write again.</summary>
    public void Unblocks() => SetBlocked(false);

    /// <summary>The person deletes the account.</summary>
    public void Leaves() => World.Locked(() => deactivated = true);

    internal override JsonObject Json() => new() { ["id"] = Id, ["first_name"] = User.FirstName, ["type"] = Type };

    internal override void CheckAccess()
    {
        if (deactivated)
            throw Refusal.Forbidden("user is deactivated");
        if (Blocked)
            throw Refusal.Forbidden("bot was blocked by the user");
    }

    /// <summary>A message in a chat that the bot is not in: it has no number there.</summary>
    private SentMessage Unseen() => new() { Id = 0, ChatId = 0, From = User, At = World.Now, Text = "" };

    private void SetBlocked(bool blocked) => World.Locked(() =>
    {
        var (before, after) = blocked ? ("member", "kicked") : ("kicked", "member");
        Blocked = blocked;
        World.Updates.Enqueue("my_chat_member", Memberships.Change(this, User, Memberships.Json(World.Bot, before), Memberships.Json(World.Bot, after)));
    });
}
