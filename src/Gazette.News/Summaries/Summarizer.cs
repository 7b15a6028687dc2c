using System.Runtime.CompilerServices;
using Gazette.Text;

namespace Gazette.News.Summaries;

/// <summary>Chooses an article's summary from its own sentences.</summary>
/// <remarks>
/// The first sentence of a piece has the best chance, for news leads with what is new; one that gives a figure or a decision beats a scene, a
/// speech, or a list of who came. Subheads, captions and bylines are no sentences. Nothing is put into other words.
/// </remarks>
public static class Summarizer
{
    // What has not been said by then is no summary.
    private const int MostLookedAt = 24;
    private const double SecondIsWorth = 1.2;
    private const double GoesOn = 1;

    // One article stands in thousands of a run's digests.
    private static readonly ConditionalWeakTable<Article, Summary> Known = [];

    /// <summary>The summary of an article.</summary>
    public static Summary Of(Article article) => Known.GetValue(article, Choose);

    private static Summary Choose(Article article)
    {
        var sentences = Candidates(article);
        if (sentences.Count == 0)
            return Summary.Empty;
        var best = sentences.MaxBy(s => s.Worth)!;
        var second = sentences.Where(s => s != best).MaxBy(s => s.Beside(best));
        if (second is null || second.Beside(best) < SecondIsWorth)
            return new([best.Text], 0);
        return second.Number > best.Number ? new([best.Text, second.Text], 0) : new([second.Text, best.Text], 1);
    }

    private static List<Candidate> Candidates(Article article)
    {
        var notRead = article.Subheads.Concat(article.Captions).ToHashSet(StringComparer.Ordinal);
        var found = new List<Candidate>();
        var title = new TitleWords(article.Title);
        foreach (var (place, paragraph) in article.Paragraphs.Where(p => !notRead.Contains(p)).Index())
        {
            if (found.Count >= MostLookedAt)
                break;
            foreach (var (within, sentence) in Sentences.Split(paragraph).Take(MostLookedAt).Index())
            {
                var text = within == 0 ? Openings.Strip(sentence) : sentence;
                found.Add(new(text, found.Count, SentenceWorth.Of(text, place, within, title)));
            }
        }

        // Of a piece whose beginning may be missing, what stands first may be half a sentence.
        return article.Fragment && found.Count > 1 ? found[1..] : found;
    }

    private sealed record Candidate(string Text, int Number, double Worth)
    {
        /// <summary>Its worth after another sentence is taken: what leans on that one may follow it.</summary>
        public double Beside(Candidate taken) => taken.Number + 1 != Number ? Worth
            : Worth + GoesOn - (Signs.Leaning.Pattern.IsMatch(Text) ? Signs.Leaning.Weight : 0);
    }
}
