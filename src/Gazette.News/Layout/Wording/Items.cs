using System.Text.RegularExpressions;

namespace Gazette.News.Layout.Wording;

/// <summary>How items of a list and questions of an interview begin.</summary>
internal static partial class Items
{
    /// <summary>Whether a text begins with a number or a letter that counts items: 一、, （二）, 3., ④, 第五条.</summary>
    public static bool IsNumbered(string text) => Numbered().IsMatch(text);

    /// <summary>Whether a text begins a question or an answer.</summary>
    public static bool IsQuestion(string text) => Question().IsMatch(text);

    [GeneratedRegex(@"^([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.、．)）](?![0-9])|第[一二三四五六七八九十]+[章节条、，]|[①②③④⑤⑥⑦⑧⑨])")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^([问答問][:：]|[QA][:：])")]
    private static partial Regex Question();
}
