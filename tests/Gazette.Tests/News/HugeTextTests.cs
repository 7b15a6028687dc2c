using System.Text;

namespace Gazette.Tests.News;

/// <summary>Ten million characters in one line or in a hundred thousand lines are read in seconds, whatever they hold.</summary>
public class HugeTextTests
{
    [Theory]
    [InlineData("区财政局召开会议，部署工作。", 10_000_000)]
    [InlineData("没有标点也没有空行的一行正文\n", 1_500_000)]
    [InlineData("## 会议召开\n\n9月10日，会议召开。\n\n（**区财政局**）\n\n", 1_500_000)]
    [InlineData("左边的文字，写在这里      右边的文字，写在那里\n", 1_500_000)]
    public async Task A_huge_text_is_read_in_time(string unit, int length)
    {
        var text = new StringBuilder(length + unit.Length);
        while (text.Length < length)
            text.Append(unit);
        var reading = await Task.Run(() => Checkout.Read(text.ToString())).WaitAsync(TimeSpan.FromMinutes(2));
        Assert.NotEmpty(reading.Articles);
    }
}
