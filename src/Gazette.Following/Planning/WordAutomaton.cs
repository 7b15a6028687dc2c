namespace Gazette.Following.Planning;

/// <summary>Finds which of many words stand in a text, reading the text once (Aho–Corasick).</summary>
internal sealed class WordAutomaton
{
    private readonly Dictionary<(int Node, char Next), int> steps = [];
    private readonly List<int> fail = [0];
    private readonly List<int> word = [-1];
    private readonly List<int> shorter = [0]; // the nearest node on the way of failures that ends a word

    public WordAutomaton(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
            Add(words[i], i);
        Link();
    }

    /// <summary>Marks the words that stand in a text.</summary>
    public void Mark(string text, Span<bool> found)
    {
        var node = 0;
        foreach (var c in text)
        {
            node = Step(node, c);
            for (var end = word[node] >= 0 ? node : shorter[node]; end != 0; end = shorter[end])
                found[word[end]] = true;
        }
    }

    private void Add(string text, int index)
    {
        var node = 0;
        foreach (var c in text)
        {
            if (!steps.TryGetValue((node, c), out var next))
            {
                next = fail.Count;
                steps.Add((node, c), next);
                fail.Add(0);
                word.Add(-1);
                shorter.Add(0);
            }

            node = next;
        }

        word[node] = index;
    }

    // Parents are older than their children, but failures need breadth first: a node's failure is always shallower.
    private void Link()
    {
        var byParent = steps.ToLookup(s => s.Key.Node, s => (s.Key.Next, Node: s.Value));
        var queue = new Queue<int>(byParent[0].Select(s => s.Node));
        while (queue.TryDequeue(out var node))
        {
            foreach (var (c, child) in byParent[node])
            {
                fail[child] = Step(fail[node], c);
                shorter[child] = word[fail[child]] >= 0 ? fail[child] : shorter[fail[child]];
                queue.Enqueue(child);
            }
        }
    }

    private int Step(int node, char c)
    {
        while (true)
        {
            if (steps.TryGetValue((node, c), out var next))
                return next;
            if (node == 0)
                return 0;
            node = fail[node];
        }
    }
}
