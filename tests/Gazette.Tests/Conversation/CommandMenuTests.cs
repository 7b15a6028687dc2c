using Gazette.Conversation;

namespace Gazette.Tests.Conversation;

public sealed class CommandMenuTests
{
    [Fact]
    public void A_person_finds_every_command_in_the_menu_and_none_of_the_operators() =>
        Assert.Equal(Commands(forOperators: false), Menu(MenuAudience.Person));

    [Fact]
    public void An_operator_finds_every_command_there_is() =>
        Assert.Equal([.. Commands(forOperators: false), .. Commands(forOperators: true)], Menu(MenuAudience.Operator));

    [Fact]
    public void A_group_is_offered_what_changes_nothing_and_its_administrators_the_rest()
    {
        Assert.True(Menu(MenuAudience.Group).IsProperSubsetOf(Menu(MenuAudience.GroupAdministrator)));
        Assert.True(Menu(MenuAudience.GroupAdministrator).IsProperSubsetOf(Menu(MenuAudience.Person)));
        Assert.All(
            Understanding.Intents.Where(i => i.Commands.Any(Menu(MenuAudience.Group).Contains)),
            intent => Assert.False(intent.Changes || intent.IsPersonal || intent.Hidden, intent.Name));
        Assert.Contains("digest", Menu(MenuAudience.GroupAdministrator));
    }

    [Fact]
    public void No_command_stands_twice_in_a_menu() =>
        Assert.All(Enum.GetValues<MenuAudience>(), audience => Assert.Equal(Menu(audience).Count, CommandMenu.For("zh", audience).Count));

    private static HashSet<string> Menu(MenuAudience audience) => [.. CommandMenu.For("en", audience).Select(c => c.Name)];

    private static HashSet<string> Commands(bool forOperators) =>
        [.. Understanding.Intents.Where(i => i.Hidden == forOperators).SelectMany(i => i.Commands)];
}
