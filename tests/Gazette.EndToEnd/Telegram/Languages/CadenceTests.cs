using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram.Languages;

/// <summary>When digests come, and what brought them.</summary>
public sealed class CadenceTests : TelegramTown
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task An_immediate_digest_comes_a_minute_after_the_news(string language)
    {
        var (words, chat) = await Follows(language);
        await Sets(chat, words.Immediately);
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await Passes(TimeSpan.FromSeconds(59));
        Assert.Empty(chat.ReadsTheRest());
        await Passes(TimeSpan.FromSeconds(1));
        Comes(chat, words, 1);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_workday_digest_leaves_the_Saturday_out(string language)
    {
        var (words, chat) = await Follows(language);
        await Sets(chat, words.OnWorkdays);
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 7, 30);
        Comes(chat, words, 1);
        await Gazette.Publishes(Paper.Issue(Paper.FinanceNumbered(2)));
        await ItIs(19, 12, 0);
        Assert.Empty(chat.ReadsTheRest());
        await ItIs(21, 7, 30);
        Comes(chat, words, 1);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_weekly_digest_gathers_the_week(string language)
    {
        var (words, chat) = await Follows(language);
        await Sets(chat, words.OnMondays);
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(19, 12, 0);
        await Gazette.Publishes(Paper.Issue(Paper.FinanceNumbered(2)));
        await ItIs(21, 8, 59);
        Assert.Empty(chat.ReadsTheRest());
        await ItIs(21, 9, 0);
        Comes(chat, words, 2);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_button_under_a_digest_says_which_follow_brought_it(string language)
    {
        var (words, chat) = await Follows(language);
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 8, 0);
        await chat.Reads(words.Digest(1));
        await chat.Presses(words.WhyThese);
        Assert.Contains(Paper.FinanceTitle, (await chat.Reads(words.Because)).Text, StringComparison.Ordinal);
    }

    private async Task<(Speech Words, Reader Chat)> Follows(string language)
    {
        var words = Speech.Of(language);
        var chat = Opens("小窦", words.Code);
        await chat.Asks(words.Follow, words.Followed + words.Finance);
        return (words, chat);
    }

    private static Task<SentMessage> Sets(Reader chat, (string Said, string Read) cadence) => chat.Asks(cadence.Said, cadence.Read);

    private static void Comes(Reader chat, Speech words, int articles)
    {
        var digest = Assert.Single(chat.ReadsTheRest());
        Assert.Contains(words.Digest(articles), digest.Text, StringComparison.Ordinal);
        Assert.False(words.IsForeignTo(digest), digest.Text);
    }
}
