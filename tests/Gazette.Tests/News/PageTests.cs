namespace Gazette.Tests.News;

/// <summary>
/// Each page of the folder Pages is an invented page of a paper and, below a line, how an editor reads it. A line of text is given
/// by its ends, with … between them; everything else is given in full, but for bodies mentioned where only … stands.
/// </summary>
public class PageTests
{
    private const string Border = "=== an editor reads ===\n";

    public static TheoryData<string> Pages() =>
        [.. Directory.GetFiles(Checkout.Path("tests", "Gazette.Tests", "News", "Pages")).Select(f => Path.GetFileNameWithoutExtension(f)).Order()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_reads_as_an_editor_reads_it(string page)
    {
        var (document, expected) = Open(page);
        Assert.Equal(expected, Abridged(expected, Transcript.Of(Checkout.Read(document))));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_character_of_a_page_has_one_role(string page) => Spans.CoverOnce(Open(page).Document);

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_reads_the_same_with_the_line_ends_of_another_system(string page)
    {
        var (document, expected) = Open(page);
        Assert.Equal(expected, Abridged(expected, Transcript.Of(Checkout.Read(document.Replace("\n", "\r\n")))));
    }

    /// <summary>The transcript with each line cut short as the expected line in its place is.</summary>
    private static string Abridged(string expected, string read)
    {
        var lines = expected.Split('\n');
        return string.Join('\n', read.Split('\n').Select((line, i) => i < lines.Length && Fits(lines[i], line) ? lines[i] : line));
    }

    private static bool Fits(string expected, string read)
    {
        if (expected.Contains(" | "))
            return expected.Split(" | ") is var some && read.Split(" | ") is var others && some.Length == others.Length && some.Zip(others).All(p => HasPieces(p.First, p.Second));
        return HasPieces(expected, read);
    }

    /// <summary>Whether a text begins, goes on and ends with the pieces between the dots.</summary>
    private static bool HasPieces(string expected, string read)
    {
        var pieces = expected.Split('…');
        if (pieces.Length == 1)
            return expected == read;
        var at = 0;
        foreach (var piece in pieces)
        {
            var found = read.IndexOf(piece, at, StringComparison.Ordinal);
            if (found < 0 || at == 0 && found > 0)
                return false;
            at = found + piece.Length;
        }

        return read.EndsWith(pieces[^1], StringComparison.Ordinal);
    }

    private static (string Document, string Expected) Open(string page)
    {
        var text = File.ReadAllText(Checkout.Path("tests", "Gazette.Tests", "News", "Pages", page + ".txt")).ReplaceLineEndings("\n");
        var border = text.IndexOf(Border, StringComparison.Ordinal);
        return (text[..border], text[(border + Border.Length)..]);
    }
}
