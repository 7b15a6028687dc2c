using System.Globalization;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.News;
using Gazette.Newsroom.Issues;

namespace Gazette.Conversation.Operating.Issues;

/// <summary>What is seen and changed of a draft that was read.</summary>
internal static class DraftCorrecting
{
    /// <summary>The answer to a button; one that means nothing shows the preview.</summary>
    public static async Task<Answer> Answer(DraftStep asked, IssueDraft draft, DraftPreview preview, Asker asker, CancellationToken ct)
    {
        var pieces = DraftPieces.Of(draft);
        var piece = asked.Number(0) is { } number && number < pieces.Count ? pieces[number] : null;
        var page = asked.Number(1) ?? 0;
        switch (asked.Step)
        {
            case DraftStep.Open when piece is not null:
                return Shows(DraftPiecePage.Of(draft, piece, pieces.Count, asker));
            case DraftStep.Departments or DraftStep.Topics when piece is not null:
                return Shows(DraftPlaces.Of(draft, piece, asked.Step == DraftStep.Topics, page, asker));
            case DraftStep.SetDepartment or DraftStep.SetTopic when piece is not null:
                var corrected = Toggled(asked, draft, piece, asker.Taxonomy);
                return Shows(DraftPlaces.Of(corrected, DraftPieces.Of(corrected)[piece.Index], asked.Step == DraftStep.SetTopic, page, asker), corrected);
            case DraftStep.Drop or DraftStep.Restore when piece is not null:
                var changed = With(draft, piece, piece.Correction with { Dropped = asked.Step == DraftStep.Drop });
                return Shows(DraftPiecePage.Of(changed, DraftPieces.Of(changed)[piece.Index], pieces.Count, asker), changed);
            case DraftStep.Days:
                return Shows(DraftDays.Of(draft, Month(asked.Arg), asker));
            case DraftStep.SetDay:
                var moved = draft with { Corrections = draft.Corrections with { Day = Day(asked.Arg) } };
                return Shows(await preview.Of(moved, 0, asker, ct).ConfigureAwait(false), moved);
            default:
                return Shows(await preview.Of(draft, asked.Step == DraftStep.Page ? asked.Number(0) ?? 0 : 0, asker, ct).ConfigureAwait(false));
        }
    }

    private static Answer Shows(Reply reply, IssueDraft? corrected = null) => Intents.Answer.Of(reply with { Replaces = true }) with
    {
        Drafts = corrected is null ? [] : [new DraftOrder.Correct(corrected.Token, corrected.Corrections)],
    };

    private static IssueDraft Toggled(DraftStep asked, IssueDraft draft, DraftPiece piece, Taxonomy taxonomy)
    {
        var code = asked.Arg.Split('|') is [_, _, var said] ? said : "";
        if (asked.Step == DraftStep.SetTopic)
            return taxonomy.TopicByCode(code) is { } topic ? With(draft, piece, piece.Correction with { Topics = Toggled(piece.Article.Topics, topic.Name) }) : draft;
        var name = DraftPlaces.Departments(draft, piece, taxonomy).FirstOrDefault(d => d.Code == code)?.Name;
        return name is null ? draft : With(draft, piece, piece.Correction with { Departments = Toggled(piece.Article.Departments, name) });
    }

    private static IReadOnlyList<string> Toggled(IReadOnlyList<string> names, string name) => names.Contains(name) ? [.. names.Where(n => n != name)] : [.. names, name];

    private static IssueDraft With(IssueDraft draft, DraftPiece piece, PieceCorrection correction) => draft with { Corrections = draft.Corrections.With(piece.Index, correction) };

    private static DateOnly? Day(string arg) => DateOnly.TryParseExact(arg, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateOnly? Month(string arg) => Day(arg + "01");
}
