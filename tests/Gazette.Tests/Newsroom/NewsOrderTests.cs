using CsCheck;
using Gazette.Newsroom.Publishing;

namespace Gazette.Tests.Newsroom;

public sealed class NewsOrderTests
{
    private static readonly Gen<(int Day, int Edition, int Piece, bool Fragment)> Place =
        Gen.Select(Gen.Int[0, DateOnly.MaxValue.DayNumber], Gen.Int[0, NewsOrder.Room - 1], Gen.Int[0, NewsOrder.Room - 1], Gen.Bool);

    [Fact]
    public void A_later_day_then_a_later_edition_then_a_whole_piece_then_an_earlier_piece_is_greater() =>
        Gen.Select(Place, Place).Sample((a, b) =>
            Math.Sign(Of(a).CompareTo(Of(b)))
            == Math.Sign((a.Day, a.Edition, !a.Fragment, -a.Piece).CompareTo((b.Day, b.Edition, !b.Fragment, -b.Piece))));

    [Fact]
    public void A_place_lies_within_its_day_and_tells_it() => Place.Sample(p =>
    {
        var day = DateOnly.FromDayNumber(p.Day);
        var order = Of(p);
        return order >= 0 && NewsOrder.First(day) <= order && order <= NewsOrder.Last(day) && NewsOrder.DayOf(order) == day;
    });

    [Fact]
    public void What_has_no_room_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NewsOrder.Of(new(2024, 1, 1), 1, NewsOrder.Room, false));

    private static long Of((int Day, int Edition, int Piece, bool Fragment) p) =>
        NewsOrder.Of(DateOnly.FromDayNumber(p.Day), p.Edition, p.Piece, p.Fragment);
}
