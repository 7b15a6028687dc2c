namespace Gazette.News.Figures.Numbers;

/// <summary>What 万 and 亿 before a unit multiply by.</summary>
internal static class Powers
{
    /// <summary>亿元 is 100,000,000, 万人 10,000, 元 1.</summary>
    public static decimal Of(string unit)
    {
        var factor = 1m;
        foreach (var power in unit)
        {
            var times = power switch { '十' => 10m, '百' => 100m, '千' => 1000m, '万' => 10_000m, '亿' => 100_000_000m, _ => 0m };
            if (times == 0)
                break;
            factor *= times;
        }

        // 千米 and 千瓦时 are units of their own.
        return unit is ['千', '米' or '克' or '瓦', ..] ? 1 : factor;
    }
}
