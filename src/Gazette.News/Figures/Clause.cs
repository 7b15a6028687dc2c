using System.Text.RegularExpressions;
using Gazette.Text;

namespace Gazette.News.Figures;

/// <summary>A clause of a sentence with what it can say of an indicator.</summary>
internal sealed partial record Clause(string Text)
{
    /// <summary>The clauses of a sentence; a comma inside a number cuts nothing.</summary>
    public static IEnumerable<Clause> Split(string sentence) =>
        Border().Split(sentence).Where(t => t.Length > 0).Select(t => new Clause(t));

    /// <summary>Whether it speaks of plans, of another yardstick, or of other places: then its numbers are no state of this indicator.</summary>
    public bool IsOff => OffWords().IsMatch(Text);

    /// <summary>The first number with its unit.</summary>
    public Amount? First => Amounts.Find(Text) is { Count: > 0 } all ? all[0] : null;

    /// <summary>增长4.2%, 增收1200万元, 下降3%: signed.</summary>
    public (decimal Value, bool IsPercent)? Growth()
    {
        var match = GrowthWords().Match(Text);
        if (!match.Success)
            return null;
        var amount = Amounts.Find(Text[match.Index..]).Select(a => (Amount?)a).FirstOrDefault(a => a!.Value.Start <= match.Length + 1);
        if (amount is not { } grown || grown.Unit.EndsWith("百分点", StringComparison.Ordinal))
            return null;
        var sign = match.Groups["down"].Success ? -1 : 1;
        return (sign * grown.Value, grown.Unit == "%");
    }

    /// <summary>What stands before the growth words, the name of the indicator perhaps.</summary>
    public string BeforeGrowth => GrowthWords().Match(Text) is { Success: true } match ? Text[..match.Index] : Text;

    /// <summary>完成预算的68.4%.</summary>
    public decimal? OfBudget() => BudgetWords().IsMatch(Text) && First is { Unit: "%" } amount ? amount.Value : null;

    /// <summary>占一般公共预算收入的82.5%, 占比为…: of the indicator before, or of the one named before 占.</summary>
    public (decimal Value, string Before)? Share() =>
        ShareWords().Match(Text) is { Success: true } match && First is { Unit: "%" } amount ? (amount.Value, Text[..match.Index]) : null;

    /// <summary>全市排名第3, and the words before it.</summary>
    public (int Place, string Before)? Rank()
    {
        var match = RankWords().Match(Folding.Fold(Text));
        return match.Success && ChineseNumerals.TryParse(match.Groups["place"].ValueSpan, out var place) && place is > 0 and < 1000
            ? ((int)place, Text[..match.Index])
            : null;
    }

    [GeneratedRegex(@"(?<![0-9０-９])[，,]|[，,](?![0-9０-９]{3})|[；;。：:！？]")]
    private static partial Regex Border();

    [GeneratedRegex("预计|计划|拟(?!合)|力争|目标|确保|预期|将(达|实现|完成|新增|超)|争取|时间进度|平均|环比|上月|比年初|较年初|高于|低于|规划|设计|总投资|可容纳|不低于|不少于|最高|上限|标准为")]
    private static partial Regex OffWords();

    [GeneratedRegex("(?<up>增长|增收|增加(?!值)|多收|净增|上升|提高|提升|增幅(为|达)?|增速(为|达)?)(?:了|约|近|达|到)?|(?<down>下降|减收|减少|短收|降低|回落|下滑|负增长)(?:了|约|近|达|到)?")]
    private static partial Regex GrowthWords();

    [GeneratedRegex("(完成|占|达到?|为)(了)?(全年|年初|年度|调整|本年|今年|当年)*(收入|支出)?预算(数|安排|任务)?的?")]
    private static partial Regex BudgetWords();

    [GeneratedRegex("^(占比|比重)|占[^0-9，比年]{2,20}(的(比重|比例)?|比重|总额|总量)(?=[为达约到]*[0-9０-９])")]
    private static partial Regex ShareWords();

    [GeneratedRegex(@"(增幅|增速|总量)?(在)?(全市|全省|全国|各区县|各县区|区县)?(中)?(排名|排在|排|位居|位列|居|列|名列)(全市|全省|全国|各区县)?(第)(?<place>[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?![0-9、])")]
    private static partial Regex RankWords();
}
