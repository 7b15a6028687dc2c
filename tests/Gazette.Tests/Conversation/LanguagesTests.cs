using Gazette.Conversation.Intents;

namespace Gazette.Tests.Conversation;

/// <summary>What a text tells about the language of the answer.</summary>
public class LanguagesTests
{
    [Theory]
    [InlineData("最新财政新闻", "zh")]
    [InlineData("GDP增长多少", "zh")]
    [InlineData("搜索 AI", "zh")]
    [InlineData("latest fiscal news", "en")]
    [InlineData("search 农民工工资", null)]
    [InlineData("follow “垃圾分类” except 招标", null)]
    [InlineData("/follow 财政", null)]
    [InlineData("/latest", null)]
    [InlineData("2", null)]
    [InlineData("AI", "en")]
    public void A_text_tells_its_language_or_nothing(string text, string? language) => Assert.Equal(language, Languages.OfText(text));
}
