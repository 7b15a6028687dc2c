namespace Gazette.EndToEnd.Telegram;

/// <summary>The bot's name and a question, typed in any chat.</summary>
public sealed class InlineTests : TelegramTown
{
    [Theory]
    [InlineData("zh-hans", "财政", "读全文", "区财政局")]
    [InlineData("en", "fiscal news", "Read it all", "Finance Bureau")]
    [InlineData("en", "latest finance", "Read it all", "Finance Bureau")]
    public async Task Articles_come_as_cards_in_the_persons_language_and_lead_into_the_bot(string language, string question, string read, string bureau)
    {
        var published = await Gazette.Publishes(Paper.Issue(Paper.Finance, Paper.School));
        var chat = Opens("小苗", language);
        var query = chat.Chat.Types("@gazette_test_bot " + question, elsewhere: true);
        var answer = await query.Answer(TimeSpan.FromSeconds(60));
        var card = Assert.Single(answer.Results);
        Assert.Equal(Paper.FinanceTitle, card.Title);
        Assert.Contains(bureau, card.Description, StringComparison.Ordinal);
        query.Chooses(Paper.FinanceTitle);
        Assert.StartsWith(Paper.FinanceTitle, query.Sent!.Text, StringComparison.Ordinal);
        var button = Assert.Single(query.Sent.Buttons[0]);
        Assert.Equal((read, $"https://t.me/gazette_test_bot?start=a_{published.Pieces[0].Id}"), (button.Text, button.Url));
    }

    [Fact]
    public async Task Without_words_the_newest_come_and_scrolling_brings_all_of_them_once()
    {
        await Gazette.Publishes(Paper.Issue([.. Enumerable.Range(1, 47).Select(Paper.FinanceNumbered)]));
        var query = Opens("小鲍").Chat.Types("@gazette_test_bot", elsewhere: true);
        var titles = new List<string>();
        for (var pages = 0; ; pages++)
        {
            Assert.InRange(pages, 0, 3);
            var answer = await query.Answer(TimeSpan.FromSeconds(60));
            titles.AddRange(answer.Results.Select(r => r.Title));
            if (answer.NextOffset.Length == 0)
                break;
            query = query.More();
        }

        Assert.Equal(Enumerable.Range(1, 47).Select(Paper.FinanceTitleNumbered), titles);
    }

    [Fact]
    public async Task A_language_that_was_chosen_holds_in_every_chat_and_nothing_is_kept_of_a_question()
    {
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        var chat = Opens("小史");
        await chat.Asks("/lang en", "English");
        var answer = await chat.Chat.Types("@gazette_test_bot 没有这样的词语", elsewhere: true).Answer(TimeSpan.FromSeconds(60));
        Assert.Empty(answer.Results);
        Assert.Equal("Nothing found: ask the bot", answer.Button!.Text);
        await chat.Asks("/start " + answer.Button.StartParameter, "Hello");
        await chat.Asks("下一条", "latest news");
    }

    [Fact]
    public async Task A_forged_page_and_an_order_change_nothing()
    {
        await Gazette.Publishes(Paper.Issue(Paper.Finance));
        var chat = await Follower("小唐", "财政");
        foreach (var text in (string[])["/unfollow 财政", "/digest off", "取消关注财政", "/forget", "<b>&\u0000", new string('问', 256)])
            Assert.NotNull((await chat.Chat.Types("@gazette_test_bot " + text, elsewhere: true).Answer(TimeSpan.FromSeconds(60))).Button);
        await chat.Asks("我的关注", "我的关注（1 项）");
    }
}
