using Dapper;
using Gazette.Newsroom.Access;
using Gazette.Storage.Access;

namespace Gazette.Tests.Newsroom;

public sealed class AccessTests : IDisposable
{
    private readonly Newsdesk desk = new();
    private readonly Keys keys;
    private readonly Operators operators;

    public AccessTests()
    {
        keys = new(new KeyStore(desk.Database), desk.Clock);
        operators = new(new OperatorStore(desk.Database), desk.Clock, [new("telegram", "7")]);
    }

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_key_is_told_once_and_only_its_hash_is_kept()
    {
        var key = (await keys.Create("press office", "terminal", default))!;
        var kept = Assert.Single(await keys.List(default));
        Assert.Matches("^gz_[A-Za-z0-9_-]{43}$", key);
        Assert.Equal(("press office", key[..11]), (kept.Name, kept.Prefix));
        Assert.Equal("press office", (await keys.Check(key, default))!.Name);
        desk.Database.Dispose();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(desk.Database.Path)!))
            Assert.DoesNotContain(key, await File.ReadAllTextAsync(file, System.Text.Encoding.Latin1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("gz_")]
    [InlineData("Bearer gz_")]
    [InlineData("gz_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_no_key_opens_nothing(string? presented)
    {
        await keys.Create("press office", "terminal", default);
        Assert.Null(await keys.Check(presented, default));
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_and_its_name_is_free_again()
    {
        var old = await keys.Create("press office", "terminal", default);
        Assert.Null(await keys.Create(" press office ", "terminal", default));
        Assert.True(await keys.Revoke("press office", "terminal", default));
        Assert.False(await keys.Revoke("press office", "terminal", default));
        var fresh = await keys.Create("press office", "terminal", default);
        Assert.Null(await keys.Check(old, default));
        Assert.NotNull(await keys.Check(fresh, default));
        Assert.Equal([true, false], (await keys.List(default)).Select(k => k.Revoked is not null));
    }

    [Fact]
    public async Task Operators_are_those_granted_and_those_configured()
    {
        var granted = new Operator("web", "abc");
        Assert.False(await operators.IsOperator(granted, default));
        Assert.True(await operators.Grant(granted, "terminal", default));
        Assert.False(await operators.Grant(granted, "terminal", default));
        Assert.True(await operators.IsOperator(granted, default));
        Assert.True(await operators.IsOperator(new("telegram", "7"), default));
        Assert.Equal(["telegram:7", "web:abc"], (await operators.List(default)).Select(o => o.ToString()));
        Assert.True(await operators.Revoke(granted, "terminal", default));
        Assert.False(await operators.Revoke(granted, "terminal", default));
        Assert.False(await operators.IsOperator(granted, default));
    }

    [Theory]
    [InlineData("telegram:42", true)]
    [InlineData(" Telegram : 42 ", true)]
    [InlineData("telegram:", false)]
    [InlineData(":42", false)]
    [InlineData("42", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_operator_is_written_as_channel_and_id(string? text, bool good)
    {
        Assert.Equal(good, Operator.TryParse(text, out var who));
        if (good)
            Assert.Equal(new("telegram", "42"), who);
    }

    [Fact]
    public async Task Every_change_of_access_leaves_a_line_in_the_audit()
    {
        await keys.Create("press office", "terminal", default);
        await keys.Create("press office", "terminal", default);
        await keys.Revoke("press office", "telegram:7", default);
        await operators.Grant(new("web", "abc"), "terminal", default);
        await operators.Revoke(new("web", "abc"), "terminal", default);
        using var read = desk.Database.Read();
        Assert.Equal(
            ["terminal key create press office", "telegram:7 key revoke press office", "terminal operator grant web:abc", "terminal operator revoke web:abc"],
            read.Query<string>("SELECT actor || ' ' || action || ' ' || subject FROM audit ORDER BY id"));
    }
}
