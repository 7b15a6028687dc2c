namespace Gazette.Tests.Conversation;

public sealed class IntentExamples
{
    private static readonly DateOnly Friday = new(2020, 9, 11);

    public static TheoryData<string, string, string?> All
    {
        get
        {
            var data = new TheoryData<string, string, string?>();
            foreach (var intent in Understanding.Intents)
                foreach (var example in intent.Examples)
                    data.Add(intent.GetType().Name, example.Text, example.Meaning);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Each_example_of_an_intent_means_what_it_says(string intent, string text, string? meaning)
    {
        var (heard, asked, _) = Understanding.Engine.Hear(text, Friday, Understanding.Taxonomy);
        if (meaning is null)
            Assert.NotEqual(intent, heard!.GetType().Name);
        else
            Assert.Equal((intent, meaning), (heard!.GetType().Name, asked!.ToString()));
    }

    [Fact]
    public void Every_intent_that_hears_anything_has_examples_for_and_against() =>
        Assert.All(Understanding.Intents.Where(i => i.Rules.Count > 0), intent =>
        {
            Assert.Contains(intent.Examples, e => e.Meaning is not null);
            Assert.Contains(intent.Examples, e => e.Meaning is null);
        });
}
