using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram;

/// <summary>People correct what they asked: the answer is corrected where it stands, and nothing is done or undone by it.</summary>
public sealed class EditTests : TelegramTown
{
    [Theory]
    [InlineData("zh-hans", "最新财政新闻", "最新教育新闻", "教育")]
    [InlineData("en", "latest fiscal news", "latest education news", "Education")]
    public async Task An_edited_question_is_answered_where_its_answer_stands(string language, string before, string after, string heading)
    {
        await Gazette.Publishes(Paper.Issue(Paper.Finance, Paper.School));
        var chat = Opens("小朱", language);
        var (question, answer) = await Asks(chat, before, Paper.FinanceTitle);
        Edits(chat, question, after);
        var now = await chat.Reads(Paper.SchoolTitle);
        Assert.Equal(answer.Id, now.Id);
        Assert.Contains(heading, now.Text, StringComparison.OrdinalIgnoreCase);
        await Gazette.Settles();
        Assert.Empty(chat.ReadsTheRest());
        await chat.Presses("1");
        await chat.Reads("图书角");
    }

    [Theory]
    [InlineData("zh-hans", "关注财政", "已关注 ", "关注教育", "重新发一条消息", "我的关注", "我的关注（1 项）")]
    [InlineData("en", "follow finance", "You now follow ", "follow education", "as a new message", "my follows", "You follow ")]
    public async Task What_was_done_stays_done_and_the_person_hears_it_politely(string language, string before, string done, string after, string politely, string follows, string one)
    {
        var chat = Opens("小秦", language);
        var (question, _) = await Asks(chat, before, done);
        Edits(chat, question, after);
        await chat.Reads(politely);
        await chat.Asks(follows, one);
        Assert.Equal(1, Gazette.Store.Follows());
        await Gazette.Settles();
    }

    [Fact]
    public async Task An_edit_after_a_restart_still_finds_its_answer()
    {
        await Gazette.Publishes(Paper.Issue(Paper.Finance, Paper.School));
        var chat = Opens("小尤");
        var (question, answer) = await Asks(chat, "最新财政新闻", Paper.FinanceTitle);
        await Gazette.Settles();
        await Gazette.Stop();
        Edits(chat, question, "最新教育新闻");
        await Gazette.Start();
        await Gazette.Settles();
        Assert.Contains(Paper.SchoolTitle, chat.Chat.Messages.Single(m => m.Id == answer.Id).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_gives_way_to_words_and_words_to_a_picture()
    {
        await Gazette.Publishes(Paper.Issue(Paper.Revenue(6, 470_000)), new(2026, 7, 15), archive: true);
        await Gazette.Publishes(Paper.Issue(Paper.Revenue(7, 550_000)), new(2026, 8, 15), archive: true);
        await Gazette.Publishes(Paper.Issue(Paper.Finance, Paper.School));
        var chat = Opens("小庞");
        var question = chat.Chat.Says("财政收入走势");
        await Gazette.Settles();
        Assert.Contains(chat.ReadsTheRest(), m => m.IsPhoto);
        Edits(chat, question, "最新教育新闻");
        await chat.Reads(Paper.SchoolTitle);
        await Gazette.Settles();
        Assert.DoesNotContain(chat.ReadsTheRest(), m => m.IsPhoto);
        await Passes(TimeSpan.FromSeconds(3));
        Edits(chat, question, "财政收入走势");
        await Gazette.Settles();
        Assert.Contains(chat.ReadsTheRest(), m => m.IsPhoto);
    }

    private async Task<(int Question, SentMessage Answer)> Asks(Reader chat, string text, string answer)
    {
        APersonTakesASecond();
        var question = chat.Chat.Says(text);
        return (question, await chat.Reads(answer));
    }

    private void Edits(Reader chat, int question, string text)
    {
        APersonTakesASecond();
        chat.Chat.Edits(question, text);
    }
}
