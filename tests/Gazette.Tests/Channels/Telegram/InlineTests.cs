using Gazette.Conversation.Inline;
using Gazette.Conversation.Replies;

namespace Gazette.Tests.Channels.Telegram;

/// <summary>What is typed after the bot's name, as Telegram takes the answers.</summary>
public sealed class InlineTests : ChannelRoom
{
    [Fact]
    public async Task A_card_shows_any_title_and_posts_it_escaped()
    {
        const string title = "“<惠民>”资金 A<B & C>D\u202e 全程";
        Inline.Finding = (question, _) => Task.FromResult(Cards(null, Card(7, title), Card(8, new string('长', 5000))));
        await StartPolling();
        var query = Reader.Types("@gazette_test_bot 惠民");
        var answer = await query.Answer();
        Assert.Equal(["a7", "a8"], answer.Results.Select(r => r.Id));
        Assert.Equal("“<惠民>”资金 A<B & C>D 全程", answer.Results[0].Title);
        Assert.Equal(answer.Results[0].Title, answer.Results[0].Text.Text.Split('\n')[0]);
        Assert.Equal("https://t.me/gazette_test_bot?start=a_7", answer.Results[0].Buttons[0][0].Url);
        Assert.True(answer.IsPersonal);
        Assert.Equal(TimeSpan.FromMinutes(1), answer.CacheTime);
    }

    [Fact]
    public async Task Of_one_person_only_the_newest_question_is_answered()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Inline.Finding = async (question, ct) =>
        {
            if (question.Text == "财")
            {
                begun.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, ct);
            }

            return Cards(null, Card(7, question.Text));
        };
        await StartPolling();
        var first = Reader.Types("@gazette_test_bot 财");
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
        var second = Reader.Types("@gazette_test_bot 财政");
        Assert.Equal("财政", Assert.Single((await second.Answer()).Results).Title);
        Assert.False(first.Answered);
    }

    [Fact]
    public async Task A_question_that_fails_is_told_in_the_log_and_the_next_is_answered()
    {
        Inline.Finding = (question, _) => question.Text == "坏" ? throw new InvalidOperationException("broken") : Task.FromResult(Cards(null, Card(7, "好")));
        await StartPolling();
        Reader.Types("@gazette_test_bot 坏");
        await Until(() => Log.Lines.Any(line => line.Contains("An inline question could not be answered", StringComparison.Ordinal)));
        Assert.Equal("好", Assert.Single((await Reader.Types("@gazette_test_bot 好").Answer()).Results).Title);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public async Task A_cursor_goes_on_as_long_as_Telegram_carries_it(int bytes, bool goesOn)
    {
        var cursor = new string('c', bytes);
        Inline.Finding = (question, _) => Task.FromResult(question.Cursor.Length == 0 ? Cards(cursor, Card(1, "一")) : Cards(null, Card(2, question.Cursor)));
        await StartPolling();
        var query = Reader.Types("@gazette_test_bot 财政");
        Assert.Equal(goesOn ? cursor : "", (await query.Answer()).NextOffset);
        if (goesOn)
            Assert.Equal(cursor, Assert.Single((await query.More().Answer()).Results).Title);
    }

    private static InlineCards Cards(string? next, params InlineCard[] cards) => new(cards, next, "到机器人里", "读全文");

    private static InlineCard Card(long id, string title) => new(id, title, "区财政局 · 9月17日", new("zh", [new Heading(title), new Note("云岭区报")], []));
}
