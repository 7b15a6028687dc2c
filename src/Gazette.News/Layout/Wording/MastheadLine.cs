using System.Text.RegularExpressions;
using Gazette.Text;

namespace Gazette.News.Layout.Wording;

/// <summary>The line at a page's head or foot, read word by word: the paper's name, the page, its section, the day.</summary>
/// <param name="Paper">The paper's name, if the line gives it.</param>
/// <param name="Page">The page's number, if the line gives it.</param>
/// <param name="HasDay">Whether the line gives the day.</param>
/// <param name="Section">The section's name without blanks, if the line gives it.</param>
internal sealed partial record MastheadLine(string? Paper, int? Page, bool HasDay, string? Section)
{
    private const int Longest = 60;
    private const int LongestWord = 6;
    private const int MostWords = 10;

    /// <summary>What a line says of its page; null when a word stands there that no masthead has, or nothing that only a masthead has.</summary>
    /// <param name="line">The line, in simplified characters.</param>
    public static MastheadLine? Read(string line)
    {
        // Only a line of several words, or with a stroke, is read: one word alone says too little.
        if (line.Length is < 3 or > Longest || line.AsSpan().IndexOfAny(" \u3000|｜") < 0)
            return null;
        var words = Gap().Split(Spaced().Replace(line, " 第${page}版 ").Trim()).Where(w => w.Any(char.IsLetterOrDigit)).ToList();
        return words.Count is > 1 and <= MostWords ? new Words(words).Read() : null;
    }

    // 第 2 版, 第　六　版
    [GeneratedRegex(@"第[\s\u3000]+(?<page>[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})[\s\u3000]+版")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"[\s\u3000|｜]+")]
    private static partial Regex Gap();

    [GeneratedRegex(@"^(第?(?<page>[0-9]{1,3}|[一二三四五六七八九十]{1,3})版|[a-d](?<page>[0-9]{1,2})版?|[-–—·]{1,2}(?<page>[0-9]{1,3})[-–—·]{1,2}|(?<bare>[0-9]{1,2}))$")]
    private static partial Regex PageWord();

    [GeneratedRegex(@"^(?:(?:19|20)[0-9]{2}[年./-][0-9]{1,2}[月./-][0-9]{1,2}日?|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)")]
    private static partial Regex DayWord();

    [GeneratedRegex(@"^(星期.|周[一二三四五六日]|农历.*|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年.*|(总?第)?[0-9]{1,6}期|(今日|本期|共)[0-9一二三四五六七八九十]{1,3}版)$")]
    private static partial Regex Calendar();

    [GeneratedRegex(@"^(责任编辑|责编|版面编辑|本版编辑|值班编辑|编辑|美编|校对|版式|组版|主编|审核)[:：]?$")]
    private static partial Regex Duty();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{2,6}(·\p{IsCJKUnifiedIdeographs}{2,6})?$")]
    private static partial Regex Name();

    private sealed class Words(List<string> words)
    {
        private readonly List<string> names = [];
        private string letters = "";
        private int? page;
        private bool isBare;
        private bool hasDay;

        public MastheadLine? Read()
        {
            for (var i = 0; i < words.Count; i++)
            {
                if (!Takes(words[i], ref i))
                    return null;
            }

            if (letters.Length > 1)
                names.Add(letters);
            var paper = names.Find(n => PaperNames.Is(n) && !SectionNames.Has(n)) ?? names.Find(n => n.EndsWith("周刊", StringComparison.Ordinal));
            var section = names.Find(n => n != paper);
            var isSection = section is not null && section.Split('·').Any(SectionNames.Has);
            // A number alone may count anything; a name says that it is a page's.
            if (names.Count > 2 || page is null && !hasDay || (isBare || page is null) && section is not null && paper is null && !isSection || isBare && paper is null && section is null)
                return null;
            return new MastheadLine(paper, page, hasDay, section?.Replace("·", "", StringComparison.Ordinal));
        }

        private bool Takes(string word, ref int i)
        {
            var folded = Folding.Fold(word);
            if (PageWord().Match(folded) is { Success: true } number && page is null)
            {
                isBare = number.Groups["bare"].Success;
                page = ChineseNumerals.TryParse((isBare ? number.Groups["bare"] : number.Groups["page"]).ValueSpan, out var read) ? (int)read : null;
                return page is > 0;
            }

            if (Duty().IsMatch(folded))
                return ++i < words.Count;   // and who does it
            if (DayWord().IsMatch(folded))
                return hasDay = true;
            if (Calendar().IsMatch(folded))
                return true;
            if (word.Length == 1 && Signs.IsHan(word[0]))
                letters += word;
            else if (Name().IsMatch(word) && word.Length <= 2 * LongestWord)
                names.Add(word);
            else
                return false;
            return letters.Length <= LongestWord;
        }
    }
}
