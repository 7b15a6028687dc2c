namespace Gazette.News.Classification;

/// <summary>Counts where the words of the topics stand in one piece. Not thread-safe; it may be used again once it is cleared.</summary>
internal sealed class TopicTally(TopicWords words)
{
    /// <summary>A word inside a longer one has been said already, in part.</summary>
    private const float InsideAnother = 0.6f;

    private readonly Count[] counts = new Count[words.Voices.Length];
    private readonly List<int> touched = [];

    /// <summary>The voices heard, by their place in <see cref="TopicWords.Voices"/>.</summary>
    public IReadOnlyList<int> Heard => touched;

    public Count this[int voice] => counts[voice];

    public void AddTitle(string folded) => Add(folded, static (ref Count c, float by) => c.Title = Math.Min(1, c.Title + by));

    public void AddBody(string folded) => Add(folded, static (ref Count c, float by) => c.Body += by);

    /// <summary>Adds the name of who answers.</summary>
    public void AddOwner(string folded) => Add(folded, static (ref Count c, float by) => c.Owner = Math.Min(1, c.Owner + by));

    public void Clear()
    {
        foreach (var voice in touched)
            counts[voice] = default;
        touched.Clear();
    }

    private void Add(string folded, Counting counting)
    {
        foreach (var meant in words.In(folded))
        {
            var (from, to) = words.Of(meant.Word);
            for (var voice = from; voice < to; voice++)
            {
                // 养老 within 养老保险 says nothing of what 养老保险 is silent about.
                if (meant.Within >= 0 && !words.Speaks(meant.Within, words.Voices[voice].Topic))
                    continue;
                ref var count = ref counts[voice];
                if (count == default)
                    touched.Add(voice);
                counting(ref count, meant.Within < 0 ? 1 : InsideAnother);
            }
        }
    }

    private delegate void Counting(ref Count count, float by);

    /// <summary>How often a word stands in the headline (at most 1), in the text, in the name of who answers (at most 1).</summary>
    internal record struct Count(float Title, float Body, float Owner);
}
