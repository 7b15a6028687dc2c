using CsCheck;
using Gazette.Newsroom;
using Gazette.Newsroom.Editing;
using Gazette.Tests.Newsroom;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Storage;

/// <summary>Pages turned while articles arrive, are corrected and are withdrawn.</summary>
public sealed class MovingNewsTests
{
    private static readonly ArticleFilter Filter = new() { Words = ["财政"] };

    // 0 publishes, 1 withdraws, 2 gives a title with the word, 3 a text without it, 4 moves to another day.
    private static readonly Gen<int[][]> Steps = Gen.Int[0, 4].Array[0, 4].Array[12];

    [Fact]
    public async Task A_ranking_shows_each_article_once_in_the_order_of_its_first_page_whatever_happens_meanwhile() =>
        await Gen.Select(Steps, Gen.Int[1, 7]).SampleAsync(
            async (steps, limit) =>
            {
                using var desk = await Filled();
                var before = (await desk.Articles.Search(Filter, 500, null, default)).Items.Select(i => i.Published.Id).ToList();
                var (seen, gone) = await Turned(desk, steps, cursor => desk.Articles.Search(Filter, limit, cursor, default));
                Assert.Equal(seen.Distinct(), seen);
                Assert.Equal(before.Where(seen.Contains), seen);
                Assert.Empty(before.Except(gone).Except(seen));
            },
            iter: 20,
            threads: 1);

    [Fact]
    public async Task The_newest_show_each_article_that_stays_where_it_is_once() =>
        await Gen.Select(Steps, Gen.Int[1, 7]).SampleAsync(
            async (steps, limit) =>
            {
                using var desk = await Filled();
                var before = (await desk.Articles.Newest(Filter, 500, null, default)).Items.Select(i => i.Published.Id).ToList();
                var (seen, gone) = await Turned(desk, steps, cursor => desk.Articles.Newest(Filter, limit, cursor, default));
                Assert.Equal(before.Except(gone), seen.Where(before.Contains).Where(id => !gone.Contains(id)));
            },
            iter: 20,
            threads: 1);

    private static async Task<Newsdesk> Filled()
    {
        var desk = new Newsdesk();
        for (var day = 1; day <= 3; day++)
            await desk.Publish($"p{day}", new(2024, 5, day), [.. Enumerable.Range(0, 8).Select(i => Piece(i == 4 ? $"财政{day}{i}" : $"旧{day}{i}", i % 3 == 0 ? "财政。财政。" : "财政。"))]);
        return desk;
    }

    /// <summary>All pages, with some steps after each; and the articles that were withdrawn, changed or moved.</summary>
    private static async Task<(List<long> Seen, HashSet<long> Gone)> Turned(Newsdesk desk, int[][] steps, Func<string?, Task<ArticlePage>> page)
    {
        var (seen, gone, at) = (new List<long>(), new HashSet<long>(), 0);
        for (string? cursor = null; ;)
        {
            var shown = await page(cursor);
            seen.AddRange(shown.Items.Select(i => i.Published.Id));
            cursor = shown.Next;
            if (cursor is null)
                return (seen, gone);
            foreach (var step in at < steps.Length ? steps[at] : [])
                await Do(desk, step, at * 5 + step, gone);
            at++;
        }
    }

    private static async Task Do(Newsdesk desk, int step, int number, HashSet<long> gone)
    {
        var id = number * 7 % 24 + 1;
        if (step == 0)
        {
            await desk.Publish($"new{number}", new(2024, 5, number % 5 + 1), Piece($"财政新{number}", "财政，财政，财政。"));
            return;
        }

        Edit edit = step switch
        {
            1 => new Edit.Withdraw([id]),
            2 => new Edit.Correct(id, new Correction { Title = $"财政改{number}" }),
            3 => new Edit.Correct(id, new Correction { Text = Piece($"改{number}", "别的。") }),
            _ => new Edit.Correct(id, new Correction { Day = new(2024, 5, 9) }),
        };
        if ((await desk.Editor.Do(edit, "test", default)).Done && step != 2)
            gone.Add(id);
    }
}
