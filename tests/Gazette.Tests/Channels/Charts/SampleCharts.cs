using Gazette.Conversation.Replies;

namespace Gazette.Tests.Channels.Charts;

/// <summary>Charts of a district that does not exist.</summary>
internal static class SampleCharts
{
    public static Chart Revenue(string title = "2026年财政收入（累计）", ChartKind kind = ChartKind.Line) => new(
        title,
        "亿元",
        [.. new[] { 30.31m, 38.58m, 47.67m, 55.6m, 63.25m, 71.29m, 79.74m }.Select((v, i) => new ChartPoint($"1–{i + 4}月", v))],
        kind,
        new(["时期", "数值"], [["1–4月", "30.31亿元"], ["1–5月", "38.58亿元"]]));
}
