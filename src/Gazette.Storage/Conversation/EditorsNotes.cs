using Gazette.Conversation.Intents;
using Gazette.Storage.News;
using Gazette.Text;

namespace Gazette.Storage.Conversation;

/// <summary>Counts what answers tell the editors, inside the transaction that commits the reply.</summary>
/// <param name="zone">The paper's time zone: whose day a question belongs to.</param>
internal sealed class EditorsNotes(TimeZoneInfo zone)
{
    /// <summary>Different questions kept of seven days; what is new beyond that is not counted.</summary>
    internal const int MostAWeek = 10_000;

    /// <summary>How long a day's questions are kept.</summary>
    internal const int DaysKept = 60;

    private const int MostCharacters = 40;

    // A flood of nonsense must not fill the disk; a question that is there already is counted all the same.
    private const string CountQuestion = """
        INSERT INTO unanswered (day, words, count)
        SELECT @0, @1, 1
        WHERE EXISTS (SELECT 1 FROM unanswered WHERE day = @0 AND words = @1)
           OR (SELECT count(*) FROM unanswered WHERE day > @2) < @3
        ON CONFLICT (day, words) DO UPDATE SET count = count + 1
        """;

    private const string ForgetQuestions = "DELETE FROM unanswered WHERE day <= @0";

    // Under the article that stands for it, where it was merged meanwhile.
    private const string CountReport = """
        INSERT INTO wrong_topic (article_id, reports, last_at)
        SELECT coalesce(a.merged_into, a.id), 1, @1 FROM article a WHERE a.id = @0
        ON CONFLICT (article_id) DO UPDATE SET reports = reports + 1, last_at = excluded.last_at
        """;

    /// <summary>Counts the notes of an answer.</summary>
    public void Count(Statements statements, IReadOnlyList<EditorsNote> notes, DateTimeOffset now)
    {
        if (notes.Count == 0)
            return;
        foreach (var note in notes)
            switch (note)
            {
                case EditorsNote.WrongTopic wrong:
                    statements.Run(CountReport, wrong.ArticleId, Columns.Milliseconds(now));
                    break;
                case EditorsNote.Unanswered unanswered:
                    Question(statements, unanswered.Words, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime));
                    break;
                default:
                    throw new InvalidOperationException($"{note.GetType().Name} has no place in the store.");
            }
    }

    private static void Question(Statements statements, string asked, DateOnly today)
    {
        statements.Run(ForgetQuestions, Columns.Text(today.AddDays(-DaysKept)));
        var words = Kept(asked);
        if (words.Length > 0)
            statements.Run(CountQuestion, Columns.Text(today), words, Columns.Text(today.AddDays(-7)), MostAWeek);
    }

    // Cleared before it is cut: half a number is still a part of somebody's.
    private static string Kept(string asked)
    {
        var words = string.Join(' ', PersonalData.Masked(Folding.Fold(asked)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var runes = words.EnumerateRunes().Where(rune => !System.Text.Rune.IsControl(rune)).Take(MostCharacters);
        return string.Concat(runes).Trim();
    }
}
