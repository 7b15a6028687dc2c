using System.Text;
using UglyToad.PdfPig.Content;

namespace Gazette.News.Formats.Pages;

/// <summary>Puts a page's letters together to runs, by where they stand and not by the order they were drawn in.</summary>
internal static class PdfRuns
{
    private const double SameLine = 0.35;      // of the letters' size
    private const double NextColumn = 0.95;
    private const double Blank = 0.15;         // between words
    private const double SetApart = 0.4;       // programs set digits and Latin words a quarter of a letter apart from Han characters
    private const double Overprinted = 0.15;
    private const double SmallestSize = 2;
    private const int MostLetters = 200_000;

    /// <summary>The runs of a page, from above.</summary>
    public static List<PdfRun> Of(Page page)
    {
        var letters = page.Letters
            .Where(l => !string.IsNullOrEmpty(l.Value) && l.Value != "\0" && Size(l) >= SmallestSize && double.IsFinite(l.StartBaseLine.X + l.StartBaseLine.Y + l.EndBaseLine.X))
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
        var open = new List<Glyph>();
        var isAfterBlank = false;
        foreach (var letter in letters)
        {
            if (string.IsNullOrWhiteSpace(letter.Value))
            {
                isAfterBlank = true;
                continue;
            }

            if (open.Count > 0 && IsOverprint(open[^1].Letter, letter))
                continue;   // bold made by printing twice
            if (open.Count > 0 && letter.StartBaseLine.X - Right(open[^1].Letter) > NextColumn * Math.Max(Size(open[^1].Letter), Size(letter)))
            {
                yield return Run(open);
                open = [];
            }

            open.Add(new(letter, isAfterBlank));
            isAfterBlank = false;
        }

        if (open.Count > 0)
            yield return Run(open);
    }

    private static bool IsOverprint(Letter last, Letter next) =>
        last.Value == next.Value && Math.Abs(last.StartBaseLine.X - next.StartBaseLine.X) < Overprinted * Size(last);

    private static PdfRun Run(List<Glyph> glyphs)
    {
        var text = new StringBuilder();
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (i > 0 && IsApart(glyphs[i - 1].Letter, glyphs[i]))
                text.Append(' ');
            text.Append(glyphs[i].Letter.Value);
        }

        var (first, last) = (glyphs[0].Letter, glyphs[^1].Letter);
        var size = glyphs.GroupBy(g => Math.Round(Size(g.Letter) * 2) / 2).OrderByDescending(g => g.Count()).First().Key;
        return new PdfRun(first.StartBaseLine.X, Right(last), first.StartBaseLine.Y, size, Plain(text), glyphs.TrueForAll(g => IsBold(g.Letter.FontName)));
    }

    // A gap, and for Han characters a blank in it too: they are never parted by a gap alone.
    private static bool IsApart(Letter before, Glyph glyph)
    {
        var gap = (glyph.Letter.StartBaseLine.X - Right(before)) / Size(glyph.Letter);
        return gap > Blank && (glyph.IsAfterBlank || (IsLatin(before.Value[^1]), IsLatin(glyph.Letter.Value[0])) switch
        {
            (true, true) => true,
            (false, false) => false,
            _ => gap > SetApart,
        });
    }

    // Fonts map some characters to look-alikes made for compatibility (⼀ for 一, a ligature for fi): those are not what was written.
    private static string Plain(StringBuilder text)
    {
        var plain = text.ToString();
        return plain.Any(IsLookAlike) ? string.Concat(plain.Select(c => IsLookAlike(c) ? c.ToString().Normalize(NormalizationForm.FormKC) : c.ToString())) : plain;
    }

    private static bool IsLookAlike(char c) => c is >= '\u2e80' and <= '\u2fdf' or >= '\uf900' and <= '\ufaff' or >= '\ufb00' and <= '\ufb06';

    private static double Size(Letter letter) => letter.PointSize > 0 ? letter.PointSize : letter.FontSize;

    private static double Right(Letter letter) => Math.Max(letter.EndBaseLine.X, letter.StartBaseLine.X);

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c) || c is ',' or '.' or ';' or ')' or '-';

    private static bool IsBold(string? font) =>
        font is not null && (font.Contains("Bold", StringComparison.OrdinalIgnoreCase) || font.Contains("Black", StringComparison.OrdinalIgnoreCase) || font.Contains("Heavy", StringComparison.OrdinalIgnoreCase));

    /// <param name="Letter">A letter.</param>
    /// <param name="IsAfterBlank">Whether a blank was drawn before it.</param>
    private readonly record struct Glyph(Letter Letter, bool IsAfterBlank);
}
