using Gazette.Text;

namespace Gazette.News.Classification;

/// <summary>The words of all topics, folded, ready to be found. Costs some milliseconds to make; immutable.</summary>
internal sealed class TopicWords
{
    private readonly WordFinder finder;
    private readonly int longest;
    private readonly List<int> first = [];

    public TopicWords(IReadOnlyList<Topic> topics)
    {
        Voices = [.. topics.SelectMany(Said)];
        Array.Sort(Voices, static (a, b) => string.CompareOrdinal(a.Word, b.Word) is not 0 and var order ? order : a.Topic.CompareTo(b.Topic));
        for (var i = 0; i < Voices.Length; i++)
        {
            if (i == 0 || Voices[i].Word != Voices[i - 1].Word)
                first.Add(i);
            longest = Math.Max(longest, Voices[i].Word.Length);
        }

        finder = new WordFinder(first.ConvertAll(i => Voices[i].Word));
        first.Add(Voices.Length);
    }

    /// <summary>What each word says of its topics, word by word; more than once of a topic where two spellings fold into one.</summary>
    public Voice[] Voices { get; }

    /// <summary>How many words there are.</summary>
    public int Count => first.Count - 1;

    /// <summary>The voices of one word: from the first index up to the second.</summary>
    public (int From, int To) Of(int word) => (first[word], first[word + 1]);

    /// <summary>Whether a word speaks for or against a topic.</summary>
    public bool Speaks(int word, int topic)
    {
        for (var i = first[word]; i < first[word + 1]; i++)
        {
            if (Voices[i].Topic == topic)
                return true;
        }

        return false;
    }

    private static IEnumerable<Voice> Said(Topic topic, int index) =>
        topic.For.Select(w => new Voice(Folding.Fold(w.Key), index, w.Value)).Concat(topic.Against.Select(w => new Voice(Folding.Fold(w.Key), index, -w.Value)));

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
