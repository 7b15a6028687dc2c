using Gazette.Conversation.Digests;
using Gazette.Conversation.Replies;
using Gazette.Following.Digests;

namespace Gazette.Tests.Conversation;

public sealed class LateDigestTests
{
    [Fact]
    public void A_late_digest_says_for_which_days_in_both_languages()
    {
        var digests = new DigestReply(Understanding.Known, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        var at = new DateTimeOffset(2020, 9, 11, 0, 0, 0, TimeSpan.Zero);
        var late = new DigestContent(1, [], at) { Late = new(at, at.AddDays(3)) };
        Assert.Equal("补发 9月11日至9月14日摘要 · 0 篇", Heading(digests.Of(late, "zh")));
        Assert.Equal("Late digest for 11 September to 14 September · 0 articles", Heading(digests.Of(late, "en")));
        Assert.Equal("补发 9月11日摘要 · 0 篇", Heading(digests.Of(late with { Late = new(at, at.AddHours(5)) }, "zh")));
    }

    private static string Heading(Reply reply) => reply.Blocks.OfType<Heading>().First().Text;
}
