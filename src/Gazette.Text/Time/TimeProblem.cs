namespace Gazette.Text.Time;

/// <summary>What is odd about a time that somebody names: to be said back, not passed over.</summary>
public enum TimeProblem
{
    /// <summary>The calendar has no such day or month: 2月30日, 13月, Sep 31. The days are the nearest there are.</summary>
    NoSuchDay,

    /// <summary>It ends before it starts: 9月10日至8日, 8至1月. The days are those between the two.</summary>
    EndBeforeStart,

    /// <summary>All of it lies after today: 明天, 下个月, 2035年. No news is of then, but an announcement may name it.</summary>
    Future,
}
