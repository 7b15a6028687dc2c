using System.Text;
using UglyToad.PdfPig.Content;

namespace Gazette.News.Formats.Pages;

/// <summary>Puts a page's letters together to runs, by where they stand and not by the order they were drawn in.</summary>
internal static class PdfRuns
{
    private const double SameLine = 0.35;      // of the letters' size
    private const double NextColumn = 0.95;
    private const double Blank = 0.15;
    private const double Overprinted = 0.15;
    private const double SmallestSize = 2;
    private const int MostLetters = 200_000;

    /// <summary>The runs of a page, from above.</summary>
    public static List<PdfRun> Of(Page page)
    {
        var letters = page.Letters
            .Where(l => !string.IsNullOrWhiteSpace(l.Value) && l.Value != "\0" && Size(l) >= SmallestSize && double.IsFinite(l.StartBaseLine.X + l.StartBaseLine.Y + l.EndBaseLine.X))
            .Take(MostLetters)
            .OrderByDescending(l => l.StartBaseLine.Y)
            .ToList();
        var runs = new List<PdfRun>();
        for (var from = 0; from < letters.Count;)
        {
            var to = from + 1;
            while (to < letters.Count && letters[from].StartBaseLine.Y - letters[to].StartBaseLine.Y <= SameLine * Math.Min(Size(letters[from]), Size(letters[to])))
                to++;
            runs.AddRange(Line(letters[from..to]));
            from = to;
        }

        return runs;
    }

    private static IEnumerable<PdfRun> Line(List<Letter> letters)
    {
        letters.Sort((a, b) => a.StartBaseLine.X.CompareTo(b.StartBaseLine.X));
        var open = new List<Letter>();
        foreach (var letter in letters)
        {
            if (open.Count > 0 && IsOverprint(open[^1], letter))
                continue;   // bold made by printing twice
            if (open.Count > 0 && letter.StartBaseLine.X - Right(open[^1]) > NextColumn * Math.Max(Size(open[^1]), Size(letter)))
            {
                yield return Run(open);
                open = [];
            }

            open.Add(letter);
        }

        yield return Run(open);
    }

    private static bool IsOverprint(Letter last, Letter next) =>
        last.Value == next.Value && Math.Abs(last.StartBaseLine.X - next.StartBaseLine.X) < Overprinted * Size(last);

    private static PdfRun Run(List<Letter> letters)
    {
        var text = new StringBuilder();
        for (var i = 0; i < letters.Count; i++)
        {
            if (i > 0 && letters[i].StartBaseLine.X - Right(letters[i - 1]) > Blank * Size(letters[i]) && (IsLatin(text[^1]) || IsLatin(letters[i].Value[0])))
                text.Append(' ');
            text.Append(letters[i].Value);
        }

        var size = letters.GroupBy(l => Math.Round(Size(l) * 2) / 2).OrderByDescending(g => g.Count()).First().Key;
        return new PdfRun(letters[0].StartBaseLine.X, Right(letters[^1]), letters[0].StartBaseLine.Y, size, Plain(text), letters.TrueForAll(l => IsBold(l.FontName)));
    }

    // Fonts map some characters to look-alikes made for compatibility (⼀ for 一): those are not what was written.
    private static string Plain(StringBuilder text)
    {
        var plain = text.ToString();
        return plain.AsSpan().IndexOfAnyInRange('\u2e80', '\u2fdf') < 0 && plain.AsSpan().IndexOfAnyInRange('\uf900', '\ufaff') < 0
            ? plain
            : string.Concat(plain.Select(c => c is >= '\u2e80' and <= '\u2fdf' or >= '\uf900' and <= '\ufaff' ? c.ToString().Normalize(NormalizationForm.FormKC) : c.ToString()));
    }

    private static double Size(Letter letter) => letter.PointSize > 0 ? letter.PointSize : letter.FontSize;

    private static double Right(Letter letter) => Math.Max(letter.EndBaseLine.X, letter.StartBaseLine.X);

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c) || c is ',' or '.' or ';' or ')' or '-';

    private static bool IsBold(string? font) =>
        font is not null && (font.Contains("Bold", StringComparison.OrdinalIgnoreCase) || font.Contains("Black", StringComparison.OrdinalIgnoreCase) || font.Contains("Heavy", StringComparison.OrdinalIgnoreCase));
}
