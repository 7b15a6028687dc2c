using Gazette.News;

namespace Gazette.Tests.News;

/// <summary>Every sample issue is read as an editor reads it.</summary>
public sealed class SeedReadingTests
{
    public static TheoryData<string> Files => [.. SeedIssues.Files];

    /// <summary>Each piece by file and number.</summary>
    public static TheoryData<string, int> Pieces
    {
        get
        {
            var pieces = new TheoryData<string, int>();
            foreach (var file in SeedIssues.Files)
                for (var number = 1; number <= SeedIssues.Editor(file).Articles.Count; number++)
                    pieces.Add(file, number);
            return pieces;
        }
    }

    [Fact]
    public void Every_sample_issue_has_an_expectation() =>
        Assert.Equal(Directory.EnumerateFiles(SeedIssues.SeedFolder).Select(Path.GetFileName).Order(), SeedIssues.Files.Order());

    [Theory]
    [MemberData(nameof(Files))]
    public void An_issue_has_its_pieces_in_order(string file) =>
        Assert.Equal(
            SeedIssues.Editor(file).Articles.Select(a => a.Title ?? "(none)"),
            SeedIssues.ReadingOf(file).Articles.Select(a => a.DerivedTitle ? "(none)" : a.Title));

    [Theory]
    [MemberData(nameof(Files))]
    public void An_issue_has_its_day_and_page_and_furniture(string file)
    {
        var (editor, reading) = (SeedIssues.Editor(file), SeedIssues.ReadingOf(file));
        Assert.Equal((editor.Date, DateSource.File, editor.Page), (reading.Date!.Value, reading.DateSource, reading.Page!.Value));
        Assert.Equal(editor.Furniture, reading.Furniture.Where(line => !line.StartsWith('#')));
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_piece_is_whole_and_holds_nothing_of_another(string file, int number)
    {
        var (editor, read) = Piece(file, number);
        var body = read.Body;
        Assert.Equal(editor.Begins, body[..Math.Min(10, body.Length)]);
        Assert.Equal(editor.Ends, body[^Math.Min(10, body.Length)..]);
        Assert.Equal(editor.Paragraphs, read.Paragraphs.Count);
        Assert.Equal(editor.Characters, body.Count(c => !char.IsWhiteSpace(c)));
        Assert.Equal(editor.Fragment, read.Fragment);
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_piece_has_its_kicker_subheads_and_captions(string file, int number)
    {
        var (editor, read) = Piece(file, number);
        Assert.Equal(editor.Kicker?.Trim('—'), read.Kicker?.Trim('—'));
        Assert.Equal(editor.Subheads, read.Subheads);
        Assert.Equal(editor.Captions, read.Captions);
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_piece_has_its_departments_reporters_and_topic(string file, int number)
    {
        var (editor, read) = Piece(file, number);
        Assert.Equal(editor.Departments.Select(SeedIssues.DisplayName), read.Departments);
        Assert.Equal(editor.Authors, read.Authors);
        if (editor.Topic is { } topic)
            Assert.Contains(topic, read.Topics);
    }

    private static (ExpectedArticle Editor, Article Read) Piece(string file, int number)
    {
        var editor = SeedIssues.Editor(file).Articles[number - 1];
        var articles = SeedIssues.ReadingOf(file).Articles;
        var read = editor.Title is null
            ? articles.FirstOrDefault(a => a.DerivedTitle)
            : articles.FirstOrDefault(a => a.Title == editor.Title);
        return (editor, read ?? throw new InvalidOperationException($"«{editor.Title ?? "the fragment"}» was not read. Titles: {string.Join(" | ", articles.Select(a => a.Title))}"));
    }
}
