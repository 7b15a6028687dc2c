using Gazette.Configuration;
using Microsoft.Extensions.Configuration;

namespace Gazette.Tests.Program;

public sealed class SettingsTests
{
    [Fact]
    public void The_file_of_the_repository_is_right_as_it_is()
    {
        var settings = new SettingsReader(Repository.Root, new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "appsettings.json")).Build()).Read();
        Assert.Null(settings.Telegram);
        Assert.Equal(Path.Combine(Repository.Root, "data", "gazette.db"), settings.StorePath);
        Assert.Equal("http://localhost:5080", settings.Urls);
    }

    [Fact]
    public void All_mistakes_are_said_at_once_each_with_key_value_and_wish()
    {
        var wrong = Assert.Throws<SettingsException>(() => Read(new()
        {
            ["Telegram:MessagesPerSecond"] = "0",
            ["Paper:TimeZone"] = "Mars/Olympus",
            ["Digest:DefaultTime"] = "8 o'clock",
            ["Digest:ImmediateDelay"] = "soon",
            ["Ingest:Samples"] = "perhaps",
            ["Web:Enabled"] = "maybe",
            ["Storage:ConnectionString"] = "gibberish",
            ["Urls"] = "localhost",
            ["Telegram:Admins:0"] = "me",
        }));
        Assert.Contains("Telegram:MessagesPerSecond: got 0, wants 1 to 1000.", wrong.Message, StringComparison.Ordinal);
        foreach (var key in (string[])["Paper:TimeZone", "Digest:DefaultTime", "Digest:ImmediateDelay", "Ingest:Samples", "Web:Enabled", "Storage:ConnectionString", "Urls", "Telegram:Admins:0"])
            Assert.Contains(key + ": got ", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("7654321")]
    [InlineData("abc:def")]
    public void A_token_that_is_none_is_refused_without_being_shown(string token)
    {
        var wrong = Assert.Throws<SettingsException>(() => Read(new() { ["Telegram:BotToken"] = token }));
        Assert.Contains("Telegram:BotToken", wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(token, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_is_never_printed_with_the_settings()
    {
        var settings = Read(new() { ["Telegram:BotToken"] = "123456:secret-part" });
        Assert.DoesNotContain("secret-part", settings.ToString(), StringComparison.Ordinal);
    }

    private static Settings Read(Dictionary<string, string?> values) =>
        new SettingsReader(Path.GetTempPath(), new ConfigurationBuilder().AddInMemoryCollection(values).Build()).Read();
}
