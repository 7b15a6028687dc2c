using Dapper;
using Gazette.Newsroom.Publishing;
using Gazette.Storage.Indexing;
using Gazette.Storage.Sqlite;
using Gazette.Tests.Newsroom;
using Microsoft.Data.Sqlite;
using static Gazette.Tests.Newsroom.Newsdesk;

namespace Gazette.Tests.Storage;

public sealed class MigrationTests : IDisposable
{
    private readonly TemporaryFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task A_store_of_before_sources_keeps_its_articles_and_knows_where_they_were_printed()
    {
        BeforeSources();
        using var database = file.Open();
        var desk = new Newsdesk(database, new(new DateTimeOffset(2024, 5, 20, 4, 0, 0, TimeSpan.Zero)));
        var held = (await desk.Articles.Find(7, default))!;
        Assert.Equal(("a.txt", "沿河报", 3, new DateOnly(2024, 5, 18)), held.Sources.Select(s => (s.Source, s.Paper!, s.Page!.Value, s.Day)).Single());
        Assert.False(held.Archive);
        var changed = await desk.Publisher.Publish(
            new() { Page = 3, Articles = [Piece("甲", "改过。", "区教育局")] }, new Publication("a.txt", "h2", Day: new(2024, 5, 18), Paper: "沿河报"), default);
        Assert.Equal((7, PieceOutcome.NewVersion), (changed.Pieces[0].Id, changed.Pieces[0].Outcome));
        var offers = await desk.Offers.Between(0, 9, default);
        Assert.Equal([false, true], offers.Select(o => o.Again));
        Assert.Equal([1L], offers[1].Earlier.Select(e => e.Sequence));
    }

    [Fact]
    public async Task The_index_of_a_store_of_before_titles_is_written_anew()
    {
        BeforeSources();
        using var database = file.Open();
        var desk = new Newsdesk(database, new(new DateTimeOffset(2024, 5, 20, 4, 0, 0, TimeSpan.Zero)));
        Assert.Equal(["甲"], await desk.Search("甲"));
        Assert.Equal(["甲"], await desk.Newest(new() { WithoutTopics = ["money"] }));
        Assert.Equal(["甲"], await desk.Newest(new() { Departments = ["finance"] }));
        Assert.Empty(await desk.Newest(new() { WithoutDepartments = ["finance"] }));
    }

    [Fact]
    public void A_store_whose_bodies_had_no_row_ids_keeps_them_as_they_are()
    {
        using (var old = Before(26))
        {
            old.Execute(
                """
                INSERT INTO run (id, kind, instant, bound, created_at) VALUES (3, 'scheduled', 0, 0, 0);
                INSERT INTO digest (id, run_id, articles) VALUES (5, 3, '[]'), (6, 3, '[]');
                INSERT INTO body (digest_id, channel, language, state, revision, content, rendered_at) VALUES
                  (6, 'web', 'zh', 'rendered', 0, x'01', 7), (5, 'web', 'zh', 'stale', 2, x'02', 8), (5, 'telegram', 'en', 'missing', 1, NULL, NULL);
                """);
        }

        using var database = file.Open();
        using var connection = database.Read();
        Assert.Equal(
            ["5 telegram en missing 1  ", "5 web zh stale 2 02 8", "6 web zh rendered 0 01 7"],
            connection.Query<string>("SELECT concat_ws(' ', digest_id, channel, language, state, revision, coalesce(hex(content), ''), coalesce(rendered_at, '')) FROM body ORDER BY digest_id, channel"));
        Assert.Throws<SqliteException>(() => database.Writer.Write(Lane.Bulk, c => c.Execute("INSERT INTO body (digest_id, channel, language) VALUES (6, 'web', 'zh')"), default).GetAwaiter().GetResult());
        Assert.Throws<SqliteException>(() => database.Writer.Write(Lane.Bulk, c => c.Execute("INSERT INTO body (digest_id, channel, language) VALUES (7, 'web', 'zh')"), default).GetAwaiter().GetResult());
    }

