using System.Text;
using Gazette.News.Formats;

namespace Gazette.Tests.News;

/// <summary>A document's encoding is told, and what is no text is refused with its reason.</summary>
public class DocumentTextTests
{
    private const string Simplified = "## 区水务局清理河道\n\n3月8日，区水务局组织志愿者清理河道，捡起的垃圾装了四车。（**区水务局**）\n";
    private const string Traditional = "## 區水務局清理河道\n\n3月8日，區水務局組織志願者清理河道，撿起的垃圾裝了四車。（**區水務局**）\n";

    static DocumentTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    [InlineData("gb18030", false)]
    public void Simplified_text_is_read_in_every_usual_encoding(string encoding, bool isMarked) =>
        Assert.Equal(Simplified, DocumentText.From(Bytes(Simplified, encoding, isMarked)).Text);

    [Theory]
    [InlineData("big5")]
    [InlineData("gb18030")]
    [InlineData("utf-8")]
    public void Traditional_text_is_read_in_every_usual_encoding(string encoding) =>
        Assert.Equal(Traditional, DocumentText.From(Bytes(Traditional, encoding, false)).Text);

    [Fact]
    public void A_short_text_in_the_national_encoding_is_read() =>
        Assert.Equal("区财政局", DocumentText.From(Bytes("区财政局", "gb18030", false)).Text);

    [Fact]
    public void A_declared_encoding_goes_before_a_guess()
    {
        const string page = "<meta charset=\"big5\">\n測試";
        var read = DocumentText.From(Bytes(page, "big5", false));
        Assert.Equal((page, "big5"), (read.Text, read.Encoding));
    }

    [Fact]
    public void An_encoding_that_nobody_knows_is_passed_over() =>
        Assert.NotNull(DocumentText.From(Bytes("<meta charset=\"klingon-8\">\n区财政局召开会议", "gb18030", false)).Text);

    [Theory]
    [InlineData("", RefusalReason.Empty)]
    [InlineData("20200A0D09E38080", RefusalReason.Empty)]
    [InlineData("255044462D312E37", RefusalReason.UnsupportedFormat)]
    [InlineData("504B030414000600", RefusalReason.UnsupportedFormat)]
    [InlineData("89504E470D0A1A0A", RefusalReason.Binary)]
    [InlineData("FFD8FFE000104A46", RefusalReason.Binary)]
    [InlineData("610062006300FF00000000", RefusalReason.Binary)]
    [InlineData("E58CBA00E8B4A2", RefusalReason.Binary)]
    [InlineData("0102030405060708", RefusalReason.Binary)]
    [InlineData("FFFFFFFFFFFF", RefusalReason.UnknownEncoding)]
    public void What_is_no_text_is_refused_with_its_reason_and_one_line(string hex, RefusalReason reason)
    {
        var read = DocumentText.From(Convert.FromHexString(hex));
        Assert.Null(read.Text);
        Assert.Equal(reason, read.Refusal!.Reason);
        Assert.DoesNotContain('\n', read.Refusal.Message);
    }

    private static byte[] Bytes(string text, string name, bool isMarked)
    {
        var encoding = Encoding.GetEncoding(name);
        return isMarked ? [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] : encoding.GetBytes(text);
    }
}
