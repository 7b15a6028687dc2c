using System.Text.RegularExpressions;

namespace Gazette.News.Layout.Wording;

/// <summary>A mark that sends the reader to another page: 下转第3版, 上接一版《题》.</summary>
/// <param name="IsFrom">Whether the text comes from there (上接); else it goes on there (下转).</param>
/// <param name="Title">The headline it names, if any.</param>
internal sealed partial record Jump(bool IsFrom, string? Title)
{
    private const int Longest = 60;

    /// <summary>The mark that a whole line (simplified characters) is, or null.</summary>
    public static Jump? In(string text)
    {
        if (text.Length > Longest)
            return null;
        var match = Mark().Match(text);
        return match.Success ? new Jump(match.Groups["from"].Success, match.Groups["title"] is { Success: true } title ? title.Value : null) : null;
    }

    [GeneratedRegex(@"^[\s（(【\[▶►→>》◀☞*—-]*(?<title>(?<=[《])[^》]{2,40})?[》\s]*((?<from>上接|紧接|接|续)|下转|转|详见|后续见|见)\s*(本报)?\s*第?\s*[A-Za-zＡ-Ｚ]?\s*[0-9０-９一二三四五六七八九十]{1,3}\s*版?(?<=版|[A-Z][0-9]{1,2})\s*[·:：]?\s*(《(?<title>[^》]{2,40})》|“(?<title>[^”]{2,40})”)?[^。，]{0,10}?[\s）)】\]◀▶►→>—-]*$|^[（(]\s*(未完待续|(?<from>接上期|续上期|续完))\s*[）)]$")]
    private static partial Regex Mark();
}
