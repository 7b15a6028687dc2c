using System.Text.RegularExpressions;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using Assembly = System.Reflection.Assembly;

namespace Gazette.Tests.Architecture;

/// <summary>What project references cannot hold.</summary>
public sealed partial class RoomTests
{
    // From the ground up: each room may use those before it, and none after.
    private static readonly string[] Rooms =
    [
        "Gazette.Text", "Gazette.News", "Gazette.Newsroom", "Gazette.Following", "Gazette.Conversation", "Gazette.Channels", "Gazette.Storage", "gazette",
    ];

    private static readonly Dictionary<string, string[]> Homes = new()
    {
        ["Telegram.Bot"] = ["Gazette.Channels"],
        ["ScottPlot"] = ["Gazette.Channels"],
        ["SkiaSharp"] = ["Gazette.Channels"],
        ["Quartz"] = ["gazette"],
        ["Microsoft.Data.Sqlite"] = ["Gazette.Storage"],
        ["Dapper"] = ["Gazette.Storage"],
        ["SQLitePCLRaw.core"] = ["Gazette.Storage"],
        ["UtfUnknown"] = ["Gazette.News"],
        ["AngleSharp"] = ["Gazette.News"],
        ["SmartReader"] = ["Gazette.News"],
        ["DocumentFormat.OpenXml"] = ["Gazette.News"],
        ["UglyToad.PdfPig"] = ["Gazette.News"],
        ["CsvHelper"] = ["Gazette.News"],
        ["System.CommandLine"] = ["gazette"],
        ["Spectre.Console"] = ["gazette"],
        ["Microsoft.AspNetCore.Http.Abstractions"] = ["Gazette.Channels", "gazette"],
        ["Microsoft.AspNetCore.Routing"] = ["Gazette.Channels", "gazette"],
    };

    private static readonly ArchUnitNET.Domain.Architecture Loaded = new ArchLoader().LoadAssemblies([.. Rooms.Select(Assembly.Load)]).Build();

    [Fact]
    public void A_room_uses_only_rooms_below_it() => Assert.Empty(
        from room in Rooms.Select((name, floor) => (Name: name, Floor: floor))
        from used in Assembly.Load(room.Name).GetReferencedAssemblies()
        let floor = Array.IndexOf(Rooms, used.Name)
        where floor >= room.Floor
        select $"{room.Name} uses {used.Name}");

    [Fact]
    public void A_package_is_used_in_its_own_room_alone() => Assert.Empty(
        from room in Rooms
        from used in Assembly.Load(room).GetReferencedAssemblies()
        where Homes.TryGetValue(used.Name!, out var homes) && !homes.Contains(room)
        select $"{room} uses {used.Name}");

    [Fact]
    public void Every_package_with_a_home_is_used_there()
    {
        var used = Rooms.SelectMany(r => Assembly.Load(r).GetReferencedAssemblies()).Select(a => a.Name!).ToHashSet();
        Assert.All(Homes.Keys, package => Assert.Contains(package, used));
    }

    [Fact]
    public void Telegram_is_known_to_its_own_channel_alone() =>
        Assert.Empty(Source.Matching(TelegramNamespace(), "src/Gazette.Channels/Telegram/"));

    [Fact]
    public void No_SQL_stands_outside_Storage() => Assert.Empty(Source.Matching(Sql(), "src/Gazette.Storage/"));

    [Fact]
    public void No_room_reads_the_wall_clock_or_sleeps() => Assert.Empty(Source.Matching(WallClock()));

    [Fact]
    public void The_system_s_clock_is_named_only_where_the_program_is_put_together() =>
        Assert.Empty(Source.Matching(SystemClock(), "src/Gazette/Verbs/", "src/Gazette/Composition/"));

    [Theory]
    [InlineData("Gazette.Text")]
    [InlineData("Gazette.News")]
    [InlineData("Gazette.News.Layout")]
    [InlineData("Gazette.Newsroom")]
    [InlineData("Gazette.Following")]
    [InlineData("Gazette.Conversation")]
    [InlineData("Gazette.Channels")]
    [InlineData("Gazette.Storage")]
    public void No_ring_of_namespaces_in_a_room(string room) =>
        SliceRuleDefinition.Slices().Matching(room + ".(*)").Should().BeFreeOfCycles().Check(Loaded);

    [Fact]
    public void The_rules_of_source_see_the_source() => Assert.True(Source.Files.Count > 100);

    [GeneratedRegex(@"using Telegram\.Bot[\w.]*;")]
    private static partial Regex TelegramNamespace();

    [GeneratedRegex(@"""[^""\n]*\b(SELECT\s+[\w(*@]|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(TABLE|INDEX|VIRTUAL)|PRAGMA\s)")]
    private static partial Regex Sql();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Utc)?(Now|Today)\b|\bThread\.Sleep\b|\bEnvironment\.TickCount|\bStopwatch\.(StartNew|GetTimestamp)|\bDateTime\.Today\b|Task\.Delay\((?![^;\n]*(clock|time))")]
    private static partial Regex WallClock();

    [GeneratedRegex(@"\bTimeProvider\.System\b")]
    private static partial Regex SystemClock();
}
