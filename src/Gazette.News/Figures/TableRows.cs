using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Gazette.News.Figures.Times;
using Gazette.Text;
using Gazette.Text.Time;

namespace Gazette.News.Figures;

/// <summary>Reads rows of a table that stand in a piece as lines (指标 | 8月 | 同比增长%): each row is an indicator, its heading says what a cell is.</summary>
internal sealed partial class TableRows
{
    private const int FewestCells = 2;
    private const int MostCells = 24;
    private const int LongestNote = 24;
    private static readonly char[] Strokes = ['|', '\t', '｜', '\u3000'];

    /// <summary>Strokes that no prose has.</summary>
    private static readonly SearchValues<char> Drawn = SearchValues.Create("|\t｜");
    private static readonly SearchValues<char> Stops = SearchValues.Create("。，；");
    private string[]? heading;

    /// <summary>The months that each column of the heading names, where it names any; null until a row is read.</summary>
    private MonthRange?[]? months;

    /// <summary>The unit of all cells, said above the table (单位：万元).</summary>
    private string? unitOfAll;

    /// <summary>Whether a line is a row, and with more than one cell.</summary>
    public static bool IsRow(string line)
    {
        var text = line.AsSpan().Trim();   // an indent parts no cells
        return text.IndexOfAny(Strokes) >= 0 && (text.IndexOfAny(Drawn) >= 0 || text.IndexOfAny(Stops) < 0) && Cells(line).Length is >= FewestCells and <= MostCells;
    }

    /// <summary>Text stands between: the next row has a heading of its own.</summary>
    public void End(string text)
    {
        heading = null;
        unitOfAll = text.Length < LongestNote && text.Contains("单位", StringComparison.Ordinal) && InBrackets().Match(text) is { Success: true } match ? match.Groups["unit"].Value : null;
    }

    /// <summary>Takes a row: the first without a number is the heading of those that follow.</summary>
    public void Take(string line, FigureCollector found)
    {
        var cells = Cells(line);
        if (!cells.Skip(1).Any(c => TryRead(c, out _, out _)))
        {
            if (!Rule().IsMatch(line))
                (heading, months) = (cells, null);
            return;
        }

        if (heading is not null && heading.Length == cells.Length && IndicatorNames.Row(cells[0]) is { } name)
            Read(name, cells, line, found);
    }

    private static MonthRange?[] Months(string[] heading, FigureCollector found)
    {
        SentenceReader.ReadPeriods(string.Join(' ', heading), found);
        return [.. heading.Select(c => Other().IsMatch(c) ? null : Periods.Find(Folding.Fold(c), found.Context).Select(m => m.Months).FirstOrDefault(m => m is not null))];
    }

    /// <summary>A column of other months (8月 | 1—8月) begins another figure; growth and shares belong to the months last named.</summary>
    private void Read(IndicatorName name, string[] cells, string line, FigureCollector found)
    {
        months ??= Months(heading!, found);
        var drafts = new List<FigureDraft>();
        var unitOfRow = Array.FindIndex(heading!, h => Units().IsMatch(h)) is >= 0 and var at ? cells[at] : unitOfAll;
        for (var i = 1; i < cells.Length; i++)
        {
            if (!TryRead(cells[i], out var value, out var own))
                continue;
            found.Period = months[i] ?? found.Period;
            if (drafts.Find(d => d.Period == found.Period) is not { } draft)
                drafts.Add(draft = found.Begin(name, line));
            Set(draft, heading![i], value, own.Length > 0 ? own : Unit(heading[i], heading[0] + cells[0]) ?? unitOfRow);
        }
    }

    /// <summary>What the heading of the column says that its cells are.</summary>
    private static void Set(FigureDraft draft, string column, decimal value, string? unit)
    {
        if (Growth().IsMatch(column) && (unit == "%" || column.AsSpan().ContainsAny('%', '％') || !Money().IsMatch(column)))
            draft.YearOnYear ??= column.Contains('降') && !column.Contains('增') ? -value : value;
        else if (Growth().IsMatch(column))
            draft.Grow(new(0, 0, value, null, unit ?? ""), 1);
        else if (column.Contains("预算", StringComparison.Ordinal) && (column.AsSpan().ContainsAny('%', '％', '率') || unit == "%"))
            draft.OfBudget ??= value;
        else if (column.Contains('占') || column.Contains("比重", StringComparison.Ordinal))
            draft.Share ??= value;
        else if (column.Contains("排名", StringComparison.Ordinal) || column.Contains("位次", StringComparison.Ordinal))
            draft.Rank ??= value is > 0 and < 1000 ? (int)value : null;
        else if (draft.Value is null && !Other().IsMatch(column) && unit is not null)
            draft.Take(new(0, 0, value, null, unit));
    }

    /// <summary>The unit in the heading of the column (完成额（万元）), or beside the indicator (单位：万元).</summary>
    private static string? Unit(string column, string beside)
    {
        var match = InBrackets().Match(column);
        match = match.Success ? match : InBrackets().Match(beside);
        return match.Success ? match.Groups["unit"].Value : null;
    }

    /// <summary>The number of a cell with its unit, if it has one; 2025年 and 3号 are no values.</summary>
    private static bool TryRead(string printed, out decimal value, out string unit)
    {
        var cell = Folding.Fold(printed).Replace('−', '-');
        var match = Value().Match(cell);
        (value, unit) = (0, match.Groups["unit"].Value);
        return match.Success && decimal.TryParse(match.Groups["number"].ValueSpan, NumberStyles.Number | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
            && (unit.Length == 0 || Amounts.Find(cell) is [var amount] && amount.Start + amount.Length == cell.Length && amount.Unit == unit);
    }

    private static string[] Cells(string line)
    {
        var cells = line.Trim().Split(Strokes, StringSplitOptions.TrimEntries);
        var from = cells.Length > 0 && cells[0].Length == 0 ? 1 : 0;
        var to = cells.Length > from && cells[^1].Length == 0 ? cells.Length - 1 : cells.Length;
        return cells[from..to];
    }

    [GeneratedRegex(@"^ ?(?<number>[+\-−]?([0-9０-９]{1,3}([,，][0-9０-９]{3})+|[0-9０-９]{1,15})([.．][0-9０-９]{1,6})?) ?(?<unit>[^0-9\s]{0,8})$")]
    private static partial Regex Value();

    [GeneratedRegex(@"^[\s|:\-—\t｜]+$")]
    private static partial Regex Rule();

    [GeneratedRegex("增长|增幅|增速|同比|增减|比上年|比去年|涨幅|升降|[±＋+]")]
    private static partial Regex Growth();

    [GeneratedRegex("^(计量)?单位$")]
    private static partial Regex Units();

    [GeneratedRegex("元|额")]
    private static partial Regex Money();

    [GeneratedRegex("去年|上年|目标|计划|任务|序号|年初|预算数|预算$|环比|累计增")]
    private static partial Regex Other();

    [GeneratedRegex("[（(](单位[：:])?(?<unit>[^0-9（()）：:]{1,8})[）)]|单位[：:](?<unit>[^0-9（()）]{1,8})$")]
    private static partial Regex InBrackets();
}
