using Dapper;
using Gazette.News;
using Gazette.Newsroom.Publishing;
using Microsoft.Data.Sqlite;

namespace Gazette.Storage.News;

/// <summary>The store inside a publishing transaction.</summary>
internal sealed class NewsDesk : INewsDesk, IDisposable
{
    private const string SelectDayOfDocument = """
        SELECT e.day FROM edition e
        WHERE e.source_hash = @documentHash AND e.sample = @sample
          AND EXISTS (SELECT 1 FROM article a WHERE a.edition_id = e.id AND (e.sample = 0 OR a.state = 'published'))
        ORDER BY e.id DESC LIMIT 1
        """;

    private const string InsertEdition = """
        INSERT INTO edition (paper, day, ordinal, page, source, source_hash, archive, sample, published_at)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8) RETURNING id
        """;

    // The place of a fragment in the order of the news says that it is one.
    private const string SelectFragments = "SELECT id FROM article WHERE day = @0 AND state = 'published' AND (news_order >> 20) & 1 = 0 ORDER BY id LIMIT 300";

    private const string MarkMerged = "UPDATE article SET merged_into = @1 WHERE id = @0 OR merged_into = @0";

    private const string ForgetReports = "DELETE FROM wrong_topic WHERE article_id IN (SELECT id FROM article WHERE id = @0 OR merged_into = @0)";

    private const string InsertAudit = "INSERT INTO audit (at, actor, action, subject) VALUES (@0, @1, @2, @3)";

    private readonly Statements statements;
    private readonly Shown shown;
    private readonly SqliteConnection connection;
    private readonly IPlaceMoves moves;
    private readonly HashSet<long> changed = [];

    public NewsDesk(SqliteConnection connection, IPlaceMoves moves)
    {
        (this.connection, this.moves) = (connection, moves);
        statements = new(connection);
        shown = new(statements);
    }

    public DateOnly? DayOfDocument(string documentHash, bool sample) =>
        connection.QueryFirstOrDefault<string>(SelectDayOfDocument, new { documentHash, sample }) is { } day ? Columns.Day(day) : null;

    public IReadOnlyList<HeldPiece> Held(IReadOnlyList<Printing> printings) => [.. printings.SelectMany(new SourceRows(statements).Held).Distinct()];

    public IReadOnlyList<long> Alike(IReadOnlyList<long> bands, DateOnly from, DateOnly to) => new Bands(statements).Alike(bands, from, to);

    public HeldArticle? Find(long id) => new HeldArticles(statements).Find(id);

    public IReadOnlyList<long> FragmentsOf(DateOnly day) => statements.Rows(SelectFragments, r => r.GetInt64(0), Columns.Text(day));

    public bool HasSource(long id, string source) => new SourceRows(statements).Has(id, source);

    public int EditionsOf(DateOnly day) =>
        (int)statements.Number("SELECT coalesce(max(ordinal), 0) FROM edition WHERE day = @0", Columns.Text(day));

    public long Add(Edition edition) => statements.Number(
        InsertEdition,
        edition.Paper,
        Columns.Text(edition.Day),
        edition.Ordinal,
        edition.Page,
        edition.How.Source,
        edition.How.DocumentHash,
        edition.How.Archive,
        edition.How.Sample,
        Columns.Milliseconds(edition.At));

    public long Add(long editionId, long newsOrder, Printing printing, DateTimeOffset at) => new ArticleWriter(statements, shown).Add(editionId, newsOrder, printing, at);

    public bool Keep(long id, Printing printing, DateTimeOffset at) => new SourceRows(statements).Keep(id, printing, Columns.Milliseconds(at));

    public void Part(HeldPiece copy) => new SourceRows(statements).Remove(copy.Id, copy.Number);

    public Standing Corrected(long id) => new CorrectionRows(statements).Of(id);

    public void Correct(long id, Standing standing, string oldTitleKey, DateTimeOffset at) => new CorrectionRows(statements).Keep(id, standing, oldTitleKey, Columns.Milliseconds(at));

    public void NoteCorrection(long id, DateTimeOffset at) => new CorrectionNotices(statements).Note(id, Columns.Milliseconds(at));

    public bool TellOfCorrection(long id, DateTimeOffset at) => new CorrectionNotices(statements).Tell(id, Columns.Milliseconds(at));

    public void TopicsSettled(long id) => statements.Run(ForgetReports, id);

    public void Revise(long id, int version, Draft draft, DateTimeOffset at)
    {
        new ArticleWriter(statements, shown).Revise(id, version, draft, at);
        changed.Add(id);
    }

    public void Move(long id, DateOnly day, DateTimeOffset at)
    {
        new ArticleMove(statements, shown).To(id, day, EditionsOf(day) + 1, Columns.Milliseconds(at));
        changed.Add(id);
    }

    public OfferedPlaces Offered(long id) => new OfferRows(statements).Of(id);

    public long Offer(long id, int version, IReadOnlyList<string> departmentCodes, IReadOnlyList<string> topicCodes, bool again, DateTimeOffset at) =>
        new OfferRows(statements).Add(id, version, departmentCodes, topicCodes, again, at);

    public bool Withdraw(long id)
    {
        var there = new Withdrawal(statements, shown).Article(id);
        if (there)
            changed.Add(id);
        return there;
    }

    public void Merge(long id, long into)
    {
        new Withdrawal(statements, shown).Article(id);
        statements.Run(MarkMerged, id, into);
        new OfferRows(statements).Joined(into);
        new StaleBodies(statements).Replace(id, into);
        changed.Add(into);
    }

    public void Meet(IEnumerable<Department> departments, DateTimeOffset at) => new DepartmentRows(statements).Meet(departments, at);

    public IReadOnlyDictionary<string, string> MergedDepartments() => new DepartmentRows(statements).Merged();

    public bool ConfirmDepartment(string code) => new DepartmentRows(statements).Confirm(code);

    public IReadOnlyList<long> MergeDepartment(Department from, Department into, DateTimeOffset at)
    {
        var moved = new DepartmentRows(statements).Merge(from, into, shown, at);
        changed.UnionWith(moved);
        return moved;
    }

    public void MoveFollows(Department from, Department into, DateTimeOffset at) => moves.Move(connection, from.Code, into.Code, at);

    public int WithdrawSamples()
    {
        var samples = new Withdrawal(statements, shown).Samples();
        changed.UnionWith(samples);
        return samples.Count;
    }

    public void Audit(string actor, string action, string subject, DateTimeOffset at) =>
        statements.Run(InsertAudit, Columns.Milliseconds(at), actor, action, subject);

    /// <summary>The last step of the transaction: what is frozen of the articles that changed is frozen no more, all can be found, and what was found before is found anew.</summary>
    public void Finish()
    {
        new StaleBodies(statements).Of(changed);
        shown.Finish();
        statements.Run(RecentAnswers.NewsChanged);
    }

    public void Dispose() => statements.Dispose();
}
