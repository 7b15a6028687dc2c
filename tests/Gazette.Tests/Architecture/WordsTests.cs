using System.Text.RegularExpressions;

namespace Gazette.Tests.Architecture;

/// <summary>What people read stands in the resource files, in both languages, and nowhere in code.</summary>
public sealed partial class WordsTests
{
    private static readonly string[] Speaking = ["src/Gazette.Conversation/", "src/Gazette.Channels/", "src/Gazette.Following/"];

    // What is heard is Chinese in code: patterns, and examples for and against them. A font is tried with a few characters; numerals are searched for.
    private static readonly string[] Hearing =
    [
        "src/Gazette.Conversation/Understanding/",
        "src/Gazette.Conversation/Intents/Figures/Passages.cs",
        "src/Gazette.Channels/Charts/ChartFont.cs",
    ];

    [Fact]
    public void No_Chinese_sentence_stands_in_code() => Assert.Empty(Found(ChineseSentence(), Hearing));

    [Fact]
    public void No_block_and_no_button_is_made_with_words_in_code() => Assert.Empty(Found(Worded()));

    [Fact]
    public void Channels_hold_no_Chinese_at_all() =>
        Assert.DoesNotContain(Found(Chinese(), Hearing), found => found.StartsWith("src/Gazette.Channels/", StringComparison.Ordinal));

    [Theory]
    [InlineData("new Paragraph(\"Nothing was found.\")")]
    [InlineData("new Heading($\"共 {count} 篇\")")]
    [InlineData("Button.For(\"Undo\", new UserAction.Undo(token))")]
    [InlineData(".. Suggestions.Say(\"中文\", \"/lang zh\")")]
    [InlineData("Reply.Of(asker.Language, \"Done.\")")]
    public void Words_in_code_are_found(string code) => Assert.Matches(Worded(), code);

    [Theory]
    [InlineData("new Paragraph(texts[\"digest.off\"])")]
    [InlineData("Button.For(\"◀\", new UserAction.Places(kind, 0))")]
    [InlineData("Reply.Of(asker.Language, asker.Texts[\"read.gone\"])")]
    [InlineData("new Note(name + \" · \" + day)")]
    public void Keys_and_signs_are_no_words(string code) => Assert.DoesNotMatch(Worded(), code);

    [Fact]
    public void A_Chinese_sentence_in_code_is_found()
    {
        Assert.Matches(ChineseSentence(), "? \"没有这个按钮。\" : other");
        Assert.Matches(ChineseSentence(), "return \"明天早上八点推送给您\";");
        Assert.DoesNotMatch(ChineseSentence(), "[\"万元\"] = 10_000,");
    }

    private static IEnumerable<string> Found(Regex pattern, params string[] except) =>
        from file in Source.Files
        where Speaking.Any(room => file.Path.StartsWith(room, StringComparison.Ordinal)) && !except.Any(e => file.Path.StartsWith(e, StringComparison.Ordinal))
        from line in file.Code.Split('\n')
        where pattern.IsMatch(line) && !Heard().IsMatch(line)
        select $"{file.Path}: {line.Trim()}";

    [GeneratedRegex(@"""[^""\n]*[\u3400-\u9fff]")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"""[^""\n]*(?:[\u3400-\u9fff][，。？！；]|[\u3400-\u9fff]{8,})")]
    private static partial Regex ChineseSentence();

    [GeneratedRegex(@"(?:new (?:Heading|Subheading|Paragraph|Note|Quotation|FigureLine|MenuCommand)\(|(?:Button\.For|Button\.To|Suggestions\.Say)\(|Reply\.Of\([^,""\n]*,\s*)\$?""[^""\n]*[A-Za-z\u3400-\u9fff]")]
    private static partial Regex Worded();

    [GeneratedRegex(@"^\s*(?:Yes|No)\(|GeneratedRegex\(")]
    private static partial Regex Heard();
}
