using System.Diagnostics;
using CsCheck;
using Gazette.Text;
using Gazette.Text.Time;

namespace Gazette.Tests.Text.Time;

public class AnyTimeTextTests
{
    private const int LongText = 10_000;

    private static readonly DateOnly Friday = new(2020, 9, 11);

    private static readonly string[] Pieces =
    [
        .. TimeRules.All.Each.SelectMany(rule => rule.Yes.Select(example => example.Text)), .. TimeRules.All.Each.SelectMany(rule => rule.No),
        "\ud83d", "\udc4d", "\0", "\u202e", "\u200f", "\n", "\t", "年", "月", "日", "号", "至", "到", "-", "前", "后", "以来", "起", "截至", "since ", "before ", "between ", " and ", "0", "99", "十", "。", " ",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String, Gen.Char.Array[0, 30].Select(units => new string(units)), Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 12].Select(string.Concat));

    [Fact]
    public void Any_text_on_any_day_gives_times_in_order_inside_it() =>
        Gen.Select(AnyText, Gen.Int[0, 3_000_000], Gen.Bool).Sample((text, days, isArticle) =>
        {
            var today = new DateOnly(1900, 1, 1).AddDays(days % 2_590_000);
            var end = 0;
            foreach (var mention in isArticle ? TimeExpressions.FindInArticle(text, today) : TimeExpressions.Find(text, today))
            {
                Assert.InRange(mention.Start, end, text.Length - 1);
                Assert.InRange(mention.Length, 1, text.Length - mention.Start);
                Assert.True(mention.Days.From <= mention.Days.To, $"{mention} in {text}");
                Assert.True(mention.Months is not { } months || (months.Days == mention.Days && months.Months > 0), $"{mention} in {text}");
                Assert.True(mention.Problem != TimeProblem.Future || mention.Days.From > today, $"{mention} in {text}");
                end = mention.End;
            }
        }, iter: 20_000);

    [Fact]
    public void The_marks_hide_nothing() => AnyText.Sample(text =>
    {
        var reference = new Reference(Friday, LooksAhead: false);
        var folded = Folding.Fold(text);
        var (chosen, all) = (new TimeCandidates(folded, reference), new TimeCandidates(folded, reference));
        TimeRules.All.Collect(folded, chosen);
        foreach (var rule in TimeRules.All.Each)
            all.Collect(rule);
        Assert.Equal(all.LongestFirst(), chosen.LongestFirst());
    }, iter: 5_000);

    [Theory]
    [InlineData("9月")]
    [InlineData("9月10日至")]
    [InlineData("一二三四五六七八九十")]
    [InlineData("1")]
    [InlineData("2020-")]
    [InlineData("between 8 and ")]
    [InlineData("the first ")]
    [InlineData("上上")]
    [InlineData("近近近")]
    [InlineData("截至")]
    [InlineData("今年")]
    [InlineData("9.10")]
    [InlineData("周一到")]
    [InlineData("国庆")]
    [InlineData("十五")]
    [InlineData("from ")]
    [InlineData("     ")]
    [InlineData("\ud83d")]
    public void A_long_text_takes_no_longer_than_its_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, LongText / piece.Length));
        TimeExpressions.Find(text[..100], Friday);
        // The best of three, for a machine that is busy. Work that grows with the square of the length takes far longer.
        var best = Enumerable.Range(0, 3).Min(_ =>
        {
            var started = Stopwatch.GetTimestamp();
            TimeExpressions.Find(text, Friday);
            return Stopwatch.GetElapsedTime(started);
        });
        Assert.True(best < TimeSpan.FromSeconds(1), $"{piece}: {best}");
    }

    [Theory]
    [InlineData("news on the 31st\n")]
    [InlineData("news on the 31st\n。")]
    public void The_end_of_a_line_ends_a_day(string text) => Assert.Equal("English day of the month", Assert.Single(TimeExpressions.Find(text, Friday)).Rule);

    [Fact]
    public void What_the_next_sentence_says_changes_no_time() => Gen.Select(AnyText, AnyText).Sample((text, next) =>
        Assert.Equal(TimeExpressions.Find(text, Friday), TimeExpressions.Find($"{text}。{next}", Friday).Where(mention => mention.Start < text.Length)), iter: 5_000);
}
