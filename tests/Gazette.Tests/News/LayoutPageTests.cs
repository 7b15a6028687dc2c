namespace Gazette.Tests.News;

/// <summary>Each page of the folder Layouts is a small invented document and, below a line, how an editor reads it.</summary>
public class LayoutPageTests
{
    private const string Border = "=== reads as ===\n";

    public static TheoryData<string> Pages() =>
        [.. Directory.GetFiles(Checkout.Path("tests", "Gazette.Tests", "News", "Layouts")).Select(f => Path.GetFileNameWithoutExtension(f)).Order()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_reads_as_an_editor_reads_it(string page)
    {
        var (document, expected) = Open(page);
        Assert.Equal(expected, Transcript.Of(Checkout.Read(document)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_character_of_a_page_has_one_role(string page) => Spans.CoverOnce(Open(page).Document);

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_reads_the_same_with_the_line_ends_of_another_system(string page)
    {
        var (document, expected) = Open(page);
        Assert.Equal(expected, Transcript.Of(Checkout.Read(document.Replace("\n", "\r\n"))));
    }

    private static (string Document, string Expected) Open(string page)
    {
        var text = File.ReadAllText(Checkout.Path("tests", "Gazette.Tests", "News", "Layouts", page + ".txt")).ReplaceLineEndings("\n");
        var border = text.IndexOf(Border, StringComparison.Ordinal);
        return (text[..border], text[(border + Border.Length)..]);
    }
}
