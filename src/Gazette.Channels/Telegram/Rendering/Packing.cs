using Gazette.Text;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>
/// Puts a text's chunks into messages, in order, as few as hold them: between two messages a block ends, or in a very long one a sentence. What packed one reply
/// packs the next, in the same memory.
/// </summary>
internal sealed class Packing
{
    /// <summary>UTF-16 units of a message after its entities are parsed (core.telegram.org/bots/api#sendmessage).</summary>
    public const int MostUnits = 4096;

    /// <summary>Marked stretches of a message: Telegram ignores what is beyond about a hundred.</summary>
    public const int MostMarks = 100;

    private readonly List<Stretch> messages = [];
    private readonly List<Chunk> current = [];

    /// <summary>What is packed.</summary>
    public MarkedText Text { get; } = new();

    /// <summary>The messages, each a stretch of the text; the list changes with the next call.</summary>
    public IReadOnlyList<Stretch> Pack()
    {
        messages.Clear();
        current.Clear(); // Where packing failed, something may be left.
        for (var i = 0; i < Text.Chunks.Count; i++)
            Add(Text.Chunks[i]);
        Close();
        return messages;
    }

    private void Add(Chunk chunk)
    {
        while (chunk.Where.Length > MostUnits)
        {
            if (UnitsBefore(chunk, 0) > MostUnits / 2)
                Close();
            // Only as far as a message can reach: a book is not measured again for each message.
            var reach = Text.Read(new(chunk.Where.Start, Math.Min(chunk.Where.Length, 2 * MostUnits))).ToString();
            var head = Sentences.Cut(reach, piece => piece.Length, MostUnits - UnitsBefore(chunk, 0))[0].Length;
            current.Add(chunk with { Where = Text.Trimmed(new(chunk.Where.Start, head)) });
            Close();
            chunk = chunk with { Where = Text.Trimmed(new(chunk.Where.Start + head, chunk.Where.Length - head)) };
        }

        if (!Characters.IsBlank(Text.Read(chunk.Where)))
            AddWhole(chunk);
    }

    private void AddWhole(Chunk chunk)
    {
        if (!Fits(chunk, 0))
        {
            // A headline goes with what it announces.
            var leading = current.FindLastIndex(c => !c.Leads) + 1;
            Close(leading > 0 && Fits(chunk, leading) ? leading : current.Count);
        }

        current.Add(chunk);
    }

    private void Close() => Close(current.Count);

    // Up to a chunk: those from it on go with the next message.
    private void Close(int end)
    {
        if (end > 0)
        {
            var message = new Stretch(current[0].Where.Start, current[end - 1].Where.End - current[0].Where.Start);
            if (!Characters.IsBlank(Text.Read(message)))
                messages.Add(message);
        }

        current.RemoveRange(0, end);
    }

    // In a message with the current chunks from an index on.
    private bool Fits(Chunk next, int from)
    {
        var entities = Text.EntitiesIn(next);
        for (var i = from; i < current.Count; i++)
            entities += Text.EntitiesIn(current[i]);
        return UnitsBefore(next, from) + next.Where.Length <= MostUnits && entities <= MostMarks;
    }

    // Chunks of one message stand behind each other in the text.
    private int UnitsBefore(Chunk next, int from) => from < current.Count ? next.Where.Start - current[from].Where.Start : 0;
}
