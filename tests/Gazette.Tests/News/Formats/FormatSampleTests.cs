using System.Globalization;
using System.Text;
using Gazette.News;
using Gazette.News.Formats.Opening;
using Gazette.News.Issues;

namespace Gazette.Tests.News.Formats;

/// <summary>Each file of the folder Samples is a real file of its format; beside it stands how it reads; <c>GAZETTE_UPDATE_READINGS=1</c> writes that anew, to be read before it is committed.</summary>
public class FormatSampleTests
{
    private const string Expected = ".reading.txt";
    private static readonly bool Update = Environment.GetEnvironmentVariable("GAZETTE_UPDATE_READINGS") == "1";
    private static readonly string Folder = Checkout.Path("tests", "Gazette.Tests", "News", "Formats", "Samples");

    static FormatSampleTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> All() => [.. Names()];

    public static TheoryData<string, string> Encoded()
    {
        var data = new TheoryData<string, string>();
        foreach (var name in Names().Where(n => !IsBinary(n)))
        {
            foreach (var encoding in (string[])["utf-8", "gb18030", "utf-16", "utf-16BE"])
                data.Add(name, encoding);
            if (name.StartsWith("traditional", StringComparison.Ordinal))
                data.Add(name, "big5");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_file_reads_as_the_page_beside_it_says(string name)
    {
        if (Update)
            File.WriteAllText(Path.Combine(Folder, name + Expected), Told(Read(Bytes(name))));
        Assert.Equal(ExpectedOf(name), Told(Read(Bytes(name))));
    }

    [Theory]
    [MemberData(nameof(Encoded))]
    public void A_file_reads_the_same_in_every_usual_encoding(string name, string encoding)
    {
        var text = Encoding.UTF8.GetString(Bytes(name)).TrimStart('\ufeff');
        var target = Encoding.GetEncoding(encoding);
        var isMarked = encoding.StartsWith("utf", StringComparison.Ordinal);
        Assert.Equal(ExpectedOf(name), Told(Read([.. isMarked ? target.GetPreamble() : [], .. target.GetBytes(text)])));
    }

    [Theory]
    [InlineData("rss 2.0.xml", "UTF-8", "gb2312", "gb18030")]
    [InlineData("rss 2.0.xml", "UTF-8", "big5", "gb18030")]
    [InlineData("rss 2.0.xml", "UTF-8", "iso-8859-1", "utf-8")]
    [InlineData("article page.html", "utf-8", "utf-8", "gb18030")]
    [InlineData("article page.html", "utf-8", "iso-8859-1", "gb18030")]
    [InlineData("article page.html", "utf-8", "windows-1252", "gb18030")]
    [InlineData("traditional page.html", "<head>", "<head><meta charset=gb2312>", "big5")]
    public void A_wrong_declaration_loses_no_word(string name, string declared, string instead, string encoding)
    {
        var text = Encoding.UTF8.GetString(Bytes(name)).Replace(declared, instead, StringComparison.Ordinal);
        Assert.Equal(ExpectedOf(name), Told(Read(Encoding.GetEncoding(encoding).GetBytes(text))));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_character_of_the_text_made_of_a_file_has_one_role(string name)
    {
        using var stream = new MemoryStream(Bytes(name));
        if (DocumentOpener.Open(stream, Facts) is OpenedDocument.Page page)
            Spans.CoverOnce(page.Text);
        else
            EntrySpans.CoverOnce(Bytes(name), Facts);
    }

    internal static DocumentFacts Facts { get; } = new(null, null, null, Checkout.Today, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), new Uri("http://yunxi.example/feeds/one"));

    internal static IEnumerable<string> Names() => Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)).Where(f => !f.EndsWith(Expected, StringComparison.Ordinal)).Order();

    internal static bool IsBinary(string name) => name.EndsWith(".pdf", StringComparison.Ordinal) || name.EndsWith(".docx", StringComparison.Ordinal);

    internal static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    internal static ReadingResult Read(byte[] bytes) => Checkout.Reader.Read(bytes, Facts);

    private static string ExpectedOf(string name) => File.ReadAllText(Path.Combine(Folder, name + Expected)).ReplaceLineEndings("\n");

    private static string Told(ReadingResult result)
    {
        var told = new StringBuilder($"format: {result.Format}\n");
        if (result.Refusal is { } refusal)
            return told.Append("refused: ").Append(refusal.Message).Append('\n').ToString();
        told.Append(Transcript.Of(result.Reading!));
        foreach (var article in result.Reading!.Articles)
            told.Append(CultureInfo.InvariantCulture, $"{article.Day:yyyy-MM-dd} | {article.Link} | {article.SourceId} | {article.Page} | {string.Join(", ", article.Topics)}\n");
        foreach (var problem in result.Reading.Problems)
            told.Append(CultureInfo.InvariantCulture, $"! {problem.Place} ({problem.Line}): {problem.Message}\n");
        return told.ToString();
    }
}
