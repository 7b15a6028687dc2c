using CsCheck;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following;

namespace Gazette.Tests.Conversation.Questions;

public sealed class HostileTextTests(SampleStore store) : IClassFixture<SampleStore>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 10, 0, 0, TimeSpan.FromHours(8));

    private static readonly string[] Pieces =
    [
        "\"", "*", ":", "^", " NEAR ", " OR ", " AND ", " NOT ", "-", "(", ")", "{", "}", "title:", "NEAR(", "'; DROP TABLE article; --", "' OR 1=1 --", "%", "_", "\\",
        "<script>", "<b>", "</b>", "&amp;", "&#x200B;", "<", ">", "\u202e", "\u202c", "\u200f", "\u200b", "\ufeff", "\0", "\u0007", "\u001b[31m", "\r\n", "\t", "\ud83d", "\ude00", "😀", "👨‍👩‍👧", "\ue000a",
        "财政", "财政局", "税收收入", "1至8月", "2月30日", "多少", "最新", "搜索", "关注", "除了", "不要", "第2条", "呢", "那", "第999999999999条", "9999年99月99日", "-999999999999", "１２３", "٣", "Ⅷ", "¼", "国庆", "the", "latest news", "how much", "下一页", "/", "/search ", "/read ", "@", "#", "|", "1|r|1",
    ];

    private static readonly Gen<string> Texts = Gen.Select(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 30], Gen.String[0, 10], (pieces, noise) => string.Concat(pieces) + noise);

    [Fact]
    public void Whatever_is_typed_gets_a_polite_answer_from_a_real_store() => Texts.Sample(
        text => Assert.NotEmpty(PlainText.Of(store.Engine.Ask(text, Now, null, default).GetAwaiter().GetResult().Reply)),
        iter: 400);

    [Fact]
    public void Whatever_is_typed_one_after_the_other_is_answered_and_remembered() => Texts.Array[2, 5].Sample(
        texts =>
        {
            var dialogue = Dialogue.Empty;
            foreach (var text in texts)
            {
                var message = new Message(text, new Address("test", "", "hostile"), "hostile", new Said(text), Now);
                var answer = store.Engine.Answer(message, dialogue, default).GetAwaiter().GetResult();
                Assert.NotEmpty(PlainText.Of(answer.Reply));
                dialogue = answer.Dialogue ?? dialogue;
            }
        },
        iter: 100);

    [Theory]
    [InlineData('财')]
    [InlineData('"')]
    [InlineData('\ud800')]
    [InlineData(' ')]
    [InlineData('7')]
    public async Task Ten_thousand_characters_get_a_polite_answer(char unit) =>
        Assert.NotEmpty(PlainText.Of((await store.Engine.Ask(new string(unit, 10_000), Now, null, default)).Reply));
}
