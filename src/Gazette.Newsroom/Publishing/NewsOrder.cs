namespace Gazette.Newsroom.Publishing;

/// <summary>
/// The order of the news as one 64-bit number, greater is newer: day, edition within the day, then the paper's own order
/// (the first piece the greatest, fragments after all whole pieces).
/// </summary>
/// <remarks>22 bits hold every day to the year 9999; then 20 for the edition, 1 for whole or fragment, 20 for the piece.</remarks>
public static class NewsOrder
{
    private const int PieceBits = 20;
    private const int EditionBits = 20;
    private const int DayShift = EditionBits + 1 + PieceBits;
    private const int LastPiece = (1 << PieceBits) - 1;

    /// <summary>How many editions a day, and how many pieces an edition, have room.</summary>
    public const int Room = 1 << PieceBits;

    /// <summary>The place of a piece.</summary>
    /// <param name="day">Its publication day.</param>
    /// <param name="edition">1 for the first edition stored for the day, then 2, 3 …</param>
    /// <param name="piece">0 for the first piece of the edition.</param>
    /// <param name="fragment">Whether the piece is a fragment.</param>
    public static long Of(DateOnly day, int edition, int piece, bool fragment)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(edition);
        ArgumentOutOfRangeException.ThrowIfNegative(piece);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(edition, Room);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(piece, Room);
        var whole = fragment ? 0L : 1L;
        return ((((long)day.DayNumber << EditionBits | (long)edition) << 1 | whole) << PieceBits) | (long)(LastPiece - piece);
    }

    /// <summary>The least place that a piece of this day can have.</summary>
    public static long First(DateOnly day) => (long)day.DayNumber << DayShift;

    /// <summary>The greatest place that a piece of this day can have.</summary>
    public static long Last(DateOnly day) => ((long)day.DayNumber + 1 << DayShift) - 1;

    /// <summary>The publication day of a place.</summary>
    public static DateOnly DayOf(long newsOrder) => DateOnly.FromDayNumber((int)(newsOrder >> DayShift));
}
