using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Headings;

/// <summary>Finds columns of briefs: under a name such as 简讯 each paragraph is a piece of its own, unless headlines stand there.</summary>
internal static class BriefPass
{
    private const int Fewest = 2;

    public static List<Part> Apply(List<Part> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Role is not (SpanRole.Section or SpanRole.Title or SpanRole.Kicker or SpanRole.Subhead)
                || SectionNames.In(Signs.Simplified(parts[i].Text)) is not { } name || !SectionNames.IsOfBriefs(name) || name.Length != Signs.Core(parts[i].Text).Length)
                continue;
            var to = End(parts, i + 1);
            if (Texts(parts, i + 1, to) < Fewest)
                continue;
            parts[i] = parts[i].As(SpanRole.Section, "name of a column of briefs");
            Mark(parts, i + 1, to);
        }

        return parts;
    }

    /// <summary>The column ends at a headline, another section or another page; a bold line in it leads one brief.</summary>
    private static int End(List<Part> parts, int from)
    {
        while (from < parts.Count && parts[from].Role is not (SpanRole.Title or SpanRole.Kicker or SpanRole.Section or SpanRole.PageMark or SpanRole.Repeat))
            from++;
        return from;
    }

    private static int Texts(List<Part> parts, int from, int to)
    {
        var texts = 0;
        for (var i = from; i < to; i++)
            texts += parts[i].IsOpen && !parts[i].Row ? 1 : 0;
        return texts;
    }

    private static void Mark(List<Part> parts, int from, int to)
    {
        var hasBullets = parts.GetRange(from, to - from).Exists(p => p is { IsOpen: true, Bullet: true });
        Part? before = null;
        for (var i = from; i < to; i++)
        {
            if (parts[i].Role == SpanRole.Subhead)
                parts[i] = parts[i].As(SpanRole.Title, "bold line that leads a brief");
            if (!parts[i].IsOpen)
                continue;
            var isLed = before is { Role: SpanRole.Title };
            if (!isLed && (hasBullets ? parts[i].Bullet : before is null || Signs.EndsSentence(before.Text)))
                parts[i] = parts[i] with { Brief = true, Evidence = "brief in a column of briefs" };
            before = parts[i];
        }
    }
}
