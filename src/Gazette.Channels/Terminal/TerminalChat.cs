using Gazette.Channels.Transcripts;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Resources;
using Gazette.Following;

namespace Gazette.Channels.Terminal;

/// <summary>A conversation on the terminal, with a user of this machine. Works in a pipe: each line is answered before the next is read.</summary>
public sealed class TerminalChat(IInbox inbox, ITranscript transcript, TimeProvider clock, ArticleLinks links)
{
    private const int AtOnce = 100;

    /// <summary>Digests come from the service, which is another process: nothing there can wake us.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    /// <summary>Converses until the input ends or the person leaves.</summary>
    /// <param name="user">The user's name on this machine: the chat's id.</param>
    /// <param name="language">The language of the terminal (a tag), or null.</param>
    /// <param name="input">Lines of the person.</param>
    /// <param name="output">Where answers and digests go.</param>
    /// <param name="prompt">What asks for a line; empty in a pipe.</param>
    /// <param name="ct">Ends it.</param>
    public async Task Run(string user, string? language, TextReader input, TextWriter output, string prompt, CancellationToken ct)
    {
        var chat = new TranscriptChat(TerminalChannel.ChannelName, user);
        using var listener = transcript.Listen(chat);
        var session = new Session(chat, new("terminal", "", user), language, output);
        await Open(session, ct).ConfigureAwait(false);
        Task<string?>? line = null;
        while (true)
        {
            var next = listener.Next;
            if (await PrintNew(session, ct).ConfigureAwait(false) || line is null)
                await output.WriteAsync(prompt.AsMemory(), ct).ConfigureAwait(false);
            await output.FlushAsync(ct).ConfigureAwait(false);
            // A console's read cannot be cancelled: it is left behind when the chat ends.
            line ??= Task.Factory.StartNew(input.ReadLine, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            await Task.WhenAny(line, next, Task.Delay(LookEvery, clock, ct)).ConfigureAwait(false);
            ct.ThrowIfCancellationRequested();
            if (!line.IsCompleted)
                continue;
            if (await line.ConfigureAwait(false) is not { } typed || typed.Trim() is "/quit" or "/exit")
                return;
            line = null;
            await Hear(typed, session, ct).ConfigureAwait(false);
        }
    }

    private async Task Open(Session session, CancellationToken ct)
    {
        await session.Output.WriteLineAsync(session.Texts["terminal.hint"].AsMemory(), ct).ConfigureAwait(false);
        if (await transcript.LastVisit(session.Chat, ct).ConfigureAwait(false) is { } visit)
            session.ReadTo = visit.ReadTo;
        else
            await Accept(new Joined(), session, ct).ConfigureAwait(false);
    }

    private async Task Hear(string line, Session session, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        if (Choices.Pressed(line) is not { } number)
            await Accept(new Said(line.Trim()), session, ct).ConfigureAwait(false);
        else if (session.Shown is { } shown && shown.Codes.TryGetValue(number, out var code))
            await Accept(new Pressed(code, shown.Entry.ToString(System.Globalization.CultureInfo.InvariantCulture)), session, ct).ConfigureAwait(false);
        else
            await session.Output.WriteLineAsync(session.Texts["terminal.no-such-choice"].AsMemory(), ct).ConfigureAwait(false);
    }

    private async Task Accept(Content content, Session session, CancellationToken ct)
    {
        var id = $"{session.Chat.Chat}:{Guid.NewGuid():N}";
        await inbox.Accept(new(id, session.Address, session.Chat.Chat, content, clock.GetUtcNow(), session.Language), ct).ConfigureAwait(false);
        await inbox.Idle().WaitAsync(ct).ConfigureAwait(false);
    }

    private async Task<bool> PrintNew(Session session, CancellationToken ct)
    {
        var printed = false;
        while (await transcript.Since(session.Chat, session.ReadTo, AtOnce, ct).ConfigureAwait(false) is { Count: > 0 } entries)
        {
            foreach (var entry in entries)
                await Print(entry, session, ct).ConfigureAwait(false);
            await session.Output.FlushAsync(ct).ConfigureAwait(false);
            await transcript.Visited(session.Chat, new(clock.GetUtcNow(), session.ReadTo), ct).ConfigureAwait(false);
            printed = true;
        }

        return printed;
    }

    private async Task Print(TranscriptEntry entry, Session session, CancellationToken ct)
    {
        session.ReadTo = entry.Id;
        if (entry.Kind == EntryKind.Person)
            return;
        var reply = EntryBody.Reply(entry.Body);
        var choices = Choices.Of(entry.Target ?? entry.Id, reply);
        if (choices.Codes.Count > 0)
            session.Shown = choices;
        await session.Output.WriteLineAsync($"\n{EntryPrinter.Text(entry, reply, choices, links)}\n".AsMemory(), ct).ConfigureAwait(false);
    }

    /// <summary>An open chat.</summary>
    private sealed class Session(TranscriptChat chat, Address address, string? language, TextWriter output)
    {
        public TranscriptChat Chat => chat;

        public Address Address => address;

        public string? Language => language;

        public Texts Texts { get; } = Texts.In(language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "zh");

        public TextWriter Output => output;

        public long ReadTo { get; set; }

        public Choices? Shown { get; set; }
    }
}
