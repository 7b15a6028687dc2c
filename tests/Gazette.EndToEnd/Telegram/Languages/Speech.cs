using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram.Languages;

/// <summary>The same things in each language: what people say and what they read. A theory names the language, the test takes the words from here.</summary>
internal sealed record Speech
{
    private static readonly Speech Chinese = new()
    {
        Code = "zh-hans",
        Welcome = "您好",
        Follow = "关注财政",
        Followed = "已关注 ",
        FollowedBoth = "我的关注（2 项）",
        Finance = "财政",
        Health = "区卫健局",
        Latest = "最新财政新闻",
        Second = "第二条",
        Third = "第3条",
        Topics = "选主题",
        Departments = "选部门",
        Page = (page, pages, followed) => $"第 {page}/{pages} 页，已关注 {followed} 项",
        Digest = count => $"摘要 · {count} 篇",
        Immediately = ("有新闻马上告诉我", "有新闻马上推送"),
        OnWorkdays = ("工作日7点半推送", "工作日 07:30"),
        OnMondays = ("每周一 9:00", "每周一 09:00"),
        WhyThese = "为什么收到",
        Because = "因为关注 财政",
    };

    private static readonly Speech English = new()
    {
        Code = "en",
        Welcome = "Hello!",
        Follow = "follow finance",
        Followed = "You now follow ",
        FollowedBoth = "You follow 2 things",
        Finance = "Public finance",
        Health = "Health Bureau",
        Latest = "latest fiscal news",
        Second = "the second one",
        Third = "read no. 3",
        Topics = "Topics",
        Departments = "Departments",
        Page = (page, pages, followed) => $"Page {page} of {pages}, {followed} followed",
        Digest = count => count == 1 ? "· 1 article" : $"· {count} articles",
        Immediately = ("/digest immediate", "as it happens"),
        OnWorkdays = ("weekdays at 7:30", "on workdays at 07:30"),
        OnMondays = ("every Monday at 9am", "every Monday at 09:00"),
        WhyThese = "Why these",
        Because = "Because you follow Public finance",
    };

    public required string Code { get; init; }

    public required string Welcome { get; init; }

    public required string Follow { get; init; }

    public required string Followed { get; init; }

    public required string FollowedBoth { get; init; }

    public required string Finance { get; init; }

    public required string Health { get; init; }

    public required string Latest { get; init; }

    public required string Second { get; init; }

    public required string Third { get; init; }

    public required string Topics { get; init; }

    public required string Departments { get; init; }

    public required Func<int, int, int, string> Page { get; init; }

    public required Func<int, string> Digest { get; init; }

    public required (string Said, string Read) Immediately { get; init; }

    public required (string Said, string Read) OnWorkdays { get; init; }

    public required (string Said, string Read) OnMondays { get; init; }

    public required string WhyThese { get; init; }

    public required string Because { get; init; }

    public static Speech Of(string language) => language == "zh" ? Chinese : English;

    /// <summary>Whether a message is not in this language: Chinese is told by the words that English screens never hold.</summary>
    public bool IsForeignTo(SentMessage message) =>
        Code == "en"
            ? new[] { "您", "关注", "摘要", "推送" }.Any(word => message.Text.Contains(word, StringComparison.Ordinal))
            : new[] { "You ", "Digest", "follow " }.Any(word => message.Text.Contains(word, StringComparison.Ordinal));
}
