namespace Gazette.EndToEnd.Process;

/// <summary>No room is left for the store while digests go out.</summary>
[Collection(OneAtATime.Name)]
public sealed class FullDiskTests : FollowersAtTelegram
{
    private const int People = 6;

    // Less than one commit.
    private const ulong NoRoom = 4096;

    private static readonly TimeSpan Full = TimeSpan.FromSeconds(8);

    [LinuxFact]
    public async Task While_the_disk_is_full_what_is_kept_is_read_and_what_was_sent_is_neither_lost_nor_sent_twice()
    {
        await Follow(People);
        await place!.Does("ingest", place.Document("issue.md", Paper.Issue(Paper.FinanceNumbered(1))));
        var title = Paper.FinanceTitleNumbered(1);
        var accepted = telegram!.Faults.Hold(r => r.Method == "sendMessage" && r.Text("text")!.Contains(title, StringComparison.Ordinal), afterAcceptance: true);
        foreach (var chat in Chats)
            chat.Says("现在就推送");
        await accepted.Reached(Patience);
        service!.LimitFiles(NoRoom);
        accepted.Release();
        Assert.Equal(title, (string?)(await place.Asks(title))["items"]![0]!["title"]);
        await Place.Eventually(() => service.Lines.Any(line => line.Contains("StoreException", StringComparison.Ordinal)), "the full disk is not noticed");
        await Task.Delay(Full);
        service.LimitFiles(null);
        await Place.Eventually(
            () => Chats.All(c => Copies(c, title) > 0) && place.Store.Deliveries() is { Count: > 0 } all && all.All(d => d.State == "sent"),
            "a digest is not sent");
        Assert.All(Chats, chat => Assert.Equal(1, Copies(chat, title)));
        Assert.All(place.Store.Deliveries(), d => Assert.Equal(0, d.Ambiguous));
        Assert.Empty(telegram.Violations);
    }

    private protected override Task<GazetteProcess> Start(Place at) => at.ServesLimited();
}
