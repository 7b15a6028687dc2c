using System.Buffers;
using System.Text.RegularExpressions;
using Gazette.Text;

namespace Gazette.News.Classification;

/// <summary>Reads what stands in a byline's brackets: 区财政局, 王某某, 记者 甲 通讯员 乙, 来源：区住建局.</summary>
internal sealed partial class BylineReader(BodyNames names)
{
    private const int Longest = 60;
    private static readonly SearchValues<char> NoByline = SearchValues.Create("。!?《》“”");

    /// <summary>Who the words name, or null when they are no byline.</summary>
    /// <param name="content">The words without their brackets.</param>
    /// <param name="isSetApart">Whether the print itself sets them apart (bold, a line of its own): then even an unknown name counts.</param>
    public Byline? Read(string content, bool isSetApart)
    {
        content = content.Trim();
        if (content.Length is < 2 or > Longest || Folding.Fold(content).AsSpan().ContainsAny(NoByline))
            return null;
        var isNamed = Duty().IsMatch(content);
        var (bodies, people) = (new List<string>(), new List<string>());
        foreach (var word in Separator().Split(Duty().Replace(content, " ")))
        {
            if (word.Length == 0)
                continue;
            if (Kind(word, isNamed) is not { } isBody)
                return isSetApart && IsPlainName(content) && bodies.Count + people.Count == 0 ? new Byline([], [content]) : null;
            (isBody ? bodies : people).Add(word);
        }

        return bodies.Count + people.Count == 0 ? null : new Byline(bodies, people);
    }

    /// <summary>True for a body, false for a person, null for neither.</summary>
    private bool? Kind(string word, bool isNamed)
    {
        var folded = Folding.Fold(word);
        if (names.IsKnown(folded))
            return true;
        if (folded.Length >= 3 && folded[^1] is '镇' or '乡')
            return true;
        if (PersonNames.IsName(word) || PersonNames.IsName(folded))
            return false;
        if (BodyWords.IsBody(folded) && folded.All(IsNameCharacter))
            return true;
        // After 记者 or 通讯员 a single character (甲) or a foreign name is a person too.
        return isNamed && word.Length <= 6 && folded.All(IsNameCharacter) ? false : null;
    }

    private static bool IsPlainName(string content) => content.Length is >= 2 and <= 8 && content.All(c => c is >= '\u4e00' and <= '\u9fff');

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '·' or '-';

    [GeneratedRegex(@"(文[/／]图|图[/／]文)(?=[\s\u3000])|(本报|本台|见习|实习|特约|首席|全媒体|融媒体?)*(记者|記者|通讯员|通訊員|实习生|撰稿人?|摄影|攝影|供稿(单位)?|稿源|来源|來源|文[/／]?图|图[/／]文|文字|文|图|作者|整理|编辑)\s*[:：/／]|(本报|本台|见习|实习|特约|首席|全媒体|融媒体?)*(记者|記者|通讯员|通訊員|实习生|撰稿人?|供稿|整理)(?=[\s\u3000\p{IsCJKUnifiedIdeographs}]|$)|\s(文并图|摄影报道|报道|摄|文|图)$")]
    private static partial Regex Duty();

    [GeneratedRegex(@"[\s\u3000、,，;；/／|＆&]+")]
    private static partial Regex Separator();
}
