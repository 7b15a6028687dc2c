namespace Gazette.Channels.Telegram.Rendering;

/// <summary>Puts chunks into messages, in order, as few as hold them: between two messages a block ends, or in a very long one a sentence.</summary>
internal sealed class Packing
{
    /// <summary>UTF-16 units of a message after its entities are parsed (core.telegram.org/bots/api#sendmessage).</summary>
    public const int MostUnits = 4096;

    /// <summary>Marked stretches of a message: Telegram ignores what is beyond about a hundred.</summary>
    public const int MostMarks = 100;

    private const string Separator = "\n\n";

    private readonly List<MarkedText> messages = [];
    private List<Chunk> current = [];
    private int used;
    private int marked;

    /// <summary>The messages' texts.</summary>
    public static IReadOnlyList<MarkedText> Pack(IEnumerable<Chunk> chunks)
    {
        var packing = new Packing();
        foreach (var chunk in chunks)
            packing.Add(chunk.Trimmed());
        packing.Close([]);
        return packing.messages;
    }

    private void Add(Chunk chunk)
    {
        while (chunk.Text.Text.Length > MostUnits)
        {
            if (MostUnits - used < MostUnits / 2)
                Close([]);
            // Only as far as a message can reach: a book is not measured again for each message.
            var head = chunk.Text.Slice(0, Math.Min(chunk.Text.Text.Length, 2 * MostUnits)).Cut(MostUnits - used).First();
            var rest = chunk.Text.Slice(head.Text.Length, chunk.Text.Text.Length - head.Text.Length);
            Take(new Chunk(head, chunk.Leads).Trimmed());
            Close([]);
            chunk = new Chunk(rest, chunk.Leads).Trimmed();
        }

        if (!Characters.IsBlank(chunk.Text.Text))
            AddWhole(chunk);
    }

    private void AddWhole(Chunk chunk)
    {
        if (!Fits(used, marked, chunk))
        {
            // A headline goes with what it announces.
            var leading = current.AsEnumerable().Reverse().TakeWhile(c => c.Leads).Reverse().ToList();
            Close(leading.Count < current.Count && Fits(leading.Sum(Units), leading.Sum(Entities), chunk) ? leading : []);
        }

        Take(chunk);
    }

    private void Take(Chunk chunk)
    {
        current.Add(chunk);
        used += Units(chunk);
        marked += Entities(chunk);
    }

    private void Close(List<Chunk> carried)
    {
        var text = MarkedText.Join(Separator, [.. current.SkipLast(carried.Count).Select(c => c.Text)]);
        if (!Characters.IsBlank(text.Text))
            messages.Add(text);
        (current, used, marked) = ([], 0, 0);
        carried.ForEach(Take);
    }

    private static bool Fits(int used, int marked, Chunk next) => used + next.Text.Text.Length <= MostUnits && marked + Entities(next) <= MostMarks;

    // With what parts it from the next.
    private static int Units(Chunk chunk) => chunk.Text.Text.Length + Separator.Length;

    private static int Entities(Chunk chunk)
    {
        var entities = 0;
        for (var i = 0; i < chunk.Text.Marks.Count; i++)
            entities += chunk.Text.Marks[i].Entities;
        return entities;
    }
}
