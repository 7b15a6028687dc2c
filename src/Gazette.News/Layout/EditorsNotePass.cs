using System.Text.RegularExpressions;

namespace Gazette.News.Layout;

/// <summary>An editor's note that stands above a headline belongs to the piece below it.</summary>
internal static partial class EditorsNotePass
{
    private const int MostParagraphs = 3;

    /// <summary>Whether a paragraph says that the editor speaks.</summary>
    public static bool Says(string text) => Note().IsMatch(text);

    public static List<Part> Apply(List<Part> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (!parts[i].IsOpen || !Note().IsMatch(parts[i].Text) || i > 0 && parts[i - 1].Role is SpanRole.Title or SpanRole.Kicker)
                continue;
            var to = i + 1;
            while (to < parts.Count && to - i < MostParagraphs && (parts[to].IsOpen || parts[to].Role == SpanRole.Furniture))
                to++;
            if (to == parts.Count || parts[to].Role is not (SpanRole.Title or SpanRole.Kicker))
                continue;
            for (var note = i; note < to; note++)
                parts[note] = parts[note].IsOpen ? parts[note] with { Preface = true, Evidence = "editor's note above a headline" } : parts[note];
        }

        return parts;
    }

    [GeneratedRegex(@"^[【\[（(]?(编者按|編者按|编者的话|編者的話|编者语|编后|开栏语|开栏的话|開欄的話|本报编者按)[】\]）)]?")]
    private static partial Regex Note();
}
