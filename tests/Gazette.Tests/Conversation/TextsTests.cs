using System.Text.RegularExpressions;
using Gazette.Conversation.Resources;
using Gazette.Following.Planning;
using Gazette.News;

namespace Gazette.Tests.Conversation;

public sealed partial class TextsTests
{
    private static readonly Texts Chinese = Texts.In("zh");
    private static readonly Texts English = Texts.In("en");

    [Fact]
    public void Every_text_is_there_in_both_languages()
    {
        Assert.Empty(Chinese.Keys.Except(English.Keys));
        // English has a form of its own for one.
        Assert.Empty(English.Keys.Where(k => !k.EndsWith(".one", StringComparison.Ordinal)).Except(Chinese.Keys));
    }

    [Fact]
    public void A_text_stands_in_one_file_and_in_the_same_one_in_both_languages() => Assert.All(English.Files, text =>
    {
        var key = text.Key.EndsWith(".one", StringComparison.Ordinal) && !Chinese.Files.ContainsKey(text.Key) ? text.Key[..^4] : text.Key;
        Assert.Equal(text.Value, Chinese.Files[key]);
    });

    [Fact]
    public void Every_kind_of_run_has_a_name() =>
        Assert.All(Enum.GetValues<RunKind>(), kind => Assert.Contains("runs.kind." + kind.ToString().ToLowerInvariant(), Chinese.Keys));

    [Fact]
    public void Every_warning_every_clue_and_every_problem_has_words() => Assert.All(
        [
            .. Enum.GetValues<WarningKind>().Select(k => $"warning.{k}"), .. Enum.GetValues<Clue>().Select(c => $"clue.{c}"),
            .. Enum.GetValues<ProblemKind>().Where(k => k != ProblemKind.Words).Select(k => $"problem.{k}"),
        ], key => Assert.Contains(key.ToLowerInvariant(), Chinese.Keys));

    [Fact]
    public void A_text_has_the_same_places_to_fill_in_both_languages() => Assert.All(Chinese.Keys, key =>
    {
        var (chinese, english) = (Filled(Chinese, key), Filled(English, key));
        Assert.True(english.IsSubsetOf(chinese) && chinese.IsSubsetOf(english), key);
    });

    [Fact]
    public void Every_text_that_the_code_names_exists()
    {
        var named = Architecture.Source.Files.Where(f => f.Path.StartsWith("src/Gazette.Conversation/", StringComparison.Ordinal) || f.Path.StartsWith("src/Gazette/Web/Pages/", StringComparison.Ordinal))
            .SelectMany(f => Named().Matches(f.Code).Select(m => m.Groups["key"].Value)).Distinct().ToList();
        Assert.True(named.Count > 50);
        // A key that ends in a dot is put together: command. and the command's name.
        Assert.All(named, key => Assert.Contains(Chinese.Keys, k => key.EndsWith('.') ? k.StartsWith(key, StringComparison.Ordinal) : k == key));
    }

    private static HashSet<string> Filled(Texts texts, string key)
    {
        object[] marks = [.. Enumerable.Range(0, 6).Select(i => $"<{i}>")];
        var text = texts[key, marks];
        return [.. marks.Cast<string>().Where(m => text.Contains(m, StringComparison.Ordinal))];
    }

    [GeneratedRegex(@"[Tt]exts(?:\[|\.Count(?:In)?\()""(?<key>[\w.-]+)""")]
    private static partial Regex Named();
}
