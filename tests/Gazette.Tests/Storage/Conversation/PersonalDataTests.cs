using System.Text.Json;
using Gazette.Following.Follows;
using Gazette.Tests.Storage.Following;

namespace Gazette.Tests.Storage.Conversation;

public sealed class PersonalDataTests : IDisposable
{
    private const long Mine = 9876543210;
    private const long Other = 1234567890;

    private readonly PersonalStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task An_export_holds_everything_that_is_held_about_the_chat()
    {
        await store.Lives(Mine);
        var data = await store.Data.Of(FollowingWorld.Chat(Mine), default);
        using var json = JsonDocument.Parse(data.Json);
        var all = json.RootElement;
        Assert.Equal((1, 3, 1), (data.Follows, data.Digests, data.Messages));
        Assert.Equal("Asia/Shanghai", all.GetProperty("person")[0].GetProperty("timeZone").GetString());
        Assert.Equal("d:finance", all.GetProperty("follows")[0].GetProperty("place").GetString());
        Assert.Equal(3, all.GetProperty("digests").GetArrayLength());
        Assert.Equal("最新财政新闻", all.GetProperty("messages")[0].GetProperty("message").GetProperty("Content").GetProperty("Text").GetString());
        Assert.Equal(2, all.GetProperty("transcript").GetArrayLength());
        Assert.Contains("好的", data.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_holds_nothing_of_anybody_else()
    {
        await store.Lives(Mine);
        await store.Lives(Other);
        await store.Says(Other, "这是别人说的");
        var data = await store.Data.Of(FollowingWorld.Chat(Mine), default);
        Assert.DoesNotContain($"{Other}", data.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("别人", data.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_somebody_unknown_there_is_nothing()
    {
        await store.Lives(Mine);
        var data = await store.Data.Of(FollowingWorld.Chat(Other), default);
        Assert.Equal((0, 0, 0), (data.Follows, data.Digests, data.Messages));
        Assert.DoesNotContain("finance", data.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_person_is_forgotten_an_export_is_empty()
    {
        await store.Lives(Mine);
        var asked = await store.Says(Mine, "/forget confirm", new Change.Forget());
        await store.Conversations.Answered(asked, null, default);
        var data = await store.Data.Of(FollowingWorld.Chat(Mine), default);
        Assert.Equal((0, 0, 0), (data.Follows, data.Digests, data.Messages));
    }
}
