using System.Collections.Frozen;

namespace Gazette.Newsroom.Sameness;

/// <summary>
/// Words that one desk adds and another leaves out when both print the same story: nothing is said by them that the rest does not say.
/// A word that could be part of a name, a number, a date or a judgement must not stand here: what stands here cannot keep two stories apart.
/// </summary>
internal static class EditorsWords
{
    // For: 区财政局(日前)公布了预算 = 区财政局公布预算. Against: 和, 将, 于, 文 (names), 约, 近, 超 (figures), 不, 未 (judgements), 我区 (another district's own word).
    private static readonly string[] All =
    [
        "的", "了", "着", "也", "还", "就", "又", "在", "被", "把", "该", "等",
        "已经", "已", "日前", "近日", "近期", "最近", "目前", "现在", "如今", "当前", "同时", "此外", "另外", "其中",
        "据悉", "据了解", "据介绍", "据报道", "获悉", "了解到", "本报讯", "本报记者", "记者从", "记者", "本报",
        "表示", "介绍", "指出", "强调", "进行", "开展", "实现", "进一步", "不断", "持续", "积极", "切实", "认真", "全面",
        "深入", "有力", "有效", "扎实", "大力", "着力", "努力", "全力", "稳步", "正式", "顺利", "以及", "并且", "相关", "有关",
    ];

    private static readonly FrozenDictionary<char, string[]> ByFirst = All
        .GroupBy(word => word[0])
        .ToFrozenDictionary(same => same.Key, same => same.OrderByDescending(word => word.Length).ToArray());

    /// <summary>The characters that such a word begins with.</summary>
    public static IEnumerable<char> Beginnings => ByFirst.Keys;

    /// <summary>Length of the editors' word at the beginning of a folded text, the longest; 0 when there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (!ByFirst.TryGetValue(text[0], out var words))
            return 0;
        foreach (var word in words)
            if (text.StartsWith(word, StringComparison.Ordinal))
                return word.Length;
        return 0;
    }
}
