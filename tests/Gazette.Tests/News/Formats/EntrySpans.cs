using Gazette.News;
using Gazette.News.Classification;
using Gazette.News.Formats.Opening;
using Gazette.News.Issues;

namespace Gazette.Tests.News.Formats;

/// <summary>What must hold of the spans of entries.</summary>
internal static class EntrySpans
{
    /// <summary>Every character of every entry's text lies in one span, and what they call running text stands in the article.</summary>
    public static void CoverOnce(byte[] document, DocumentFacts facts)
    {
        var knowledge = new Knowledge(Checkout.Taxonomy);
        var reader = new EntryReader(Checkout.Taxonomy, knowledge, new Attribution(Checkout.Taxonomy, knowledge.Names), facts);
        using var stream = new MemoryStream(document);
        var list = Assert.IsType<OpenedDocument.List>(DocumentOpener.Open(stream, facts));
        var entries = list.Entries.Select(f => f.Entry).OfType<Gazette.News.Formats.Entry>().Select(reader.Read).ToList();
        Assert.NotEmpty(entries);
        Assert.All(entries, CoverOnce);
    }

    private static void CoverOnce(ReadEntry entry)
    {
        var last = 0;
        foreach (var span in entry.Spans)
        {
            Assert.True(span.Start >= last, $"The span at {span.Start} overlaps.");
            Assert.True(string.IsNullOrWhiteSpace(entry.Text[last..span.Start]), $"No span holds what stands before {span.Start}.");
            last = span.Start + span.Length;
        }

        Assert.True(string.IsNullOrWhiteSpace(entry.Text[last..]), "No span holds the end.");
        var running = entry.Spans.Where(s => s.Role is SpanRole.Paragraph or SpanRole.Subhead).Sum(s => Letters(entry.Text.Substring(s.Start, s.Length)));
        Assert.Equal(running, entry.Article.Paragraphs.Sum(Letters));
    }

    private static int Letters(string text) => text.Count(char.IsLetterOrDigit);
}
