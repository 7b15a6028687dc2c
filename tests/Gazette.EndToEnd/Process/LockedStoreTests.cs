using Microsoft.Data.Sqlite;

namespace Gazette.EndToEnd.Process;

/// <summary>Other programs work on the store beside the service: one keeps it locked while digests go out, one corrects what went out.</summary>
[Collection(OneAtATime.Name)]
public sealed class LockedStoreTests : FollowersAtTelegram
{
    private const int People = 6;

    private static readonly TimeSpan Locked = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task Locked_while_digests_are_sent_nothing_is_lost_and_nothing_is_doubled()
    {
        var title = await Published(People);
        var accepted = telegram!.Faults.Hold(r => r.Method == "sendMessage" && r.Text("text")!.Contains(title, StringComparison.Ordinal), afterAcceptance: true);
        foreach (var chat in Chats)
            chat.Says("现在就推送");
        await accepted.Reached(Patience);
        await using (var other = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = place!.StorePath, Pooling = false, DefaultTimeout = 30 }.ToString()))
        {
            await other.OpenAsync();
            await using var locks = other.BeginTransaction(deferred: false);
            accepted.Release();
            await Task.Delay(Locked);
        }

        await Place.Eventually(() => Chats.All(c => Copies(c, title) > 0) && place.Store.Deliveries().All(d => d.State == "sent"), "a digest is not sent");
        Assert.All(Chats, chat => Assert.Equal(1, Copies(chat, title)));
        Assert.All(place.Store.Deliveries(), d => Assert.Equal(0, d.Ambiguous));
        Assert.Empty(telegram.Violations);
    }

    [Fact]
    public async Task Corrected_with_notify_an_article_changes_in_the_chats_that_had_it()
    {
        var title = await Published(1);
        Chats[0].Says("现在就推送");
        // The digest may come before the answer that announces it: both are counted.
        await Place.Eventually(() => Copies(Chats[0], title) == 1 && Copies(Chats[0], "马上送到") == 1, "the digest is not sent and announced");
        var (messages, id) = (Chats[0].Messages.Count, (await place!.DoesJson("ask", title, "--json"))["items"]![0]!["id"]!.ToString());
        await place.Does("article", "correct", id, "--title", "灯塔经费改正后的标题", "--notify");
        await Place.Eventually(() => Copies(Chats[0], "灯塔经费改正后的标题") == 1, "the message is not corrected");
        Assert.Equal((0, messages), (Copies(Chats[0], title), Chats[0].Messages.Count));
    }

    private async Task<string> Published(int followers)
    {
        await Follow(followers);
        await place!.Does("ingest", place.Document("issue.md", Paper.Issue(Paper.FinanceNumbered(1))));
        return Paper.FinanceTitleNumbered(1);
    }
}
