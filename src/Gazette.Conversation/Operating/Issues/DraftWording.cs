using System.Globalization;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.News;
using Gazette.Newsroom.Issues;

namespace Gazette.Conversation.Operating.Issues;

/// <summary>How drafts are named.</summary>
internal static class DraftWording
{
    /// <summary>Paper and day.</summary>
    public static string Heading(IssueDraft draft, Asker asker) => asker.Texts["draft.heading", draft.Pages[0].Paper ?? asker.Texts["draft.no-paper"]];

    /// <summary>The publication day, those of all pages where they differ, or that there is none.</summary>
    public static string Day(IssueDraft draft, Asker asker)
    {
        DateOnly?[] days = draft.Corrections.Day is { } chosen ? [chosen] : [.. draft.Pages.Where(p => p.Problem is null).Select(p => p.Given ?? p.Reading.Date).Distinct()];
        var today = asker.Texts["draft.no-day", asker.Texts.Day(asker.Today, asker.Today)];
        return string.Join(asker.Texts["comma"], days.Select(d => d is { } day ? asker.Texts.Day(day, asker.Today) : today));
    }

    /// <summary>The day on which it would be published, or null where none is known.</summary>
    public static DateOnly? DayOf(IssueDraft draft) => draft.Corrections.Day ?? draft.Pages.Select(p => p.Given ?? p.Reading.Date).FirstOrDefault(d => d is not null);

    /// <summary>Key of the text that says where the day comes from.</summary>
    public static string Source(IssueDraft draft) => "draft.day."
        + (draft.Corrections.Day is not null ? "chosen" : (draft.Pages.FirstOrDefault(p => (p.Given ?? p.Reading.Date) is not null)?.Reading.DateSource ?? DateSource.None).ToString().ToLowerInvariant());

    /// <summary>Departments and topics of a piece: 区财政局 · 财政; — for no department.</summary>
    public static string Places(Article article, Asker asker)
    {
        var (texts, taxonomy) = (asker.Texts, asker.Taxonomy);
        var departments = article.Departments.Select(name => texts.Department(taxonomy.DepartmentByName(name)) ?? name).ToList();
        var topics = article.Topics.Select(name => taxonomy.TopicByName(name) is { } topic && texts.Language != "zh" ? topic.EnglishName : name).ToList();
        var named = departments.Count == 0 ? "—" : string.Join(texts["comma"], departments);
        return topics.Count == 0 ? named : named + " · " + string.Join(texts["comma"], topics);
    }

    /// <summary>Why something could not be read or done, and the mend.</summary>
    public static string Problem(DraftProblem problem, Asker asker) =>
        (problem.Name is { } name ? asker.Texts["draft.file", name] : "") + asker.Texts["draft.problem." + problem.Code, problem.Detail ?? ""];

    /// <summary>A button, where its code fits.</summary>
    public static IEnumerable<Button> Button(IssueDraft draft, string label, char step, string arg = "") => Replies.Button.For(label, new UserAction.Draft(draft.Token, step, arg));

    /// <summary>A number as buttons carry it.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>At most so many UTF-16 units of a text, whole characters.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = 0;
        for (int next; (next = StringInfo.GetNextTextElementLength(text.AsSpan(end))) + end < most;)
            end += next;
        return text[..end] + "…";
    }
}
