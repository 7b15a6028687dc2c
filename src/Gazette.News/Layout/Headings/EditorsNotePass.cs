using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Headings;

/// <summary>An editor's note that stands above a headline belongs to the piece below it.</summary>
internal static class EditorsNotePass
{
    private const int MostParagraphs = 3;

    public static List<Part> Apply(List<Part> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (!parts[i].IsOpen || !EditorsNotes.Begins(parts[i].Text) || i > 0 && parts[i - 1].Role is SpanRole.Title or SpanRole.Kicker)
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
}
