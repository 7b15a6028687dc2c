namespace Gazette.Text.Time;

/// <summary>What sort of time is meant; figures of one sort are never mixed with those of another.</summary>
public enum TimeKind
{
    /// <summary>Days: 昨天, 上周, 9月8日至10日, 今年以来.</summary>
    Days,

    /// <summary>A single month: 8月, 上个月.</summary>
    Month,

    /// <summary>Months that are not counted from January: 6至8月, 三季度, 下半年.</summary>
    Months,

    /// <summary>Months counted from January: 1至8月, 前8个月, 截至8月底, 上半年, 2020年.</summary>
    Cumulative,
}
