using System.Text;
using System.Text.RegularExpressions;
using Gazette.Benchmarks.Classifying;

namespace Gazette.Tests.News;

/// <summary>
/// Pages in plain order, one whole piece under another, made of pieces that were written for something else: what helps a torn page must not tear these.
/// </summary>
public partial class OrderedPageTests
{
    private const int PiecesOnAPage = 8;
    private const int LeastParagraph = 45;

    private static readonly LabelledPiece[][] Pages =
    [
        .. new[] { "a.jsonl", "b.jsonl" }
            .SelectMany(file => LabelledPiece.Read(Checkout.Path("tests", "Gazette.Tests", "News", "Topics", file)))
            .Where(piece => !piece.Body.StartsWith("本报讯", StringComparison.Ordinal))   // which is no part of the text
            .Chunk(PiecesOnAPage),
    ];

    [Theory]
    [InlineData("## ", "（**王小川**）", 1)]
    [InlineData("## ", "", 1)]
    [InlineData("", "（**王小川**）", 0.97)]
    [InlineData("", "", 0.85)]
    public void Pieces_in_plain_order_stay_whole(string mark, string byline, double share)
    {
        var (whole, all) = (0, 0);
        foreach (var page in Pages)
        {
            var read = Checkout.Read(Page(page, mark, byline)).Articles.ToLookup(a => Words(a.Title), a => Words(a.Body));
            all += page.Length;
            whole += page.Count(piece => read[Words(piece.Title)].SequenceEqual([Words(piece.Body)]));
        }

        Assert.True(whole >= share * all, $"{whole} of {all} pieces were read whole.");
    }

    private static string Page(LabelledPiece[] pieces, string mark, string byline)
    {
        var page = new StringBuilder("# 综合新闻\n\n2023年5月12日　星期五\n\n");
        foreach (var piece in pieces)
            page.Append(mark).Append(piece.Title).Append("\n\n").AppendJoin("\n\n", Paragraphs(piece.Body)).Append(byline).Append("\n\n");
        return page.ToString();
    }

    /// <summary>A text cut into paragraphs after every few sentences.</summary>
    private static List<string> Paragraphs(string text)
    {
        var paragraphs = new List<string> { "" };
        foreach (var sentence in Sentence().Matches(text).Select(m => m.Value))
        {
            if (paragraphs[^1].Length > LeastParagraph)
                paragraphs.Add("");
            paragraphs[^1] += sentence;
        }

        return paragraphs;
    }

    private static string Words(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [GeneratedRegex("[^。！？]+([。！？]+[”」』）]*|$)")]
    private static partial Regex Sentence();
}
