using Xunit.Abstractions;

namespace Gazette.Tests.News.Figures;

/// <summary>The figures of some two hundred sentences, beside what an editor indexes of each.</summary>
public class EditorTests(ITestOutputHelper output)
{
    private const double Floor = 0.97;
    private static readonly FigureScore Score = FigureScore.Measure(EditorTable.Cases("Editor"));

    public static TheoryData<string> NoFigures => [.. EditorTable.Cases("Editor", "none").Select(c => c.Sentence)];

    [Fact]
    public void Whole_figures_are_read_as_an_editor_indexes_them()
    {
        output.WriteLine(Score.ToString());
        var (precision, recall) = Score.Of("figures");
        Assert.True(precision >= Floor && recall >= Floor, $"{Score}\n{string.Join('\n', Score.Differences)}");
    }

    [Theory]
    [InlineData("value")]
    [InlineData("period")]
    [InlineData("yoy")]
    [InlineData("inc")]
    [InlineData("bud")]
    [InlineData("share")]
    [InlineData("name")]
    public void A_field_is_right_where_it_stands(string field)
    {
        var (precision, recall) = Score.Of(field);
        Assert.True(precision >= Floor && recall >= Floor, $"{Score}\n{string.Join('\n', Score.Differences)}");
    }

    /// <summary>Sentences written after the rules; what they read at first sight is told in docs/reading.md.</summary>
    [Theory]
    [InlineData("unseen")]
    [InlineData("second")]
    public void What_was_written_later_is_read_nearly_as_well(string file)
    {
        var later = FigureScore.Measure(EditorTable.Cases("Later", file));
        output.WriteLine($"{file}\n{later}");
        var (precision, recall) = later.Of("figures");
        Assert.True(precision >= 0.9 && recall >= 0.9, $"{later}\n{string.Join('\n', later.Differences)}");
    }

    /// <summary>Whole articles by two writers who had not seen the rules; what they read at first sight is told in docs/reading.md.</summary>
    [Theory]
    [InlineData("articles", 0.9)]
    [InlineData("heldout", 0.8)]
    [InlineData("newhand", 0.9)]
    [InlineData("unread", 0.57)]
    public void Articles_of_other_hands_are_read_nearly_as_well(string file, double floor)
    {
        var later = FigureScore.Measure(EditorArticle.All("Later", file));
        output.WriteLine($"{file}\n{later}");
        var (precision, recall) = later.Of("figures");
        Assert.True(precision >= floor && recall >= floor, $"{later}\n{string.Join('\n', later.Differences)}");
    }

    [Theory]
    [MemberData(nameof(NoFigures))]
    public void A_number_that_is_no_state_gives_no_figure(string sentence) =>
        Assert.Empty(EditorTable.Read(new(null, sentence, [])));
}
