using System.Text.RegularExpressions;
using Gazette.News.Cleaning;

namespace Gazette.News.Layout.Lines;

/// <summary>Finds the rows of tables: cells between upright strokes, or set apart by wide gaps in several lines running.</summary>
internal static partial class TablePass
{
    private const int FewestRows = 2;
    private const int FewestCells = 3;
    private const int FewestRowsOfTwo = 3;

    public static List<Part> Apply(List<Part> parts)
    {
        var cells = parts.ConvertAll(Cells);
        for (var from = 0; from < parts.Count;)
        {
            var to = from + 1;
            while (cells[from] > 1 && to < parts.Count && cells[to] > 1)
                to++;
            if (IsTable(parts, cells, from, to))
            {
                for (var i = from; i < to; i++)
                    parts[i] = Row(parts[i]);
            }

            from = to;
        }

        return parts;
    }

    private static bool IsTable(List<Part> parts, List<int> cells, int from, int to)
    {
        if (parts[from].Text.Contains('|') && cells[from] > 1)
            return true;
        if (to - from >= FewestRows && Enumerable.Range(from, to - from).All(i => cells[i] >= FewestCells))
            return true;
        return to - from >= FewestRowsOfTwo && Enumerable.Range(from, to - from).All(i => cells[i] == cells[from]);
    }

    private static int Cells(Part part)
    {
        var text = part.Text;
        if (part.Heading > 0 || part.Text.Length > 200 || Named().IsMatch(text))
            return 0;
        if (text.StartsWith('|') && text.EndsWith('|') && text.Length > 2)
            return Math.Max(2, text.Count(c => c == '|') - 1);
        if (text.Count(c => c == '|') is > 0 and var strokes && Stroke().Count(text) == strokes)
            return strokes + 1;
        return text.Contains('。') ? 0 : NameAndSum().IsMatch(text) ? 2 : text.Count(c => c == Spacing.Wide) + 1;
    }

    private static Part Row(Part part) => part with
    {
        Row = true,
        Text = !part.Text.Any(char.IsLetterOrDigit) ? part.Text : string.Join(Spacing.Wide, part.Text.Trim('|').Split('|').Select(c => c.Trim())),
        Evidence = "row of a table",
    };

    [GeneratedRegex(@"\s\|\s")]
    private static partial Regex Stroke();

    // 区财政局 4.62万元: who, and how much.
    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{2,20}[ \u3000][0-9][0-9.,]*(元|万元|亿元|人|户|个|分|票|名|吨|亩)?$")]
    private static partial Regex NameAndSum();

    // Credits, telephones and mastheads are set with gaps too.
    [GeneratedRegex(@"责任编辑|责编|责任編輯|校对|校對|美编|记者|記者|通讯员|撰稿|供稿|供图|摄影|农历|星期")]
    private static partial Regex Named();
}
