using Gazette.Following.Planning;
using Microsoft.Extensions.Time.Testing;

namespace Gazette.Tests.Following;

public sealed class RightOfWayTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly RightOfWay way;
    private Action meanwhile = () => { };
    private int stood;

    public RightOfWayTests() => way = new(clock, _ =>
    {
        stood++;
        meanwhile();
    });

    [Fact]
    public void Planning_goes_on_at_once_while_nobody_asks()
    {
        way.Give(null, default);
        way.Take().Dispose();
        way.Give(null, default);
        Assert.Equal(0, stood);
    }

    [Fact]
    public void Planning_stands_still_until_the_last_answer_is_composed()
    {
        var turns = new Stack<RightOfWay.Turn>([way.Take(), way.Take()]);
        meanwhile = () =>
        {
            if (stood is 3 or 5)
                turns.Pop().Dispose();
        };
        way.Give(null, default);
        Assert.Equal(5, stood);
    }

    [Fact]
    public void Planning_goes_on_all_the_same_for_somebody_who_waits_for_it()
    {
        using var turn = way.Take();
        way.Give(() => stood == 4, default);
        Assert.Equal(4, stood);
    }

    [Fact]
    public void Where_somebody_asks_at_every_moment_planning_has_every_other_turn()
    {
        using var turn = way.Take();
        way.Give(null, default);
        Assert.Equal(RightOfWay.MostLooks, stood);

        var turnOfPlanning = RightOfWay.MostLooks * RightOfWay.BetweenLooks;
        clock.Advance(turnOfPlanning - TimeSpan.FromTicks(1));
        way.Give(null, default);
        Assert.Equal(RightOfWay.MostLooks, stood);

        clock.Advance(TimeSpan.FromTicks(1));
        way.Give(null, default);
        Assert.Equal(2 * RightOfWay.MostLooks, stood);
    }

    [Fact]
    public void It_is_sought_for_a_while_after_somebody_asked_and_no_longer()
    {
        Assert.False(way.IsSought);
        way.Take().Dispose();
        clock.Advance(RightOfWay.AskedLately - TimeSpan.FromTicks(1));
        Assert.True(way.IsSought);
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.False(way.IsSought);
    }

    [Fact]
    public void Planning_comes_back_by_itself()
    {
        var real = new RightOfWay(TimeProvider.System);
        using var turn = real.Take();
        real.Give(null, default);
        Assert.True(real.IsTaken);
    }

    [Fact]
    public void Planning_that_is_ended_stands_still_no_longer()
    {
        using var ending = new CancellationTokenSource();
        using var turn = way.Take();
        meanwhile = ending.Cancel;
        way.Give(null, ending.Token);
        Assert.Equal(1, stood);
    }
}
