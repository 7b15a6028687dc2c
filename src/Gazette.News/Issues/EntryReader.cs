using Gazette.News.Classification;
using Gazette.News.Cleaning;
using Gazette.News.Formats;
using Gazette.News.Layout;
using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Marks;
using Gazette.News.Layout.Pieces;
using Gazette.News.Layout.Wording;
using Gazette.Text;

namespace Gazette.News.Issues;

/// <summary>An entry that was read.</summary>
/// <param name="Article">What it says.</param>
/// <param name="Text">The text it was read from, title included.</param>
/// <param name="Spans">What each stretch of that text is.</param>
internal sealed record ReadEntry(Article Article, string Text, IReadOnlyList<Span> Spans);

/// <summary>Reads an entry as one piece under its given title: bylines, captions, subheads, topics and figures are found as in any other.</summary>
internal sealed class EntryReader(Taxonomy taxonomy, Knowledge knowledge, Attribution attribution, DocumentFacts facts)
{
    private const int LongestSubhead = 40;
    private const int LongestSection = 12;
    private const int ShortestCategoryOfBody = 4;

    private readonly BylineReader bylines = new(knowledge.Names);
    private readonly Dictionary<string, string> topics = Topics(taxonomy);

    /// <summary>Reads an entry.</summary>
    public ReadEntry Read(Entry entry)
    {
        var text = entry.Title is null ? entry.Text : $"{entry.Title}\n\n{entry.Text}";
        var cleaner = new Cleaner(text);
        var lines = Named(entry, LineScanner.Scan(cleaner));
        var draft = Draft(Body(lines, cleaner), text);
        // A text of nothing but furniture is the text all the same: who delivers an entry says that it is one.
        if (draft.Items.Count == 0 && draft.Captions.Count == 0)
            draft = Draft(lines, text);
        var issue = IssueFacts.OfEntry(text, entry.Day ?? facts.Date, facts);
        var article = new ArticleWriter(attribution, knowledge.Topics, issue).Write(draft);
        var known = entry.Categories.Select(c => topics.GetValueOrDefault(Folding.Fold(c))).OfType<string>();
        return new ReadEntry(
            article with
            {
                Fragment = false,
                Kicker = entry.Kicker ?? article.Kicker,
                Section = entry.Categories.FirstOrDefault(c => c.Length <= LongestSection && !topics.ContainsKey(Folding.Fold(c)) && !IsBodyCategory(c)) ?? article.Section,
                Topics = [.. known.Union(article.Topics)],
                Day = entry.Day,
                Page = entry.Page,
                Link = entry.Link,
                SourceId = entry.Id,
            },
            text,
            SpanMap.Of(Layout(draft.Piece), [draft], [draft], JoinedFiles.Of([new IssueFile(text, facts)]), 0));
    }

    /// <summary>The first line is the title, and bears what the fields of the entry say of its authors.</summary>
    private List<Part> Named(Entry entry, List<Part> lines)
    {
        if (lines.Count == 0)
            return lines;
        var title = entry.Title is null ? lines[0] : lines[0].As(SpanRole.Title, "the entry's own title") with { Text = entry.Title, Heading = 0, Bold = false };
        return [title with { Byline = Byline(entry) }, .. lines.Skip(1)];
    }

    private List<Part> Body(List<Part> lines, Cleaner cleaner)
    {
        var isTitled = lines.Count > 0 && lines[0].Role == SpanRole.Title;
        var head = isTitled ? lines[..1] : [];
        var body = WrapPass.Apply(TablePass.Apply(lines[head.Count..]), cleaner);
        var core = isTitled ? Signs.Core(lines[0].Text) : "";
        return [.. head, .. new BylinePass(bylines, cleaner).Apply(FurniturePass.Apply(body)).Select((p, i) => Settle(p, i, core))];
    }

    private static Part Settle(Part part, int index, string title) => part switch
    {
        { IsOpen: true } when index == 0 && title.Length > 0 && Signs.Core(part.Text) == title => part.As(SpanRole.Repeat, "the title, printed again above the text"),
        { IsOpen: true, Heading: > 0 } => part.As(SpanRole.Subhead, "heading inside an entry"),
        { IsOpen: true, Bold: true } when part.Text.Length <= LongestSubhead => part.As(SpanRole.Subhead, "bold line inside an entry"),
        _ => part,
    };

    private static Draft Draft(List<Part> parts, string text)
    {
        var piece = new Piece(0, CaptionPass.Apply([new Segment(parts)]), []);
        return Issues.Draft.Of(piece, Layout(piece), text);
    }

    private static PageLayout Layout(Piece piece) => new([piece], piece.Segments, [.. piece.Segments.SelectMany(s => s.Parts)]);

    /// <summary>Whom the entry's fields name: bodies, and people.</summary>
    private Byline Byline(Entry entry)
    {
        var delivered = entry.Sources.Concat(entry.Authors).ToList();
        return new Byline(
            [.. entry.Departments.Concat(delivered.Where(IsBody)).Concat(entry.Categories.Where(IsBodyCategory)).Distinct()],
            [.. entry.Authors.Where(a => !IsBody(a)).Concat(entry.Sources.Where(s => !IsBody(s) && PersonNames.IsName(s))).Distinct()]);
    }

    private bool IsBody(string name) => Folding.Fold(name) is var folded && (knowledge.Names.IsKnown(folded) || BodyWords.IsBody(folded));

    private bool IsBodyCategory(string name) => name.Length >= ShortestCategoryOfBody && IsBody(name) && !topics.ContainsKey(Folding.Fold(name));

    private static Dictionary<string, string> Topics(Taxonomy taxonomy)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var topic in taxonomy.Topics)
        {
            foreach (var name in topic.Aliases.Prepend(topic.EnglishName).Prepend(topic.Code).Prepend(topic.Name))
                names.TryAdd(Folding.Fold(name), topic.Name);
        }

        return names;
    }
}
