using Gazette.Text;

namespace Gazette.Channels.Telegram.Rendering;

/// <summary>Puts chunks into messages, in order, as few as hold them: between two messages a block ends, or in a very long one a sentence.</summary>
internal sealed class Packing
{
    /// <summary>UTF-16 units of a message after its entities are parsed (core.telegram.org/bots/api#sendmessage).</summary>
    public const int MostUnits = 4096;

    /// <summary>Marked stretches of a message: Telegram ignores what is beyond about a hundred.</summary>
    public const int MostMarks = 100;

    private readonly MarkedText text;
    private readonly List<Stretch> messages = [];
    private readonly List<Chunk> current = [];

    private Packing(MarkedText text) => this.text = text;

    /// <summary>The messages, each a stretch of the text.</summary>
    public static IReadOnlyList<Stretch> Pack(MarkedText text)
    {
        var packing = new Packing(text);
        for (var i = 0; i < text.Chunks.Count; i++)
            packing.Add(text.Chunks[i]);
        packing.Close();
        return packing.messages;
    }

    private void Add(Chunk chunk)
    {
        while (chunk.Where.Length > MostUnits)
        {
            if (UnitsWith(chunk, 0) - chunk.Where.Length > MostUnits / 2)
                Close();
            // Only as far as a message can reach: a book is not measured again for each message.
            var reach = text.Read(new(chunk.Where.Start, Math.Min(chunk.Where.Length, 2 * MostUnits))).ToString();
            var head = Sentences.Cut(reach, piece => piece.Length, MostUnits - (UnitsWith(chunk, 0) - chunk.Where.Length))[0].Length;
            current.Add(chunk with { Where = text.Trimmed(new(chunk.Where.Start, head)) });
            Close();
            chunk = chunk with { Where = text.Trimmed(new(chunk.Where.Start + head, chunk.Where.Length - head)) };
        }

        if (!Characters.IsBlank(text.Read(chunk.Where)))
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
            if (!Characters.IsBlank(text.Read(message)))
                messages.Add(message);
        }

        current.RemoveRange(0, end);
    }

    // Behind the message's chunks from an index on.
    private bool Fits(Chunk next, int from)
    {
        var entities = text.EntitiesIn(next);
        for (var i = from; i < current.Count; i++)
            entities += text.EntitiesIn(current[i]);
        return UnitsWith(next, from) <= MostUnits && entities <= MostMarks;
    }

    // Chunks of one message stand behind each other in the text.
    private int UnitsWith(Chunk next, int from) => next.Where.End - (from < current.Count ? current[from] : next).Where.Start;
}
