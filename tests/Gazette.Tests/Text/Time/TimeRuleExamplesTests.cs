using Gazette.Text.Time;

namespace Gazette.Tests.Text.Time;

public class TimeRuleExamplesTests
{
    private static readonly DateOnly Friday = new(2020, 9, 11);

    public static IEnumerable<object[]> Yes =>
        TimeRules.All.Each.SelectMany(rule => rule.Yes.Select(example => new object[] { rule.Name, example.Text, example.Meaning }));

    public static IEnumerable<object[]> No => TimeRules.All.Each.SelectMany(rule => rule.No.Select(text => new object[] { rule.Name, text }));

    [Theory]
    [MemberData(nameof(Yes))]
    public void A_rule_reads_its_examples(string rule, string text, string meaning)
    {
        var mention = Assert.Single(TimeExpressions.Find(text, Friday));
        Assert.Equal((rule, meaning), (mention.Rule, mention.Meaning.ToString()));
    }

    [Theory]
    [MemberData(nameof(No))]
    public void A_rule_leaves_what_it_is_not_about(string rule, string text) =>
        Assert.DoesNotContain(TimeExpressions.Find(text, Friday), mention => mention.Rule == rule);

    [Fact]
    public void Every_rule_has_a_name_of_its_own_and_an_example()
    {
        Assert.Equal(TimeRules.All.Each.Select(rule => rule.Name).Distinct(), TimeRules.All.Each.Select(rule => rule.Name));
        Assert.All(TimeRules.All.Each, rule => Assert.NotEmpty(rule.Yes));
    }
}
