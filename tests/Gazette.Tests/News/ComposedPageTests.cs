namespace Gazette.Tests.News;

/// <summary>Many pages whose right reading is known: how often pieces stay, or become, whole.</summary>
public class ComposedPageTests
{
    [Theory]
    [InlineData("## ", true, 1)]
    [InlineData("## ", false, 0.99)]
    [InlineData("", true, 0.97)]
    [InlineData("", false, 0.85)]
    public void Pieces_in_plain_order_stay_whole(string mark, bool hasBylines, double share) =>
        AtLeast(share, ComposedPages.All.Sum(page => ComposedPages.Whole(page, ComposedPages.InOrder(page, mark, hasBylines))), ComposedPages.All.Count * ComposedPages.Pieces);

    [Theory]
    [InlineData(Tear.WithItsHeadlineAgain, 0.95, 0.98)]
    [InlineData(Tear.InASentence, 0.95, 0.98)]
    [InlineData(Tear.BetweenParagraphs, 0.9, 0.97)]
    [InlineData(Tear.InASentenceUnderTheNextHeadline, 0.5, 0.9)]
    public void A_torn_piece_is_put_together_and_the_others_are_left_alone(Tear tear, double shareOfTorn, double shareOfOthers)
    {
        var (torn, others, pages) = (0, 0, 0);
        foreach (var (index, page) in ComposedPages.All.Index())
        {
            // One piece after another, the first from there on that can be torn.
            if (Enumerable.Range(index, ComposedPages.Pieces - 1).Select(i => i % (ComposedPages.Pieces - 1)).Where(i => page[i].Text.Count > 1).Take(1).ToList() is not [var number])
                continue;
            pages++;
            var text = ComposedPages.Torn(page, number, tear);
            torn += ComposedPages.Whole([page[number]], text);
            others += ComposedPages.Whole([.. page[..number], .. page[(number + 1)..]], text);
        }

        AtLeast(shareOfTorn, torn, pages);
        AtLeast(shareOfOthers, others, pages * (ComposedPages.Pieces - 1));
    }

    private static void AtLeast(double share, int right, int all) => Assert.True(right >= share * all, $"{right} of {all} pieces are whole.");
}
