using Gazette.Text;

namespace Gazette.News.Classification;

/// <summary>The words of all topics, folded, ready to be found. Costs some milliseconds to make; immutable.</summary>
internal sealed class TopicWords
{
    private readonly WordFinder finder;
    private readonly int longest;

    public TopicWords(IReadOnlyList<Topic> topics)
    {
        var said = topics.SelectMany((t, topic) => t.For.Select(w => (topic, Word: Folding.Fold(w.Key), Weight: w.Value))
            .Concat(t.Against.Select(w => (topic, Word: Folding.Fold(w.Key), Weight: -w.Value))));
        var voices = new List<Voice>();
        foreach (var word in said.GroupBy(w => w.Word, StringComparer.Ordinal))
        {
            First.Add(voices.Count);
            voices.AddRange(word.GroupBy(w => w.topic).Select(of => new Voice(word.Key, of.Key, of.Sum(w => w.Weight))));
            longest = Math.Max(longest, word.Key.Length);
        }

        Voices = [.. voices];
        finder = new WordFinder([.. First.Select(first => voices[first].Word)]);
        First.Add(voices.Count);
    }

    /// <summary>What each word says of each of its topics, word by word.</summary>
    public Voice[] Voices { get; }

    /// <summary>How many words there are.</summary>
    public int Count => First.Count - 1;

    private List<int> First { get; } = [];

    /// <summary>The voices of one word: from the first index up to the second.</summary>
    public (int From, int To) Of(int word) => (First[word], First[word + 1]);

    /// <summary>Whether a word speaks for or against a topic.</summary>
    public bool Speaks(int word, int topic)
    {
        for (var i = First[word]; i < First[word + 1]; i++)
        {
            if (Voices[i].Topic == topic)
                return true;
        }

        return false;
    }

    /// <summary>The listed words that a folded text means.</summary>
    public List<MeantWord> In(string folded)
    {
        var (found, meant) = (new List<WordFound>(), new List<MeantWord>());
        finder.Find(folded, found);
        MeantWord.Settle(found, longest, meant);
        return meant;
    }
}

/// <summary>What a word says of a topic.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="Topic">The topic's place in the taxonomy.</param>
/// <param name="Weight">For it; below 0 against.</param>
internal readonly record struct Voice(string Word, int Topic, double Weight);
