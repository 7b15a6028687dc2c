using Gazette.Conversation.Understanding;

namespace Gazette.Tests.Conversation;

public class ZoneNamesTests
{
    [Fact]
    public void Every_zone_with_a_city_is_known_to_the_system_and_has_a_name_in_both_languages() => Assert.All(ZoneNames.All, zone =>
    {
        Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _), zone);
        Assert.Contains(ZoneNames.Label(zone, "zh"), c => c >= '\u3400');
        Assert.DoesNotContain(ZoneNames.Label(zone, "en"), c => c >= '\u3400');
        Assert.Equal(zone, ZoneNames.In(ZoneNames.Label(zone, "zh")));
        Assert.Equal(zone, ZoneNames.In(ZoneNames.Label(zone, "en")));
        Assert.Equal(zone, ZoneNames.In(zone));
    });

    [Theory]
    [InlineData("UTC+8", "Etc/GMT-8")]
    [InlineData("gmt -3", "Etc/GMT+3")]
    [InlineData("东九区", "Etc/GMT-9")]
    [InlineData("西五区", "Etc/GMT+5")]
    [InlineData("UTC+0", "Etc/UTC")]
    public void Hours_from_UTC_are_a_zone(string text, string zone) => Assert.Equal(zone, ZoneNames.In(text));

    [Theory]
    [InlineData("火星")]
    [InlineData("../../etc/passwd")]
    [InlineData("Europe/../../../etc/passwd")]
    [InlineData("/etc/localtime")]
    [InlineData("UTC+99")]
    [InlineData("Europe/Nowhere")]
    [InlineData("\0Mars/\0Tharsis")]
    [InlineData("islands")]
    [InlineData("")]
    public void What_is_no_zone_is_none(string text) => Assert.Null(ZoneNames.In(text));
}
