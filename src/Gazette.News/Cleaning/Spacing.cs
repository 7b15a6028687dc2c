using System.Buffers;

namespace Gazette.News.Cleaning;

/// <summary>Takes out the blanks and hyphens that scanning and line breaks put between Han characters; blanks that part names, cells or halves of a headline stay.</summary>
internal ref struct Spacing(Span<char> text, int[] places, Cleaner cleaner)
{
    /// <summary>Between cells and names set apart.</summary>
    public const char Wide = '\u3000';

    private const int LongestTail = 60;
    private const int LongestCredit = 24;

    private static readonly SearchValues<char> Blanks = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(char.IsWhiteSpace)]);
    private static readonly SearchValues<char> Credit = SearchValues.Create("摄攝图圖记記者員员");

    private static readonly SearchValues<char> Units = SearchValues.Create("年月日时時分岁歲元万萬亿億个個名人家户戶项項次所届屆期批条條亩畝吨噸米里");

    private readonly Span<char> text = text;
    private int length;
    private int token;
    private int tokenBefore;
    private int looseFrom;
    private int looseTo;
    private bool isLatin;
    private bool isSpacedOut;

    /// <summary>Mends the text in place; returns its new length.</summary>
    public int Mend()
    {
        if (text.IndexOfAny(Blanks) < 0 && !text.Contains('-'))
            return text.Length;
        Measure();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
                at = Blank(at);
            else if (text[at] is '-' or '－' && IsNoise(at))
                at++;
            else
                Letter(at++);
        }

        return length;
    }

    private void Letter(int at)
    {
        token++;
        Move(text[at], places[at]);
    }

    private void Move(char c, int place) => (text[length], places[length++]) = (c, place);

    private int Blank(int at)
    {
        var end = at;
        var isBreak = false;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            isBreak |= text[end++] is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';
        if (length == 0 || end == text.Length)
            return end;
        var (left, right) = (text[length - 1], text[end]);
        var isWide = end - at > 1 || text[at] is Wide or '\t';
        var isNoise = isBreak ? !JoinsWithBlank(left, right) : IsSpacingNoise(at, end, left, right, isWide);
        if (!isNoise)
            Move(!isBreak && isWide ? Wide : ' ', places[at]);
        (token, tokenBefore) = (0, token);
        return end;
    }

    // A number broken at the end of a line goes on; in English a new word begins.
    private readonly bool JoinsWithBlank(char left, char right) =>
        !Han.IsSquare(left) && !Han.IsSquare(right) && left != '-' && (isLatin || !(char.IsDigit(left) && (char.IsDigit(right) || right == '.')));

    // 区 财 政 局: three characters in a row stand alone. 李　强 in a list: a surname and one character more, padded to the width of a longer name.
    private readonly bool IsSpacingNoise(int at, int end, char left, char right, bool isWide)
    {
        if (!Han.IsSquare(left) || !Han.IsSquare(right))
            return !isWide && (isSpacedOut || at >= looseFrom && at < looseTo) && IsBesideNumber(left, right);
        if (at >= looseFrom && at < looseTo)
            return true;
        return Han.Is(left) && Han.Is(right) && token == 1 && StandsAlone(end) && (tokenBefore == 1 && !isWide || NextAlone(end) || isWide && Classification.PersonNames.IsSurname(left));
    }

    private static bool IsBesideNumber(char left, char right) =>
        (char.IsAsciiDigit(left) || left == '%') && Han.IsSquare(right) || Han.IsSquare(left) && char.IsAsciiDigit(right);

    /// <summary>Whether a number stands apart from its unit (8 月 16 日).</summary>
    private readonly bool HasNumberApart()
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] == ' ' && char.IsAsciiDigit(text[i - 1]) && Units.Contains(text[i + 1]))
                return true;
        }

        return false;
    }

    private readonly bool StandsAlone(int i) => Han.Is(text[i]) && (i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1]));

    /// <summary>Whether after the character that stands alone another does.</summary>
    private readonly bool NextAlone(int i) => i + 2 < text.Length && text[i + 1] == ' ' && StandsAlone(i + 2);

    private readonly bool IsNoise(int at)
    {
        var next = at + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        if (length == 0 || next == text.Length || !Han.Is(text[length - 1]) || !Han.Is(text[next]))
            return false;
        return next == at + 1
            ? cleaner.StandTogether(text[length - 1], text[next])
            : text[(at + 1)..next].IndexOfAny('\n', '\r') >= 0;
    }

    /// <summary>Where blanks between Han characters mean nothing: in running text, but for credits at its ends.</summary>
    private void Measure()
    {
        var (han, latin, hasStops) = (0, 0, false);
        foreach (var c in text)
        {
            han += Han.Is(c) ? 1 : 0;
            latin += char.IsAsciiLetter(c) ? 1 : 0;
            hasStops |= c is '。' or '，';
        }

        isLatin = latin > han;
        isSpacedOut = HasNumberApart();
        if (!hasStops)
            return;
        looseTo = Tail();
        looseFrom = Head();
    }

    /// <summary>Index of what follows the last stop, or of a bracket that closes the text.</summary>
    private readonly int Tail()
    {
        var end = text.Length;
        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == '。'))
            end--;
        if (end > 0 && text[end - 1] is '）' or ')' or '】' && text[..end].LastIndexOfAny('（', '(', '【') is >= 0 and var open && end - open <= LongestTail)
            return open;
        var stop = text.LastIndexOfAny("。！？");
        return stop >= 0 && end - stop <= LongestTail && stop + 1 < end && text[stop..end].IndexOfAny(Credit) >= 0 ? stop + 1 : text.Length;
    }

    /// <summary>Index after a credit that opens the text: 本报讯（记者 甲 通讯员 乙）, 本报记者 甲 乙.</summary>
    private readonly int Head()
    {
        var start = text[..Math.Min(8, text.Length)].IndexOfAny('（', '(');
        if (start >= 0 && text[start..Math.Min(text.Length, start + LongestTail)].IndexOfAny('）', ')') is > 0 and var close)
            return start + close + 1;
        return text.Length > 2 && text[0] is '本' or '记' or '記' or '通' or '□' or '■' && text[..Math.Min(8, text.Length)].IndexOfAny("讯訊者员員") > 0 ? LongestCredit : 0;
    }
}
