namespace Gazette.EndToEnd.Telegram.Languages;

/// <summary>Links that begin a chat, and reading by number.</summary>
public sealed class StartAndReadTests : TelegramTown
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_link_follows_or_opens_an_article(string language)
    {
        var words = Speech.Of(language);
        var published = await Gazette.Publishes(Paper.Issue(Paper.Finance));
        var chat = Opens("小窦", words.Code);
        await chat.Asks("/start t_finance", words.Followed + words.Finance);
        await chat.Asks("/start d_health", words.Followed + words.Health);
        await chat.Asks($"/start a_{published.Pieces[0].Id}", "把财政资金更多用在民生上");
        await chat.Asks("/start a_99999", words.Welcome);
        await chat.Asks("/start t_nosuch", words.Welcome);
        await chat.Asks("/follows", words.FollowedBoth);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task An_article_is_read_by_its_number_however_it_is_said(string language)
    {
        var words = Speech.Of(language);
        await Gazette.Publishes(Paper.Issue([.. Enumerable.Range(1, 4).Select(Paper.FinanceNumbered)]));
        var chat = Opens("小窦", words.Code);
        await chat.Asks(words.Latest, Paper.FinanceTitleNumbered(1));
        await chat.Asks("4", Paper.FinanceTitleNumbered(4));
        await chat.Asks(words.Second, Paper.FinanceTitleNumbered(2));
        await chat.Asks(words.Third, Paper.FinanceTitleNumbered(3));
        await chat.Asks("/read 1", Paper.FinanceTitleNumbered(1));
    }
}
