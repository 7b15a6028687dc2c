using System.Text.RegularExpressions;

namespace Gazette.Text.Time;

/// <summary>All that there is up to now: 截至目前, 到现在为止.</summary>
internal static partial class ChineseUntilNow
{
    public static IReadOnlyList<TimeRule> Rules { get; } =
    [
        new("until now", UntilNow(), (_, reference) => new(new(TimeMeaning.Beginning, reference.Today), true) { HasNoStart = true })
        {
            Marks = ["目前", "现在", "迄今", "至今"],
            Yes = [("截至目前财政收入", "../2020-09-11"), ("到目前为止有多少新闻", "../2020-09-11"), ("截止到现在", "../2020-09-11"), ("迄今为止", "../2020-09-11"), ("目前为止", "../2020-09-11")],
            No = ["目前天气", "现在有什么新闻", "8月1日至今", "从周一到现在"],
            TypedOnly = true,
        },
    ];

    [GeneratedRegex("截[至止]到?(?:目前|现在)(?:为止)?|(?:到|至)?(?:目前|现在)为止|[迄至]今为止")]
    private static partial Regex UntilNow();
}