    [Fact]
    public async Task A_store_whose_rules_were_lists_keeps_its_deliveries_and_the_rules()
    {
        using (var old = Before(28))
        {
            old.Execute(
                """
                INSERT INTO process_start (number, at) VALUES (4, 0);
                INSERT INTO subscriber (id, language, zone, created_at) VALUES (1, 'zh', 'UTC', 0);
                INSERT INTO address (id, subscriber_id, channel, account, chat, thread) VALUES (1, 1, 'web', '', 'a', '');
                INSERT INTO run (id, kind, instant, bound, created_at) VALUES (3, 'scheduled', 0, 0, 0), (4, 'scheduled', 1, 0, 0);
                INSERT INTO digest (id, run_id, articles) VALUES (5, 3, '[]');
                INSERT INTO delivery (id, run_id, subscriber_id, digest_id, address_id, channel, language, state, not_before, attempts, claimed_by, reason, changed_at) VALUES
                  (7, 3, 1, 5, 1, 'web', 'zh', 'sending', 9, 1, 4, NULL, 2), (8, 4, 1, 5, 1, 'web', 'zh', 'failed', 9, 1, NULL, 'no', 2);
                INSERT INTO attempt (delivery_id, number, started_at, ended_at, outcome) VALUES (8, 1, 1, 2, 'RefusedForGood');
                """);
        }

        using var database = file.Open();
        using var connection = database.Read();
        Assert.Equal(["7 sending 1 4 ", "8 failed 1  no"], connection.Query<string>("SELECT concat_ws(' ', id, state, attempts, coalesce(claimed_by, ''), coalesce(reason, '')) FROM delivery ORDER BY id"));
        Assert.Equal(1, connection.ExecuteScalar<long>("SELECT count(*) FROM attempt"));
        Assert.Equal("ok", connection.ExecuteScalar<string>("PRAGMA integrity_check"));
        Assert.Contains("RAISE(FAIL, ", connection.ExecuteScalar<string>("SELECT sql FROM sqlite_schema WHERE name = 'delivery_moves'"), StringComparison.Ordinal);
        foreach (var refused in new[]
        {
            "UPDATE delivery SET state = 'lost' WHERE id = 7",
            "UPDATE delivery SET state = 'sent' WHERE id = 7",                           // still claimed
            "UPDATE delivery SET state = 'failed', claimed_by = NULL WHERE id = 7",      // without a reason
            "UPDATE delivery SET state = 'pending' WHERE id = 8",                        // from an end
            "UPDATE digest SET form = 'lost'",
            "INSERT INTO body (digest_id, channel, language, state) VALUES (5, 'web', 'zh', 'lost')",
            "INSERT INTO schedule (subscriber_id, cadence, watermark, due) VALUES (1, 4, 0, 1)",
            "INSERT INTO message (channel, account, external_id, content, state, received_at, changed_at) VALUES ('web', '', '1', '{}', 'lost', 0, 0)",
            "INSERT INTO transcript (channel, chat, kind, body, source, at) VALUES ('web', 'a', 'lost', '{}', 's', 0)",
        })
            await Assert.ThrowsAsync<SqliteException>(() => database.Writer.Write(Lane.Bulk, c => c.Execute(refused), default));
        Assert.Equal(1, await database.Writer.Write(Lane.Bulk, c => c.Execute("UPDATE delivery SET state = 'sent', claimed_by = NULL WHERE id = 7"), default));
    }

    private void BeforeSources()
    {
        using var connection = Before(10);
        connection.Execute(
            """
            INSERT INTO edition (id, paper, day, ordinal, page, source, source_hash, archive, sample, published_at) VALUES (1, '沿河报', '2024-05-18', 1, 3, 'a.txt', 'h', 0, 0, @at);
            INSERT INTO article (id, edition_id, news_order, day, title_key, version, state) VALUES (7, 1, @order, '2024-05-18', '甲', 1, 'published');
            INSERT INTO article_version (article_id, version, title, content, content_hash, created_at) VALUES (7, 1, '甲', @content, 'hash', @at);
            INSERT INTO article_text (news_order, article_id, title, body, departments) VALUES (@order, 7, '甲', '原文。', '');
            INSERT INTO article_department (article_id, position, code) VALUES (7, 0, 'finance');
            INSERT INTO article_index (rowid, t) VALUES (@order, '甲');
            UPDATE sequence SET value = 1 WHERE name = 'offer';
            INSERT INTO offer (sequence, article_id, version, departments, topics, offered_at) VALUES (1, 7, 1, 'finance', '', @at);
            """,
            new
            {
                at = new DateTimeOffset(2024, 5, 18, 4, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(),
                order = NewsOrder.Of(new(2024, 5, 18), 1, 0, false),
                content = ArticleContent.Write(Piece("甲", "原文。", "区财政局")),
            });
    }

    private SqliteConnection Before(long number)
    {
        var connection = file.Other();
        IndexText.Register(connection);
        connection.Execute($"PRAGMA application_id = {0x475A4554}; CREATE TABLE schema_version (number INTEGER PRIMARY KEY, name TEXT NOT NULL)");
        foreach (var migration in Migrator.All.Where(m => m.Number < number))
        {
            connection.Execute(migration.Sql);
            connection.Execute("INSERT INTO schema_version (number, name) VALUES (@Number, @Name)", migration);
        }

        return connection;
    }
}
