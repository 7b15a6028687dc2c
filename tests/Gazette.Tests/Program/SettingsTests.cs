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

    [Theory]
    [InlineData("https://bot.example.org/telegram/webhook", "", "https://bot.example.org/telegram/webhook")]
    [InlineData("https://bot.example.org", "", "https://bot.example.org/telegram/webhook")]
    [InlineData("https://bot.example.org:8443/a/b?c=d", "", "https://bot.example.org:8443/a/b?c=d")]
    [InlineData("https://bot.example.org:8081/", "", null)]
    [InlineData("http://bot.example.org/", "", null)]
    [InlineData("http://bot.example.org:5080/", "http://localhost:8081", "http://bot.example.org:5080/telegram/webhook")]
    [InlineData("ftp://bot.example.org/", "http://localhost:8081", null)]
    [InlineData("https://me:word@bot.example.org/", "", null)]
    [InlineData("bot.example.org", "", null)]
    [InlineData("", "", null)]
    public void A_webhook_has_an_address_that_Telegram_posts_to(string url, string server, string? expected)
    {
        var values = Webhook(url, "a-Z_9");
        values["Telegram:ApiBaseUrl"] = server;
        if (expected is not null)
            Assert.Equal(expected, Read(values).Telegram!.Webhook!.Url.AbsoluteUri);
        else
            Assert.StartsWith("Telegram:WebhookUrl: got ", Assert.Throws<SettingsException>(() => Read(values)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with blank")]
    [InlineData("秘密")]
    [InlineData("dot.dot")]
    public void A_webhook_without_a_right_secret_is_refused_with_how_to_make_one(string secret)
    {
        var wrong = Assert.Throws<SettingsException>(() => Read(Webhook("https://bot.example.org/", secret))).Message;
        Assert.StartsWith("Telegram:WebhookSecret: got ", wrong, StringComparison.Ordinal);
        Assert.Contains("openssl rand -hex 32", wrong, StringComparison.Ordinal);
        Assert.True(secret.Length == 0 || !wrong.Contains(secret, StringComparison.Ordinal));
        Assert.Throws<SettingsException>(() => Read(Webhook("https://bot.example.org/", new string('a', 257))));
    }

    [Fact]
    public void A_secret_is_never_printed_and_without_a_webhook_not_wanted()
    {
        var settings = Read(Webhook("https://bot.example.org/", "word-of-mouth"));
        Assert.DoesNotContain("word-of-mouth", $"{settings} {settings.Telegram} {settings.Telegram!.Webhook}", StringComparison.Ordinal);
        Assert.Null(Read(new() { ["Telegram:BotToken"] = "123456:secret-part" }).Telegram!.Webhook);
    }

    [Fact]
    public void Another_mode_is_refused() =>
        Assert.Contains("Telegram:Mode: got push, wants polling or webhook.", Assert.Throws<SettingsException>(() => Read(new() { ["Telegram:Mode"] = "push" })).Message, StringComparison.Ordinal);

    private static Dictionary<string, string?> Webhook(string url, string secret) => new()
    {
        ["Telegram:BotToken"] = "123456:secret-part",
        ["Telegram:Mode"] = "webhook",
        ["Telegram:WebhookUrl"] = url,
        ["Telegram:WebhookSecret"] = secret,
    };

    private static Settings Read(Dictionary<string, string?> values) =>
        new SettingsReader(Path.GetTempPath(), new ConfigurationBuilder().AddInMemoryCollection(values).Build()).Read();
}
