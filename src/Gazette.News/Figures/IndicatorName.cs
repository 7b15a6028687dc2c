namespace Gazette.News.Figures;

/// <summary>How surely words name an indicator.</summary>
internal enum NameKind
{
    /// <summary>Any noun: 养老床位. A figure where a period or the whole district is spoken of.</summary>
    Noun,

    /// <summary>An act with what is counted: 发放创业担保贷款. As with nouns.</summary>
    Act,

    /// <summary>An act alone (审结7980件): what is counted stands before, or after the number.</summary>
    BareAct,

    /// <summary>It ends with a known head (收入, 率, 增加值): a figure wherever it stands.</summary>
    Head,
}

/// <summary>The name of an indicator.</summary>
/// <param name="Text">As printed, without scope, period and verbs.</param>
/// <param name="Kind">How surely it is one.</param>
internal sealed record IndicatorName(string Text, NameKind Kind)
{
    /// <summary>Whether the indicator itself is a percentage.</summary>
    public bool IsRatio => NameWords.Ratios.EndOf(Text).Length > 0;

    /// <summary>Whether it names a share of something: 税收比重.</summary>
    public bool IsShare => Text.EndsWith("比重", StringComparison.Ordinal) || Text.EndsWith("占比", StringComparison.Ordinal);
}
