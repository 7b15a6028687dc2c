using System.Globalization;
using Gazette.News.Figures;

namespace Gazette.Tests.News.Figures;

/// <summary>
/// A whole article with the figures that an editor indexes of it: a line <c>@ day headline</c>, then a line a sentence with its figures below it
/// as in the table of sentences; <c>~</c> begins a paragraph, and so does a row of a table (<c>|</c>).
/// </summary>
/// <param name="Title">Its headline.</param>
/// <param name="Published">The day of publication.</param>
/// <param name="Cases">Its sentences in order.</param>
internal sealed record EditorArticle(string Title, DateOnly Published, List<EditorCase> Cases)
{
    private readonly List<string> paragraphs = [];

    public static IEnumerable<EditorArticle> All(string folder, string file)
    {
        EditorArticle? current = null;
        foreach (var line in File.ReadLines(Checkout.Path("tests", "Gazette.Tests", "News", "Figures", folder, file + ".txt")).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] != '@')
            {
                current!.Take(line);
                continue;
            }

            if (current is not null)
                yield return current;
            current = new(line[13..], DateOnly.ParseExact(line[2..12], "yyyy-MM-dd", CultureInfo.InvariantCulture), []);
            current.paragraphs.Add("");
        }

        if (current is not null)
            yield return current;
    }

    /// <summary>The figures read of the article, sentence by sentence.</summary>
    public IEnumerable<(EditorCase Expected, IReadOnlyList<EditorFigure> Read)> Read()
    {
        var read = FigureReader.Read(Title, paragraphs, Published).GroupBy(f => f.Sentence).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var given in Cases)
            yield return (given, read.TryGetValue(given.Sentence, out var found) ? [.. found.Select(f => EditorTable.Words(f, Published.Year))] : []);
    }

    private void Take(string line)
    {
        if (line[0] == '~')
            paragraphs.Add("");
        else if (line[0] == ' ')
            Cases[^1].Figures.Add(EditorFigure.Parse(line.Trim()));
        else
        {
            Cases.Add(new(null, line, []));
            if (line[0] == '|')
                paragraphs.Add(line);   // a row of a table is a paragraph of its own
            else
                paragraphs[^1] += line;
        }
    }
}
