using Gazette.Platforms.Telegram;

namespace Gazette.EndToEnd.Telegram;

/// <summary>What people see in groups, and what those who run a channel see in private.</summary>
public sealed class GroupScreensTests : GroupTown
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Every_screen_of_a_group_looks_as_it_was_approved(string language)
    {
        Opens(language, withBot: false);
        Group.AddsBot(Runs);
        await Gazette.Settles();
        var screens = new List<(string Name, string Shown)> { ("group welcome", ApprovedScreens.Draw(Group.ReadsTheRest())) };
        foreach (var (name, who, said) in new[]
        {
            ("group follow", Runs, In(language, "/follow 财政", "/follow finance")),
            ("group admins only", Member, In(language, "/follow 教育", "/follow education")),
            ("group hand-off", Member, "/export"),
            ("group forget", Runs, "/forget"),
        })
            screens.Add((name, $"> {said}\n\n{ApprovedScreens.Draw(await Says(who, said))}"));
        ApprovedScreens.Compare(language, screens);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Every_screen_of_a_channel_looks_as_it_was_approved(string language)
    {
        var channel = Telegram.Channel("河口早读");
        var chat = new Reader(Telegram.PrivateChat(Boss, "老梁", language == "zh" ? "zh-hans" : "en"), this);
        await chat.Asks("/start", In(language, "您好", "Hello"));
        await Passes(TimeSpan.FromSeconds(2));
        var screens = new List<(string Name, string Shown)>();
        channel.PromotesBot(channel.Administrator(Boss, "老梁", "creator"));
        await Gazette.Settles();
        screens.Add(("channel settings", ApprovedScreens.Draw(chat.ReadsTheRest())));
        foreach (var (name, button) in new[]
        {
            ("channel topics", In(language, "选主题", "Topics")),
            ("channel topic ticked", In(language, "财政", "Public finance")),
            ("channel follows", In(language, "选好了", "Done")),
        })
            screens.Add((name, await Shows(chat, button)));
        chat.Says("/channels");
        await Gazette.Settles();
        screens.Add(("channels", $"> /channels\n\n{ApprovedScreens.Draw(chat.ReadsTheRest())}"));
        await Gazette.Publishes(Paper.Issue([.. Enumerable.Range(1, 12).Select(Paper.FinanceNumbered)]));
        await ItIs(18, 8, 0);
        screens.Add(("channel digest", ApprovedScreens.Draw(channel.ReadsTheRest())));
        ApprovedScreens.Compare(language, screens);
    }

    private async Task<string> Shows(Reader chat, string button)
    {
        await Passes(TimeSpan.FromSeconds(2));
        chat.ReadsTheRest();
        await chat.Presses(button);
        await Gazette.Settles();
        return $"> [{button}]\n\n{ApprovedScreens.Draw(chat.ReadsTheRest())}";
    }
}
