using System.Buffers;
using Gazette.Text;

namespace Gazette.News.Figures;

/// <summary>Reads the indicators that a piece states: clause by clause, each saying something new or something more of the last.</summary>
internal static class FigureReader
{
    /// <summary>No editor writes longer sentences; what is longer is no prose.</summary>
    private const int LongestSentence = 4000;

    /// <summary>More figures than any piece states.</summary>
    private const int MostFigures = 2000;

    /// <summary>More sentences than any piece has; the rest of what is no piece is left unread, so that time stays bounded.</summary>
    private const int MostSentences = 20_000;

    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789０１２３４５６７８９十百千万亿成倍番平第首");

    /// <summary>The figures in the order in which they are stated.</summary>
    /// <param name="title">The headline, which may name the period.</param>
    /// <param name="paragraphs">The body.</param>
    /// <param name="published">The publication day, if known.</param>
    public static IReadOnlyList<Figure> Read(string title, IEnumerable<string> paragraphs, DateOnly? published)
    {
        var found = new FigureCollector(published);
        var rows = new TableRows();
        var count = 0;
        found.Headline(title);
        foreach (var paragraph in paragraphs)
        {
            found.BeginParagraph(paragraph);
            foreach (var sentence in Sentences.Split(paragraph))
            {
                if (sentence.Length > LongestSentence || found.Figures.Count >= MostFigures || ++count > MostSentences)
                    continue;
                if (TableRows.IsRow(sentence))
                {
                    rows.Take(sentence, found);
                    continue;
                }

                rows.End(sentence);
                Take(sentence, found);
            }
        }

        return found.Figures.Count == 0 ? [] : [.. found.Figures.Where(f => f.SaysSomething).Select(f => f.Finish())];
    }

    private static void Take(string sentence, FigureCollector found)
    {
        if (sentence.AsSpan().ContainsAny(Numbers))
            found.Take(sentence);
        else
            found.Pass(sentence);
    }
}
