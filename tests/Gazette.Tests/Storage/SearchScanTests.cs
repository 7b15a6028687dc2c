using System.Text;
using Gazette.News;
using Gazette.Newsroom;
using Gazette.Tests.Newsroom;
using Gazette.Text;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Storage;

/// <summary>What the index finds is what reading every article would find.</summary>
public sealed class SearchScanTests : IDisposable
{
    private const int Articles = 2000;
    private static readonly string[] Alphabet = [.. "财政收入教育卫生增长区局万元月日".Select(c => c.ToString()), "財", "𠮷", "，", "。", " ", "5G", " tax ", "8", "12.5", "é", "\n"];

    private readonly Newsdesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_search_finds_what_a_scan_of_all_articles_finds()
    {
        var random = new Random(20240520);
        var pieces = Enumerable.Range(0, Articles).Select(i => Random(random, i)).ToList();
        foreach (var (chunk, day) in pieces.Chunk(100).Select((chunk, i) => (chunk, Today.AddDays(-i))))
            await desk.Publish($"p{day:yyyyMMdd}", day, chunk);
        await desk.Store.Tidy(default);
        var compared = 0;
        for (var i = 0; i < 400; i++)
        {
            var words = Words(random, pieces);
            var expected = pieces.Where(p => words.All(w => Holds(p, w))).Select(p => p.Title).Order(StringComparer.Ordinal).ToList();
            if (expected.Count >= 200)
                continue;
            var page = await desk.Articles.Search(new ArticleFilter { Words = words }, 500, null, default);
            // What stands nowhere is loosened, and the page says so; a page that holds everything does not.
            if (expected.Count == 0)
            {
                Assert.True(page.Items.Count == 0 ? page.Loosened is null : page.Loosened is { Count: > 0 } parts && page.Items.All(f => parts.All(w => Holds(f.Published.Article, w))));
                compared++;
                continue;
            }

            Assert.Null(page.Loosened);
            // Where punctuation leaves the index only common characters, reading stops at 1,000 candidates: what is found is right, not complete.
            if (page.Total >= ArticlePage.CountLimit)
            {
                Assert.Subset(expected.ToHashSet(), page.Items.Select(f => f.Published.Article.Title).ToHashSet());
                continue;
            }

            compared++;
            Assert.True(
                expected.SequenceEqual(page.Items.Select(f => f.Published.Article.Title).Order(StringComparer.Ordinal)) && page.Total == expected.Count,
                $"[{string.Join('|', words)}]: {page.Items.Count} of {page.Total} found, {expected.Count} expected");
        }

        Assert.True(compared > 200, $"only {compared} searches were compared");
    }

    private static Article Random(Random random, int number) => Piece($"{Text(random, 6)} №{number}", Text(random, 60));

    private static string Text(Random random, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(1, most)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));

    // Half of the words are cut from an article, so that long ones are found too.
    private static List<string> Words(Random random, List<Article> pieces) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
    {
        if (random.Next(2) == 0)
            return Text(random, 4);
        var body = pieces[random.Next(pieces.Count)].Body;
        var start = random.Next(body.Length);
        return body.Substring(start, random.Next(1, Math.Min(9, body.Length - start) + 1));
    }).Where(w => !string.IsNullOrWhiteSpace(w) && w.EnumerateRunes().All(r => r != Rune.ReplacementChar))];

    /// <summary>The meaning of a search, written without the index: every occurrence is looked at.</summary>
    private static bool Holds(Article piece, string word)
    {
        var wanted = string.Join(' ', Folding.Fold(word).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return wanted.EnumerateRunes().Any(Rune.IsLetterOrDigit)
            && new[] { Folding.Fold(piece.Title), Folding.Fold(piece.Body) }.Any(text =>
                Enumerable.Range(0, text.Length).Any(at =>
                    string.CompareOrdinal(text, at, wanted, 0, wanted.Length) == 0 && Parted(text, at) && Parted(text, at + wanted.Length)));
    }

    // Between two letters or digits of a script with blanks there is no border.
    private static bool Parted(string text, int at) =>
        at == 0 || at == text.Length || !(Latin(text[at - 1]) && Latin(text[at]));

    private static bool Latin(char unit) => char.IsLetterOrDigit(unit) && unit < '\u3000';
}
