using System.Text;
using Gazette.News.Formats;

namespace Gazette.Tests.News.Formats;

public class EmptyFeedTests
{
    private const string Feed = """{"version":"https://jsonfeed.org/version/1.1","title":"云溪区要闻","items":[]}""";

    [Fact]
    public void A_feed_without_entries_is_read_as_no_news()
    {
        var result = Checkout.Reader.ReadBatches(new MemoryStream(Encoding.UTF8.GetBytes(Feed)), FormatSampleTests.Facts with { Address = new("https://news.example/feed.json") }).Single();
        Assert.Empty(result.Reading!.Articles);
        Assert.Empty(result.Reading.Problems);
    }

    [Fact]
    public void A_file_without_entries_was_handed_in_by_mistake()
    {
        var result = Checkout.Reader.ReadBatches(new MemoryStream(Encoding.UTF8.GetBytes(Feed)), FormatSampleTests.Facts with { Address = null }).Single();
        Assert.Equal(RefusalReason.Empty, result.Refusal!.Reason);
    }
}
