using Gazette.Text;

namespace Gazette.News.Figures;

/// <summary>Reads the indicators that a piece states: clause by clause, each saying something new or something more of the last.</summary>
internal static class FigureReader
{
    /// <summary>The figures in the order in which their values stand.</summary>
    /// <param name="title">The headline, which may name the period.</param>
    /// <param name="paragraphs">The body.</param>
    /// <param name="published">The publication day, if known.</param>
    public static IReadOnlyList<Figure> Read(string title, IEnumerable<string> paragraphs, DateOnly? published)
    {
        var found = new FigureCollector(FigurePeriod.In(title, published), published);
        foreach (var paragraph in paragraphs)
        {
            foreach (var sentence in Sentences.Split(paragraph))
            {
                found.BeginSentence(sentence);
                foreach (var clause in Clause.Split(sentence))
                    found.Take(clause);
            }
        }

        return found.Figures;
    }
}
