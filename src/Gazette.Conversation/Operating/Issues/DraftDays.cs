using System.Globalization;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.Newsroom.Issues;

namespace Gazette.Conversation.Operating.Issues;

/// <summary>The days of a month to choose a publication day from.</summary>
internal static class DraftDays
{
    private const int InRow = 7;
    private const int FirstYear = 1900;
    private const int LastYear = 2099;

    /// <summary>The month of a day, or that of the draft's day, or this.</summary>
    public static Reply Of(IssueDraft draft, DateOnly? month, Asker asker)
    {
        var texts = asker.Texts;
        var chosen = DraftWording.DayOf(draft);
        var shown = month is { Year: >= FirstYear and <= LastYear } asked ? asked : chosen ?? asker.Today;
        var first = new DateOnly(shown.Year, shown.Month, 1);
        var days = Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(first.AddDays);
        return new(
            asker.Language,
            [
                new Heading(texts["draft.choose-day"]),
                new Paragraph(texts["draft.day", DraftWording.Day(draft, asker), texts[DraftWording.Source(draft)]]),
                new Note(first.ToString(texts["draft.month"], texts.Culture)),
            ],
            [
                .. days.SelectMany(day => DraftWording.Button(draft, Label(day, chosen, asker), DraftStep.SetDay, Code(day, "yyyyMMdd"))).Chunk(InRow).Select(row => (IReadOnlyList<Button>)row),
                [.. Month(draft, "◀ ", first.AddMonths(-1), asker), .. Month(draft, "", first.AddMonths(1), asker, " ▶")],
                [
                    .. draft.Corrections.Day is null ? [] : DraftWording.Button(draft, texts["button.draft.read-day"], DraftStep.SetDay),
                    .. DraftWording.Button(draft, texts["button.draft.back"], DraftStep.Page, "0"),
                ],
            ]);
    }

    private static IEnumerable<Button> Month(IssueDraft draft, string before, DateOnly month, Asker asker, string after = "") =>
        DraftWording.Button(draft, before + month.ToString(asker.Texts["draft.month"], asker.Texts.Culture) + after, DraftStep.Days, Code(month, "yyyyMM"));

    // Seven stand in a row of a phone: nothing longer fits.
    private static string Label(DateOnly day, DateOnly? chosen, Asker asker) =>
        (day == chosen ? "✓" : day == asker.Today ? "•" : "") + DraftWording.Number(day.Day);

    private static string Code(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
