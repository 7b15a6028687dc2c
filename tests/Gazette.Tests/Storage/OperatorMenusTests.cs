using Gazette.Storage.Access;
using Microsoft.Extensions.Time.Testing;

namespace Gazette.Tests.Storage;

public sealed class OperatorMenusTests : IDisposable
{
    private readonly TemporaryFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task The_last_line_about_a_person_and_a_bot_counts()
    {
        using var database = file.Open();
        var menus = new OperatorMenusStore(database, new FakeTimeProvider());
        await menus.Give("7", "501", default);
        await menus.Give("7", "502", default);
        await menus.Give("8", "503", default);
        await menus.TakeBack("7", "501", default);
        Assert.Equal(["502"], await menus.Given("7", default));
        Assert.Equal(["503"], await menus.Given("8", default));
        await menus.Give("7", "501", default);
        Assert.Equal(["501", "502"], await menus.Given("7", default));
    }
}
