using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram;

/// <summary>A person with the bot in a chat. People take a second and a bit for each thing they do.</summary>
internal sealed class Reader(PrivateChat chat, TelegramTown town)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public PrivateChat Chat => chat;

    public void Says(string text)
    {
        town.APersonTakesASecond();
        chat.Says(text);
    }

    /// <summary>Sends a file, with words under it or none.</summary>
    public void Sends(string name, byte[] content, string caption = "")
    {
        town.APersonTakesASecond();
        chat.SendsDocument(name, content, caption);
    }

    /// <summary>Sends files as one album.</summary>
    public void SendsAlbum(params SentFile[] files)
    {
        town.APersonTakesASecond();
        chat.SendsAlbum(files);
    }

    /// <summary>Sends a picture, with words under it or none.</summary>
    public void SendsPhoto(byte[] png, string caption = "")
    {
        town.APersonTakesASecond();
        chat.SendsPhoto(png, caption);
    }

    /// <summary>Presses a button and waits until it no longer shows that it waits.</summary>
    public async Task Presses(string button)
    {
        town.APersonTakesASecond();
        await chat.Presses(button).Answer(Patience);
    }

    /// <summary>Presses a button whose data was changed on the way.</summary>
    public async Task Forges(string data)
    {
        town.APersonTakesASecond();
        await chat.Forges(data).Answer(Patience);
    }

    public void Blocks()
    {
        town.APersonTakesASecond();
        chat.Blocks();
    }

    public void Unblocks()
    {
        town.APersonTakesASecond();
        chat.Unblocks();
    }

    /// <summary>Waits for the next message with a text in it.</summary>
    public Task<SentMessage> Reads(string part) => chat.Reads(part, Patience);

    /// <summary>Says something and reads the answer.</summary>
    public Task<SentMessage> Asks(string text, string answer)
    {
        Says(text);
        return Reads(answer);
    }

    /// <summary>Whatever came since the last message that was read.</summary>
    public IReadOnlyList<SentMessage> ReadsTheRest() => chat.ReadsTheRest();

    /// <summary>The digests among the messages that stand in the chat.</summary>
    public IReadOnlyList<SentMessage> Digests => [.. chat.Messages.Where(IsDigest)];

    public static bool IsDigest(SentMessage message) =>
        message.Text.Contains("摘要 · ", StringComparison.Ordinal) || message.Text.StartsWith("Digest", StringComparison.Ordinal);
}
