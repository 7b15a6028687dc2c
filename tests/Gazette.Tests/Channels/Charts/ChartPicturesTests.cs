using System.Buffers.Binary;
using Gazette.Channels.Charts;
using Gazette.Conversation.Replies;
using Microsoft.Extensions.Logging.Abstractions;
using SkiaSharp;

namespace Gazette.Tests.Channels.Charts;

/// <summary>Charts as pictures where this machine has a font; where it has none, the tests hold that nothing is drawn and the table is left.</summary>
public sealed class ChartPicturesTests : IDisposable
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly ChartFont font = ChartFont.Find(null);
    private readonly ChartPictures pictures = new(new(), TimeProvider.System, NullLogger<ChartPictures>.Instance);

    public void Dispose()
    {
        pictures.Dispose();
        font.Dispose();
    }

    [Theory]
    [InlineData(ChartKind.Line)]
    [InlineData(ChartKind.Columns)]
    public async Task A_chart_is_a_picture_of_the_expected_size(ChartKind kind)
    {
        var png = await pictures.Draw(SampleCharts.Revenue(kind: kind), default);
        if (!HasFont(png))
            return;
        Assert.Equal(Signature, png![..8]);
        Assert.Equal((ChartDrawing.Width, ChartDrawing.Height), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        using var bitmap = SKBitmap.Decode(png);
        Assert.True(Marked(bitmap, new(ChartDrawing.Width / 6, ChartDrawing.Height / 5, ChartDrawing.Width - 60, ChartDrawing.Height - 80)).Count(m => m) > 1000);
    }

    [Fact]
    public async Task Different_characters_look_different_so_they_are_no_boxes()
    {
        var (one, other) = (await pictures.Draw(SampleCharts.Revenue("财政财政财政"), default), await pictures.Draw(SampleCharts.Revenue("税收税收税收"), default));
        if (!HasFont(one))
            return;
        var (left, right) = (Title(one!), Title(other!));
        Assert.True(left.Count(m => m) > 200, "Nothing is written where the title stands.");
        Assert.True(left.Zip(right).Count(p => p.First != p.Second) > 200, "Two titles look the same.");
    }

    [Fact]
    public async Task The_same_chart_gives_the_same_bytes()
    {
        using var others = new ChartPictures(new(), TimeProvider.System, NullLogger<ChartPictures>.Instance);
        var (one, again) = (await pictures.Draw(SampleCharts.Revenue(), default), await others.Draw(SampleCharts.Revenue(), default));
        if (HasFont(one))
            Assert.Equal(one, again);
    }

    [Fact]
    public async Task A_chart_with_a_character_that_the_font_lacks_is_left_to_its_table()
    {
        Assert.Null(await pictures.Draw(SampleCharts.Revenue("财政\ue123收入"), default));
        Assert.Null(await pictures.Draw(SampleCharts.Revenue("财政\U0001F9FF收入"), default));
    }

    [Fact]
    public async Task Any_numbers_are_drawn()
    {
        foreach (decimal[] values in (decimal[][])[[0, 0], [-5, 3], [decimal.MaxValue, decimal.MinValue], [0.0001m, 0.0002m], [.. Enumerable.Repeat(7m, 200)]])
        {
            var chart = SampleCharts.Revenue() with { Points = [.. values.Select((v, i) => new ChartPoint($"{i}月", v))] };
            HasFont(await pictures.Draw(chart, default));
        }
    }

    [Fact]
    public async Task Many_at_once_are_all_drawn()
    {
        var drawn = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => pictures.Draw(SampleCharts.Revenue($"2026年{i}"), default)));
        Assert.All(drawn, png => HasFont(png));
    }

    [Fact]
    public async Task Who_no_longer_waits_gets_no_picture() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            if (!HasFont(await pictures.Draw(SampleCharts.Revenue("2026年二"), new CancellationToken(canceled: true))))
                throw new OperationCanceledException();
        });

    [Fact]
    public void A_configured_font_that_is_not_there_or_holds_no_Chinese_is_said_to_be_so()
    {
        using var missing = ChartFont.Find("/no/such/font.ttf");
        Assert.Null(missing.Path);
        Assert.Equal("Charts:FontFile: /no/such/font.ttf is not there", missing.Missing);
        using var noFont = ChartFont.Find(Path.Combine(Repository.Root, "README.md"));
        Assert.Contains("holds no Chinese characters", noFont.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_font_it_is_said_how_to_get_one()
    {
        using var none = ChartFont.Find(null, []);
        Assert.Null(none.Path);
        Assert.Contains("Charts:FontFile", none.Missing, StringComparison.Ordinal);
        Assert.False(none.Holds(["财"]));
    }

    // Where there is no font, a picture must not be either.
    private bool HasFont(byte[]? png)
    {
        Assert.Equal(font.Path is not null, png is not null);
        return png is not null;
    }

    private static List<bool> Title(byte[] png)
    {
        using var bitmap = SKBitmap.Decode(png);
        return Marked(bitmap, new(ChartDrawing.Width / 4, 0, ChartDrawing.Width * 3 / 4, 55));
    }

    private static List<bool> Marked(SKBitmap bitmap, SKRectI within)
    {
        var marked = new List<bool>(within.Width * within.Height);
        for (var y = within.Top; y < within.Bottom; y++)
            for (var x = within.Left; x < within.Right; x++)
                marked.Add(bitmap.GetPixel(x, y) is { Red: < 200 } or { Green: < 200 });
        return marked;
    }
}
