namespace Gazette.News.Summaries;

/// <summary>What an article says in its own words: one or two of its sentences, whole, in their order.</summary>
/// <param name="Sentences">At most two, the openings that tell a reader nothing (本报讯（记者…）, 近日，) left out; none for an article without a sentence.</param>
/// <param name="Best">Which of them says the most, from 0.</param>
public sealed record Summary(IReadOnlyList<string> Sentences, int Best)
{
    /// <summary>What was cut ends so.</summary>
    public const string Cut = "……";

    private const string Closing = "”’」』）)\"";
    private const string ClauseMarks = "，、；：,;: ";

    /// <summary>Nothing to say.</summary>
    public static readonly Summary Empty = new([], 0);

    /// <summary>Both sentences where they fit, else the better one in one line; null for an article without a sentence.</summary>
    /// <param name="most">The most characters (UTF-16 units) it may have, the mark of a cut aside.</param>
    public string? Within(int most)
    {
        var whole = Sentences.Aggregate("", Joined);
        return whole.Length > 0 && whole.Length <= most ? whole : Line(most);
    }

    /// <summary>The better sentence in one line, cut at a clause where it is long; null for an article without a sentence.</summary>
    /// <param name="most">The most characters (UTF-16 units) it may have, the mark of a cut aside.</param>
    public string? Line(int most)
    {
        if (Sentences.Count == 0)
            return null;
        var sentence = Sentences[Best];
        if (sentence.Length <= most)
            return sentence;
        var line = Gazette.Text.Sentences.Cut(sentence, text => text.Length, most)[0].TrimEnd();
        // A sentence may end inside a quotation.
        return line.TrimEnd(Closing.ToCharArray()) is [.., '。' or '！' or '？' or '.'] ? line : line.TrimEnd(ClauseMarks.ToCharArray()) + Cut;
    }

    // Chinese sentences touch; one that ends in a letter's full stop is followed by a blank.
    private static string Joined(string before, string next) =>
        before is [.., '.' or '!' or '?' or '"'] ? $"{before} {next}" : before + next;
}
