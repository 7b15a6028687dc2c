using System.CommandLine;
using System.Text.Json;
using Gazette.Verbs;

namespace Gazette.Tests.Program;

public sealed class DocumentationTests
{
    [Fact]
    public void Every_verb_and_option_is_in_the_page_of_the_command_line()
    {
        var page = Repository.Read("docs/cli.md");
        var commands = Below(CommandLine.Root(new Terminal(TextReader.Null, TextWriter.Null, TextWriter.Null))).ToList();
        Assert.All(commands.Where(c => c.Subcommands.Count == 0), c => Assert.Contains(c.Name, page, StringComparison.Ordinal));
        Assert.All(commands.SelectMany(c => c.Options).Where(o => o.Name is not ("--help" or "--version")), o => Assert.Contains($"`{o.Name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_key_of_the_configuration_is_in_its_page()
    {
        var page = Repository.Read("docs/configuration.md");
        using var settings = JsonDocument.Parse(Repository.Read("appsettings.json"));
        Assert.All(Keys(settings.RootElement, "").Where(k => !k.StartsWith("Logging", StringComparison.Ordinal)), key => Assert.Contains($"`{key}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_key_that_the_program_reads_is_in_the_page_of_the_configuration()
    {
        var page = Repository.Read("docs/configuration.md");
        var reader = Repository.Read("src/Gazette/Configuration/SettingsReader.cs");
        var keys = System.Text.RegularExpressions.Regex.Matches(reader, "\"((?:Storage|Ingest|Paper|Telegram|Digest|Web):\\w+)\"").Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(keys.Count > 10);
        Assert.All(keys, key => Assert.Contains($"`{key}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_route_is_in_the_page_of_the_API()
    {
        var page = Repository.Read("docs/api.md");
        var routes = System.Text.RegularExpressions.Regex.Matches(Repository.Read("src/Gazette/Web/Routes.cs"), "Map(?:Get|Post)\\(\"(/[^\"]*)\"").Select(m => m.Groups[1].Value.Replace(":long", "", StringComparison.Ordinal)).ToList();
        routes.AddRange(System.Text.RegularExpressions.Regex.Matches(Repository.Read("src/Gazette/Web/Pages/PageRoutes.cs"), "MapMethods\\(\"(/[^\"]*)\"").Select(m => m.Groups[1].Value));
        Assert.True(routes.Count > 8);
        Assert.All(routes, route => Assert.Contains(route, page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_command_of_the_chat_is_in_its_page()
    {
        var page = Repository.Read("docs/chat.md");
        Assert.All(Conversation.Understanding.Intents.SelectMany(i => i.Commands), command => Assert.Contains($"`/{command}`", page, StringComparison.Ordinal));
    }

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(Below).Prepend(command);

    private static IEnumerable<string> Keys(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(p => Keys(p.Value, path.Length == 0 ? p.Name : $"{path}:{p.Name}"))
        : [path];
}
