using System.Text.RegularExpressions;
using Gazette.Benchmarks.Classifying;

namespace Gazette.Tests.News;

/// <summary>Pages put together from pieces that were written for something else, in plain order or torn the way columns tear them: what is right is known.</summary>
internal static partial class ComposedPages
{
    /// <summary>The pieces of a page.</summary>
    public const int Pieces = 6;

    private const int LeastParagraph = 45;

    private static readonly string[] People = ["王小川", "李青", "赵明远", "孙可", "周宁", "吴霜"];

    private static readonly Lazy<Piece[][]> Composed = new(() =>
    [
        .. new[] { "a.jsonl", "b.jsonl" }
            .SelectMany(file => LabelledPiece.Read(Checkout.Path("tests", "Gazette.Tests", "News", "Topics", file)))
            .Where(piece => !piece.Body.StartsWith("本报讯", StringComparison.Ordinal))   // which is no part of the text
            .Chunk(Pieces)
            .Where(page => page.Length == Pieces)
            .Select(page => page.Select((piece, i) => new Piece(piece.Title, Paragraphs(piece.Body), $"（**{People[i]}**）")).ToArray()),
    ]);

    /// <summary>The pieces of each page.</summary>
    public static IReadOnlyList<Piece[]> All => Composed.Value;

    /// <summary>A page in plain order.</summary>
    public static string InOrder(IEnumerable<Piece> pieces, string mark, bool hasBylines) =>
        Page(pieces.SelectMany(p => p.Lines(mark, hasBylines)));

    /// <summary>A page with one piece torn: its second half stands below the piece after it, or above that one's own text.</summary>
    /// <param name="pieces">The pieces of the page.</param>
    /// <param name="number">The piece that is torn; at least two paragraphs, and not the last.</param>
    /// <param name="tear">How.</param>
    public static string Torn(Piece[] pieces, int number, Tear tear)
    {
        var (torn, next) = (pieces[number].Lines("## ", true).ToList(), pieces[number + 1].Lines("## ", true).ToList());
        var at = 1 + torn.Count / 2;
        var (first, second) = (torn[..at], torn[at..]);
        if (tear is Tear.InASentence or Tear.InASentenceUnderTheNextHeadline)
        {
            var cut = Middle(first[^1]);
            second.Insert(0, first[^1][cut..]);
            first[^1] = first[^1][..cut];
        }

        IEnumerable<string> both = tear switch
        {
            Tear.WithItsHeadlineAgain => [.. first, .. next, torn[0], .. second],
            Tear.InASentenceUnderTheNextHeadline => [.. first, next[0], .. second, .. next[1..]],
            _ => [.. first, .. next, .. second],
        };
        return Page([.. pieces[..number].SelectMany(p => p.Lines("## ", true)), .. both, .. pieces[(number + 2)..].SelectMany(p => p.Lines("## ", true))]);
    }

    /// <summary>How many of some pieces a reading has whole, under their headlines.</summary>
    public static int Whole(IEnumerable<Piece> pieces, string page)
    {
        var read = Checkout.Read(page).Articles.ToLookup(a => Words(a.Title), a => Words(a.Body));
        return pieces.Count(piece => read[Words(piece.Title)].SequenceEqual([Words(string.Concat(piece.Text))]));
    }

    private static string Page(IEnumerable<string> lines) => "# 综合新闻\n\n2023年5月12日　星期五\n\n" + string.Join("\n\n", lines) + "\n";

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

    /// <summary>A place near a paragraph's middle, between two characters of a clause.</summary>
    private static int Middle(string paragraph)
    {
        var at = paragraph.Length / 2;
        while (at < paragraph.Length - 2 && !(char.IsLetter(paragraph[at - 1]) && char.IsLetter(paragraph[at])))
            at++;
        return at;
    }

    private static string Words(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [GeneratedRegex("[^。！？]+([。！？]+[”」』）]*|$)")]
    private static partial Regex Sentence();

    /// <param name="Title">Headline.</param>
    /// <param name="Text">Paragraphs.</param>
    /// <param name="Byline">As the paper prints it at the end.</param>
    public sealed record Piece(string Title, IReadOnlyList<string> Text, string Byline)
    {
        /// <summary>Headline and paragraphs as lines of a page.</summary>
        public IEnumerable<string> Lines(string mark, bool hasBylines) => [mark + Title, .. Text.SkipLast(1), Text[^1] + (hasBylines ? Byline : "")];
    }
}

/// <summary>How a piece is torn.</summary>
public enum Tear
{
    /// <summary>The second half stands under its headline, printed again.</summary>
    WithItsHeadlineAgain,

    /// <summary>It begins in mid-sentence, without a headline.</summary>
    InASentence,

    /// <summary>It begins with a paragraph, without a headline.</summary>
    BetweenParagraphs,

    /// <summary>It begins in mid-sentence right under the next piece's headline.</summary>
    InASentenceUnderTheNextHeadline,
}
