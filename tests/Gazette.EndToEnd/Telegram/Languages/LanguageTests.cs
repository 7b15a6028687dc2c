namespace Gazette.EndToEnd.Telegram.Languages;

/// <summary>Which language somebody is answered in.</summary>
public sealed class LanguageTests : TelegramTown
{
    [Theory]
    [InlineData("zh", "en", "English", "English it is")]
    [InlineData("en", "zh", "中文", "")]
    public async Task A_language_that_is_chosen_is_that_of_replies_and_of_the_next_digest(string from, string to, string button, string done)
    {
        var (before, after) = (Speech.Of(from), Speech.Of(to));
        var chat = Opens("小窦", before.Code);
        await chat.Asks(before.Follow, before.Followed + before.Finance);
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        await ItIs(18, 8, 0);
        await chat.Reads(before.Digest(1));

        Assert.NotNull((await chat.Asks("/lang", "")).ButtonNamed("English"));
        await chat.Presses(button);
        Assert.False(after.IsForeignTo(await chat.Reads(done)));
        Assert.Contains(after.Finance, (await chat.Asks("/follows", "")).Text, StringComparison.Ordinal);
        // What is said in the other language does not change a choice.
        Assert.False(after.IsForeignTo(await chat.Asks(before.Latest, Paper.FinanceTitle)));

        await Gazette.Publishes(Paper.Issue(Paper.FinanceNumbered(2)));
        await ItIs(19, 8, 0);
        var digest = Assert.Single(chat.ReadsTheRest());
        Assert.Contains(after.Digest(1), digest.Text, StringComparison.Ordinal);
        Assert.False(after.IsForeignTo(digest), digest.Text);
    }

    [Theory]
    [InlineData("zh-hant", "zh")]
    [InlineData("en-gb", "en")]
    [InlineData("ru", "en")]
    [InlineData("pt-br", "en")]
    [InlineData(null, "zh")]
    public async Task Who_chose_none_is_answered_in_the_one_of_their_Telegram_and_in_English_where_it_is_a_third(string? code, string answered)
    {
        var chat = Opens("Ива", code);
        await chat.Asks("/start", Speech.Of(answered).Welcome);
        await chat.Asks("/follows", "");
        Assert.False(Speech.Of(answered).IsForeignTo(chat.Chat.Last), chat.Chat.Last.Text);
    }
}
