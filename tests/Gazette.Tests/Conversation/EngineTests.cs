using CsCheck;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;

namespace Gazette.Tests.Conversation;

public sealed class EngineTests
{
    private static readonly DateTimeOffset Friday = new(2020, 9, 11, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Any_text_at_all_gets_a_polite_answer() => Gen.String.Sample(text =>
    {
        var answer = Asks(text);
        Assert.NotEmpty(PlainText.Of(answer.Reply));
    });

    [Theory]
    [InlineData("\"*:^NEAR OR -")]
    [InlineData("'; DROP TABLE article; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("😀")]
    [InlineData("\u202eabc")]
    [InlineData("\ud800")]
    [InlineData("？？？")]
    [InlineData("/nosuchcommand")]
    [InlineData("/")]
    public void Odd_texts_get_a_polite_answer(string text) => Assert.NotEmpty(PlainText.Of(Asks(text).Reply));

    [Fact]
    public void Ten_thousand_characters_get_an_answer() => Assert.NotEmpty(PlainText.Of(Asks(new string('财', 10_000)).Reply));

    [Fact]
    public void A_question_in_English_is_answered_in_English() => Assert.Equal("en", Asks("latest fiscal news").Reply.Language);

    [Fact]
    public void What_would_change_something_is_named_and_not_done()
    {
        var answer = Asks("关注财政局");
        Assert.Equal("follow", answer.Facts.Intent);
        Assert.Equal([Place.Department("finance")], answer.Facts.Places);
        Assert.Empty(answer.Changes.Items);
    }

    [Fact]
    public async Task Following_opens_the_place_daily_with_a_way_back()
    {
        var answer = await Says("关注财政");
        var opened = Assert.Single(answer.Changes.Items.OfType<Change.Open>());
        Assert.Equal((Place.Topic("finance"), Cadence.Daily), (opened.Place, opened.Cadence));
        Assert.Contains(answer.Reply.Buttons.SelectMany(r => r), b => UserAction.Decode(b.Code) == new UserAction.Undo(answer.Changes.Token));
    }

    [Fact]
    public async Task A_slip_in_a_name_is_asked_about_and_never_followed_by_guess()
    {
        var answer = await Says("关注卫建局");
        Assert.Empty(answer.Changes.Items);
        Assert.Contains(answer.Reply.Buttons.SelectMany(r => r), b => UserAction.Decode(b.Code) == new UserAction.Follow(Place.Department("health")));
    }

    [Fact]
    public async Task A_word_that_is_no_place_is_followed_as_a_keyword()
    {
        var answer = await Says("关注广场舞");
        Assert.Equal(Place.Keyword("广场舞"), Assert.Single(answer.Changes.Items.OfType<Change.Open>()).Place);
    }

    [Fact]
    public async Task A_forged_button_changes_nothing()
    {
        foreach (var code in (string[])["1|f|d:nosuch", "1|x|0|t:nosuch", "nonsense", "1|g|1|0", "1|z|zzzzzzzz"])
        {
            var answer = await Presses(code);
            Assert.DoesNotContain(answer.Changes.Items, c => c is Change.Open);
            Assert.NotEmpty(PlainText.Of(answer.Reply));
        }
    }

    [Fact]
    public async Task Who_leaves_is_not_written_to()
    {
        var answer = await Hears(new Left("kicked"));
        Assert.Empty(answer.Reply.Blocks);
        Assert.IsType<Change.Unreachable>(Assert.Single(answer.Changes.Items));
    }

    private static Answer Asks(string text) => Understanding.Engine.Ask(text, Friday, null, CancellationToken.None).GetAwaiter().GetResult();

    private static Task<Answer> Says(string text) => Hears(new Said(text));

    private static Task<Answer> Presses(string code) => Hears(new Pressed(code));

    private static Task<Answer> Hears(Content content) => Understanding.Engine.Answer(
        new Message("1", new Address("test", "", "1"), "1", content, Friday), Dialogue.Empty, CancellationToken.None);
}
