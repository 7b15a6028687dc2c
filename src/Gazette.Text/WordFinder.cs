namespace Gazette.Text;

/// <summary>Finds which of many words stand in a text, and how often, reading the text once (Aho–Corasick). Immutable; safe to share.</summary>
public sealed class WordFinder
{
    private readonly int[] first = new int[char.MaxValue + 1]; // steps from the root, where most characters end
    private readonly long[] keys;    // the other steps, by open addressing: the node and the character
    private readonly int[] targets;
    private readonly int hashShift;
    private readonly int[] fail;
    private readonly int[] word;
    private readonly int[] shorter; // the nearest node on the way of failures that ends a word
    private readonly int[] lengths;
    private int nodes = 1;

    /// <summary>Makes a finder; costs about a tenth of a microsecond a character of the words.</summary>
    /// <param name="words">Distinct, none empty; compared as they are, so fold words and text alike.</param>
    public WordFinder(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        lengths = [.. words.Select(w => w.Length)];
        var most = lengths.Sum() + 1;
        var bits = Math.Max(4, (int)Math.Ceiling(Math.Log2(2.0 * most)));
        (keys, targets, hashShift) = (new long[1 << bits], new int[1 << bits], 64 - bits);
        (fail, word, shorter) = (new int[most], new int[most], new int[most]);
        Array.Fill(word, -1);
        var steps = new (int From, char By, int Depth)[most];
        for (var i = 0; i < words.Count; i++)
            Add(words[i], i, steps);
        Link(steps);
    }

    /// <summary>Adds to each word's count how often it stands in a text, overlaps counted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="counts">One for each word, in the order of the words.</param>
    public void Count(ReadOnlySpan<char> text, Span<int> counts)
    {
        var node = 0;
        foreach (var c in text)
        {
            node = node == 0 ? first[c] : Step(node, c);
            for (var end = word[node] >= 0 ? node : shorter[node]; end != 0; end = shorter[end])
                counts[word[end]]++;
        }
    }

    /// <summary>Adds the words that stand in a text to a list: by their ends, the longest first where several end together.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">What the finds are added to; overlaps are all there.</param>
    public void Find(ReadOnlySpan<char> text, List<WordFound> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var node = 0;
        for (var i = 0; i < text.Length; i++)
        {
            node = node == 0 ? first[text[i]] : Step(node, text[i]);
            for (var end = word[node] >= 0 ? node : shorter[node]; end != 0; end = shorter[end])
                found.Add(new(i + 1 - lengths[word[end]], i + 1, word[end]));
        }
    }

    private void Add(string text, int index, (int From, char By, int Depth)[] steps)
    {
        if (text.Length == 0)
            throw new ArgumentException("A word to be found has a character at least.", nameof(text));
        var node = 0;
        for (var depth = 0; depth < text.Length; depth++)
        {
            ref var next = ref Kept(node, text[depth]);
            if (next == 0)
            {
                next = nodes++;
                steps[next] = (node, text[depth], depth);
            }

            node = next;
        }

        word[node] = index;
    }

    private ref int Kept(int node, char by)
    {
        if (node == 0)
            return ref first[by];
        var slot = Slot(node, by);
        keys[slot] = Key(node, by);
        return ref targets[slot];
    }

    // A node's failure is shallower than the node: the shallow ones first.
    private void Link((int From, char By, int Depth)[] steps)
    {
        var byDepth = new int[nodes - 1];
        for (var i = 0; i < byDepth.Length; i++)
            byDepth[i] = i + 1;
        Array.Sort(Array.ConvertAll(byDepth, node => (long)steps[node].Depth << 32 | (uint)node), byDepth);
        foreach (var node in byDepth)
        {
            var (from, by, _) = steps[node];
            fail[node] = from == 0 ? 0 : Step(fail[from], by);
            shorter[node] = word[fail[node]] >= 0 ? fail[node] : shorter[fail[node]];
        }
    }

    private int Step(int node, char c)
    {
        while (node != 0)
        {
            if (targets[Slot(node, c)] is not 0 and var next)
                return next;
            node = fail[node];
        }

        return first[c];
    }

    /// <summary>Where a step is kept, or would be.</summary>
    private int Slot(int node, char by)
    {
        var key = Key(node, by);
        var slot = unchecked((int)((ulong)key * 0x9E3779B97F4A7C15 >> hashShift)); // Fibonacci hashing
        while (keys[slot] != 0 && keys[slot] != key)
            slot = slot + 1 & keys.Length - 1;
        return slot;
    }

    private static long Key(int node, char next) => (long)node << 16 | next;
}
