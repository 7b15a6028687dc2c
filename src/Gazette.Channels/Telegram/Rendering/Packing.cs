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

    /// <summary>The messages' texts.</summary>
    public static IReadOnlyList<MarkedText> Pack(IEnumerable<Chunk> chunks)
    {
        var packing = new Packing();
        foreach (var chunk in chunks)
            packing.Add(chunk with { Text = chunk.Text.Trimmed() });
        packing.Close([]);
        return packing.messages;
    }

    private int Used => Units(current);

    private void Add(Chunk chunk)
    {
        while (chunk.Text.Text.Length > MostUnits)
        {
            if (MostUnits - Used < MostUnits / 2)
                Close([]);
            // Only as far as a message can reach: a book is not measured again for each message.
            var head = chunk.Text.Slice(0, Math.Min(chunk.Text.Text.Length, 2 * MostUnits)).Cut(MostUnits - Used).First();
            var rest = chunk.Text.Slice(head.Text.Length, chunk.Text.Text.Length - head.Text.Length);
            current.Add(chunk with { Text = head.Trimmed() });
            Close([]);
            chunk = chunk with { Text = rest.Trimmed() };
        }

        if (!Characters.IsBlank(chunk.Text.Text))
            AddWhole(chunk);
    }

    private void AddWhole(Chunk chunk)
    {
        if (!Fit(current, chunk))
        {
            // A headline goes with what it announces.
            var leading = current.AsEnumerable().Reverse().TakeWhile(c => c.Leads).Reverse().ToList();
            Close(leading.Count < current.Count && Fit(leading, chunk) ? leading : []);
        }

        current.Add(chunk);
    }

    private void Close(List<Chunk> carried)
    {
        var text = MarkedText.Join(Separator, [.. current.SkipLast(carried.Count).Select(c => c.Text)]);
        if (!Characters.IsBlank(text.Text))
            messages.Add(text);
        current = [.. carried];
    }

    private static bool Fit(List<Chunk> chunks, Chunk next) =>
        Units(chunks) + next.Text.Text.Length <= MostUnits && Entities(chunks) + Entities(next) <= MostMarks;

    private static int Units(List<Chunk> chunks)
    {
        var units = 0;
        foreach (var chunk in chunks)
            units += chunk.Text.Text.Length + Separator.Length;
        return units;
    }

    private static int Entities(List<Chunk> chunks)
    {
        var entities = 0;
        foreach (var chunk in chunks)
            entities += Entities(chunk);
        return entities;
    }

    private static int Entities(Chunk chunk)
    {
        var entities = 0;
        for (var i = 0; i < chunk.Text.Marks.Count; i++)
            entities += chunk.Text.Marks[i].Entities;
        return entities;
    }
}
