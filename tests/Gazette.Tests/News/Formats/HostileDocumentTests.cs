using System.Globalization;
using System.IO.Compression;
using System.Text;
using Gazette.News.Formats;
using Gazette.News.Issues;

namespace Gazette.Tests.News.Formats;

/// <summary>Documents made to hurt are read as far as they can be, or refused in one line, in bounded time.</summary>
public class HostileDocumentTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Entities_that_multiply_are_never_put_in()
    {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"区区区区区区区区区区\">");
        for (var c = 'b'; c < 'k'; c++)
            bomb.Append(CultureInfo.InvariantCulture, $"<!ENTITY {c} \"").Insert(bomb.Length, $"&{(char)(c - 1)};", 10).Append("\">");
        bomb.Append("]><rss version=\"2.0\"><channel><item><title>甲</title><description>区财政局&j;发布消息。</description></item></channel></rss>");
        var result = await Read(Encoding.UTF8.GetBytes(bomb.ToString()));
        Assert.Equal("区财政局&j;发布消息。", Assert.Single(result.Reading!.Articles).Body);
    }

    [Fact]
    public async Task An_entity_that_names_a_file_is_never_opened()
    {
        var result = await Read("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss version=\"2.0\"><channel><item><title>甲</title><description>名字是&x;。</description></item></channel></rss>"u8.ToArray());
        Assert.Equal("名字是&x;。", Assert.Single(result.Reading!.Articles).Body);
    }

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<b><i>", "</i></b>")]
    [InlineData("<table><tr><td>", "</td></tr></table>")]
    [InlineData("<ul><li>", "")]
    [InlineData("<a href=\"x\">", "")]
    [InlineData("<p><font>", "")]
    public async Task A_page_nested_ten_thousand_deep_keeps_its_words(string open, string close)
    {
        const string words = "9月1日，区财政局发布消息，说明前八个月预算执行情况，收入增长4.2%，支出增长3.8%，各项重点支出都有保障。";
        var page = $"<html><body><h1>区财政局发布消息</h1>{Many(open, 10_000)}{words}{Many(close, 10_000)}</body></html>";
        var result = await Read(Encoding.UTF8.GetBytes(page));
        Assert.Contains(words, string.Concat(result.Reading!.Articles.SelectMany(a => a.Paragraphs)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a \"")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("<")]
    [InlineData("<p>区</p>")]
    [InlineData("&amp;")]
    [InlineData("<svg><title>")]
    public async Task A_page_of_one_thing_repeated_ends_in_time(string unit) =>
        Assert.True(await Read(Encoding.UTF8.GetBytes("<html><body>" + Many(unit, 100_000 / unit.Length))) is { });

    [Fact]
    public async Task Json_nested_deep_is_a_problem_with_its_place()
    {
        var result = await Read(Encoding.UTF8.GetBytes($"[{{\"title\":\"甲\",\"text\":\"区财政局发布消息。\"}},\n{{\"x\":{Many("[", 100_000)}{Many("]", 100_000)}}},\n{{\"title\":\"乙\",\"text\":\"区教育局发布消息。\"}}]"));
        Assert.Equal(["甲", "乙"], result.Reading!.Articles.Select(a => a.Title));
        Assert.Equal(2, Assert.Single(result.Reading.Problems).Line);
    }

    [Fact]
    public async Task Json_broken_between_its_members_says_so_once()
    {
        var result = await Read("{\"data\":{ x y z\n\"articles\":[{\"title\":\"甲\",\"text\":\"区财政局发布消息。\"}]}}"u8.ToArray());
        Assert.Single(result.Reading!.Problems);
        Assert.Equal("甲", Assert.Single(result.Reading.Articles).Title);
    }

    [Fact]
    public async Task Json_that_never_closes_says_so()
    {
        var result = await Read(Encoding.UTF8.GetBytes(Many("[{\"title\":", 50_000)));
        Assert.NotEmpty(result.Reading!.Problems);
    }

    [Fact]
    public async Task A_gigantic_line_is_named_and_the_rest_is_read()
    {
        var result = await Read(Encoding.UTF8.GetBytes($"{{\"title\":\"甲\",\"text\":\"区财政局发布消息。\"}}\n{{\"title\":\"{Many("长", 3_000_000)}\"}}\n{{\"title\":\"乙\",\"text\":\"区教育局发布消息。\"}}\n"));
        Assert.Equal(["甲", "乙"], result.Reading!.Articles.Select(a => a.Title));
        Assert.Equal("line 2", Assert.Single(result.Reading.Problems).Place);
    }

    [Fact]
    public async Task A_quote_that_never_closes_takes_no_more_than_its_own_row()
    {
        var rows = string.Concat(Enumerable.Range(0, 2500).Select(i => $"标题{i},区财政局第{i}次发布消息。\n"));
        var result = await Read(Encoding.UTF8.GetBytes($"title,text\n甲,\"没有关上\n{rows}"));
        Assert.Equal("line 2", Assert.Single(result.Reading!.Problems).Place);
        Assert.True(result.Reading.Articles.Count >= 500);
    }

    [Fact]
    public async Task Nul_bytes_in_a_record_are_left_out()
    {
        var result = await Read(Encoding.UTF8.GetBytes("{\"title\":\"甲\\u0000乙\",\"text\":\"区财政局\\u0000发布消息。\"}\n{\"title\":\"丙\",\"text\":\"区教育局发布消息。\"}"));
        Assert.All(result.Reading!.Articles, a => Assert.DoesNotContain('\0', a.Title + a.Body));
        Assert.Equal(2, result.Reading.Articles.Count);
    }

    [Fact]
    public async Task A_Word_document_that_swells_is_refused()
    {
        var bomb = Zip(("word/document.xml", "<a>" + Many("0", 80 * 1024 * 1024) + "</a>"));
        Assert.True(bomb.Length < 1024 * 1024);
        Assert.Equal(RefusalReason.TooLarge, (await Read(bomb)).Refusal!.Reason);
    }

    [Fact]
    public async Task A_Word_document_nested_deep_is_refused() =>
        Assert.Equal(RefusalReason.TooLarge, (await Read(Zip(("word/document.xml", Many("<a>", 5000) + Many("</a>", 5000))))).Refusal!.Reason);

    [Fact]
    public async Task A_Word_document_with_a_bomb_of_entities_is_refused() =>
        Assert.Equal(RefusalReason.Damaged, (await Read(Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")))).Refusal!.Reason);

    [Fact]
    public async Task Names_in_an_archive_that_lead_out_of_it_lead_nowhere()
    {
        var sound = FormatSampleTests.Bytes("word.docx");
        using var stream = new MemoryStream();
        stream.Write(sound);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var name in (string[])["../../etc/passwd.xml", "/etc/shadow.xml", "..\\..\\x.xml"])
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write("<a/>"u8);
            }
        }

        Assert.NotEmpty((await Read(stream.ToArray())).Reading!.Articles);
    }

    [Theory]
    [InlineData("xl/workbook.xml", "Excel")]
    [InlineData("ppt/presentation.xml", "PowerPoint")]
    [InlineData("content.xml", "OpenDocument")]
    [InlineData("a.txt", "ZIP archive")]
    public async Task An_archive_that_is_no_Word_document_is_called_what_it_is(string entry, string name)
    {
        var refusal = (await Read(Zip((entry, "<a/>")))).Refusal!;
        Assert.Equal(RefusalReason.UnsupportedFormat, refusal.Reason);
        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Theory]
    [InlineData("D0CF11E0A1B11AE1000000", RefusalReason.UnsupportedFormat, "old Office")]
    [InlineData("7B5C727466315C616E7369", RefusalReason.UnsupportedFormat, "RTF")]
    [InlineData("89504E470D0A1A0A0000000D", RefusalReason.Binary, "PNG")]
    [InlineData("526172211A0700", RefusalReason.Binary, "RAR")]
    [InlineData("255044462D312E370A25E2E3CFD3", RefusalReason.Damaged, "PDF")]
    public async Task What_is_not_read_is_called_what_it_is(string hex, RefusalReason reason, string name)
    {
        var refusal = (await Read(Convert.FromHexString(hex))).Refusal!;
        Assert.Equal(reason, refusal.Reason);
        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PDF_whose_pages_run_in_a_ring_ends_in_time()
    {
        const string ring = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
        Assert.NotNull((await Read(Encoding.ASCII.GetBytes(ring))).Refusal);
    }

    [Fact]
    public async Task A_locked_PDF_says_that_it_is_locked()
    {
        var zeros = new string('0', 64);
        var locked = Pdf("/Encrypt 4 0 R/ID[<00><00>]", $"<</Filter/Standard/V 1/R 2/Length 40/P -4/O<{zeros}>/U<{zeros}>>>");
        Assert.Equal(RefusalReason.Encrypted, (await Read(locked)).Refusal!.Reason);
    }

    [Fact]
    public async Task A_PDF_of_pictures_says_that_it_has_no_text() =>
        Assert.Equal(RefusalReason.NoText, (await Read(Pdf(""))).Refusal!.Reason);

    internal static async Task<ReadingResult> Read(byte[] bytes) =>
        await Task.Run(() => Checkout.Reader.Read(bytes, FormatSampleTests.Facts)).WaitAsync(Enough);

    private static string Many(string unit, int times) => new StringBuilder(unit.Length * times).Insert(0, unit, times).ToString();

    /// <summary>A PDF of one empty page, with more objects and more in its trailer.</summary>
    private static byte[] Pdf(string trailer, params string[] more)
    {
        string[] objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Resources<<>>>>", .. more];
        var (file, table) = (new StringBuilder("%PDF-1.4\n"), new StringBuilder("0000000000 65535 f \n"));
        foreach (var (index, content) in objects.Index())
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:0000000000} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{content}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n{table}trailer\n<</Root 1 0 R/Size {objects.Length + 1}{trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
