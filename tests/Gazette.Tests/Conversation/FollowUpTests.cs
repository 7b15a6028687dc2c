using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Following;
using Gazette.Following.Follows;

namespace Gazette.Tests.Conversation;

public sealed class FollowUpTests
{
    private static readonly DateTimeOffset Asked = new(2020, 9, 11, 4, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public async Task A_follow_up_goes_on_from_the_question_before_it_for_half_an_hour(int minutes)
    {
        var after = await Says("那教育呢", (await Says("上周的财政新闻", Dialogue.Empty, Asked)).Dialogue!, Asked.AddMinutes(minutes));
        Assert.Equal([Place.Topic("education")], after.Facts.Places);
        Assert.Equal("2020-08-31/2020-09-06", after.Facts.Days.ToString());
    }

    [Fact]
    public async Task Later_it_stands_for_itself()
    {
        var after = await Says("那教育呢", (await Says("上周的财政新闻", Dialogue.Empty, Asked)).Dialogue!, Asked.AddMinutes(31));
        Assert.Equal([Place.Topic("education")], after.Facts.Places);
        Assert.Null(after.Facts.Days);
    }

    [Theory]
    [InlineData("nothing of the kind")]
    [InlineData("null")]
    [InlineData("{\"Places\":7}")]
    public async Task What_another_version_remembered_is_as_if_nothing_was_said(string remembered)
    {
        var before = Dialogue.Empty with { Last = new("latest", remembered, Asked) };
        Assert.Equal([Place.Topic("education")], (await Says("那教育呢", before, Asked)).Facts.Places);
    }

    [Fact]
    public async Task A_follow_up_of_an_intent_that_is_gone_stands_for_itself()
    {
        var before = Dialogue.Empty with { Last = new("no such intent", "{}", Asked) };
        Assert.Equal("latest", (await Says("那教育呢", before, Asked)).Facts.Intent);
    }

    [Fact]
    public async Task Nothing_is_followed_by_a_slip_and_it_is_said_what_was_read_into_one()
    {
        var read = await Says("最新的区财政据新闻", Dialogue.Empty, Asked);
        Assert.Equal([Place.Department("finance")], read.Facts.Places);
        Assert.Contains("区财政据", Gazette.Conversation.Replies.PlainText.Of(read.Reply), StringComparison.Ordinal);
        Assert.Empty((await Says("关注区财政据", Dialogue.Empty, Asked)).Changes.Items);
    }

    private static Task<Answer> Says(string text, Dialogue dialogue, DateTimeOffset at) => Understanding.Engine.Answer(
        new Message(text, new Address("test", "", "1"), "1", new Said(text), at), dialogue, CancellationToken.None);
}
