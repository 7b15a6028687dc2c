namespace Gazette.Text.Time;

/// <summary>Whole months, both ends included, written <c>2020-01/2020-08</c>: the period of a cumulative figure (1–8月); a single month has equal ends.</summary>
/// <param name="From">The first month.</param>
/// <param name="To">The last month, not before <paramref name="From"/>.</param>
public readonly record struct MonthRange(YearMonth From, YearMonth To)
{
    /// <summary>How many months it covers.</summary>
    public int Months => (To.Year - From.Year) * 12 + To.Month - From.Month + 1;

    /// <summary>The same months as whole days.</summary>
    public Period Days => new(From.FirstDay, To.LastDay);

    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out MonthRange range)
    {
        range = default;
        var ends = (text ?? "").Split('/');
        if (ends.Length != 2 || !YearMonth.TryParse(ends[0], out var from) || !YearMonth.TryParse(ends[1], out var to) || to < from)
            return false;
        range = new(from, to);
        return true;
    }

    /// <summary>The form <c>yyyy-MM/yyyy-MM</c>.</summary>
    public override string ToString() => $"{From}/{To}";
}
