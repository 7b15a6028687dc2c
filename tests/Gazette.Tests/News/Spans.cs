using System.Text.RegularExpressions;
using Gazette.News;

namespace Gazette.Tests.News;

/// <summary>What must hold of the spans of any reading.</summary>
internal static partial class Spans
{
    public static void CoverOnce(string document)
    {
        var reading = Checkout.Read(document);
        var covered = new int[document.Length];
        var last = 0;
        foreach (var span in reading.Spans)
        {
            Assert.True(span.Start >= last && span.Length > 0 && span.Start + span.Length <= document.Length, $"The span at {span.Start} overlaps or leaves the text.");
            Assert.NotEmpty(span.Evidence);
            Assert.True(span.Article is null || span.Article < reading.Articles.Count);
            Array.Fill(covered, 1, span.Start, span.Length);
            last = span.Start + span.Length;
        }

        for (var i = 0; i < document.Length; i++)
            Assert.True(covered[i] == 1 || char.IsWhiteSpace(document[i]), $"No span holds the character at {i}.");
        NothingIsLost(reading, document);
    }

    /// <summary>What the spans call running text stands in the article that they name, letter for letter.</summary>
    private static void NothingIsLost(Reading reading, string document)
    {
        for (var article = 0; article < reading.Articles.Count; article++)
        {
            var printed = Letters(Printed(document, reading.Spans.Where(s => s.Article == article && s.Role is SpanRole.Paragraph or SpanRole.Subhead)));
            // The text is clean: what still looks like mark-up there stood escaped, and is text.
            Assert.Equal(printed, reading.Articles[article].Paragraphs.Sum(p => p.Count(IsLetter)));
        }

        Assert.DoesNotContain(reading.Spans, s => s.Article is null && s.Role is SpanRole.Paragraph or SpanRole.Subhead);
    }

    // A tag may begin in one span and end in the next; what stands apart is kept apart.
    private static string Printed(string document, IEnumerable<Span> spans)
    {
        var (text, end) = (new System.Text.StringBuilder(), 0);
        foreach (var span in spans)
        {
            if (!document.AsSpan(end, span.Start - end).IsWhiteSpace())
                text.Append('\u3000');
            text.Append(document, end = span.Start, span.Length);
            end += span.Length;
        }

        return text.ToString();
    }

    private static int Letters(string text) => MarkUp().Replace(text, "").Count(IsLetter);

    // A power of a formula is written raised: it is the same digit.
    private static bool IsLetter(char unit) => char.IsLetterOrDigit(unit) || unit is '⁰' or '¹' or '²' or '³' or (>= '⁴' and <= '⁹');

    // Tags, entities and the addresses of links are no text. (Without regard to case a class that leaves out \x80 and beyond leaves out k as well, for the Kelvin sign.)
    [GeneratedRegex(@"<!--[^>]*>|!\[[^\]\n]*\]\([^)\n（，。]*\)|(?<!\\)</?(a|b|i|u|p|s|br|hr|em|strong|span|div|font|center|img|h[1-6]|su[bp]|small|big|table|thead|tbody|t[rdh]|ul|ol|li|blockquote|section|article|figure|figcaption|html|body)([ \t\n][\0-;=?-\x7f]*=[\0-;=?-\x7f]*)?[ /]*>|&(nbsp|amp|lt|gt|quot|mdash|hellip);|(?<=\[[^\]\n]{0,296}(?<!\\)\])\([^)\n（，。]{0,298}\)", RegexOptions.IgnoreCase)]
    private static partial Regex MarkUp();
}
