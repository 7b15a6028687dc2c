namespace Gazette.EndToEnd.Telegram;

/// <summary>Workdays are those of the calendar, not Monday to Friday.</summary>
public sealed class HolidayTests : TelegramTown
{
    // The evening before the National Day.
    private protected override DateTimeOffset Starts => Shanghai(30, 18, 0);

    [Fact]
    public async Task A_workday_digest_waits_for_the_end_of_the_holiday_and_comes_on_a_Saturday_that_is_worked()
    {
        var chat = await Follower("小钱", "财政");
        await chat.Asks("工作日7点半", "工作日 07:30");
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        for (var day = 1; day <= 7; day++)
            await ItIs(30 + day, 7, 30);
        await ItIs(30 + 8, 7, 29);
        Assert.Empty(chat.ReadsTheRest());
        await ItIs(30 + 8, 7, 30);
        Assert.Contains("10月8日摘要", Assert.Single(chat.ReadsTheRest()).Text, StringComparison.Ordinal);

        await ItIs(30 + 9, 7, 30);
        await Gazette.Publishes(Paper.Issue(Paper.FinanceNumbered(2)));
        await ItIs(30 + 10, 7, 30);
        Assert.Contains("10月10日摘要", Assert.Single(chat.ReadsTheRest()).Text, StringComparison.Ordinal);
        await Gazette.Publishes(Paper.Issue(Paper.FinanceNumbered(3)));
        await ItIs(30 + 11, 7, 30);
        Assert.Empty(chat.ReadsTheRest());
    }
}
