using System.Text;
using CsCheck;
using Gazette.Conversation.Messages;
using Gazette.Following.Follows;

namespace Gazette.Tests.Conversation;

public sealed class UserActionTests
{
    private static readonly Gen<Place> APlace = Gen.OneOf(
        Gen.Const(Place.Everything),
        AnyOf("finance", "education-sports", "x-1a2b").Select(Place.Department),
        AnyOf("finance", "tax").Select(Place.Topic),
        AnyOf("垃圾分类", "a|b", "1|2|3").Select(Place.Keyword));

    private static readonly Gen<UserAction> AnAction = Gen.OneOf(
        AnyOf("/digest daily 08:00", "最新|新闻").Select(t => (UserAction)new UserAction.Say(t)),
        Gen.Long[1, long.MaxValue].Select(i => (UserAction)new UserAction.Read(i)),
        Gen.Int[0, 10_000].Select(p => (UserAction)new UserAction.Turn("ab12", p)),
        Gen.Select(APlace, Gen.Int[0, 99]).Select((place, page) => (UserAction)new UserAction.Toggle(place, page)),
        APlace.Select(p => (UserAction)new UserAction.Follow(p)),
        APlace.Select(p => (UserAction)new UserAction.Unfollow(p)),
        Gen.Int[0, 99].Select(p => (UserAction)new UserAction.Places(PlaceKind.Topic, p)),
        Gen.Const((UserAction)new UserAction.Undo("abcd1234")),
        AnyOf("a_7", "s_export", "c_-1001234567890").Select(p => (UserAction)new UserAction.Open(p)),
        Gen.Select(Gen.Long, APlace).Select((chat, place) => (UserAction)new UserAction.For($"{chat}", new UserAction.Follow(place).Encode()!)),
        Gen.Long[1, long.MaxValue].Select(i => (UserAction)new UserAction.WrongTopic(i)),
        Gen.Select(AnyOf("", "12", "3|0|x-7gc2q1me349g2"), AnyOf("p", "e", "o")).Select((arg, step) => (UserAction)new UserAction.Draft("abcd1234", step[0], arg)),
        Gen.Select(Gen.Long[1, 1_000_000], Gen.Int[0, 99]).Select((d, p) => (UserAction)new UserAction.DigestPage(d, p)));

    [Fact]
    public void An_action_survives_its_encoding() => AnAction.Sample(action => Assert.Equal(action, UserAction.Decode(action.Encode())));

    [Fact]
    public void An_encoded_action_never_exceeds_what_a_button_holds() =>
        Gen.String.Where(s => s.Length > 0).Sample(text => Assert.True(new UserAction.Say(text).Encode() is not { } code || Encoding.UTF8.GetByteCount(code) is >= 1 and <= UserAction.MostBytes));

    [Fact]
    public void Any_forged_code_is_an_action_or_nothing_and_never_a_crash() => Gen.String.Sample(text =>
    {
        UserAction.Decode(text);
        UserAction.Decode("1|" + text);
        UserAction.Decode("1|p|" + text);
    });

    [Theory]
    [InlineData("2|r|1")]
    [InlineData("1|r|-1")]
    [InlineData("1|r|99999999999999999999")]
    [InlineData("1|p|list|99999")]
    [InlineData("1|l|k|1")]
    [InlineData("1|z|a;b")]
    [InlineData("1|i|abcd1234")]
    [InlineData("1|i|abcd1234!")]
    [InlineData("1|i|ABCD1234p")]
    [InlineData("1|i|abcd1234p'; DROP")]
    [InlineData("1|o|a b")]
    [InlineData("1|b|-1001|")]
    [InlineData("1|b|me|r|7")]
    [InlineData("1|b|-1001|b|-1002|r|7")]
    [InlineData("")]
    [InlineData(null)]
    public void A_code_of_another_version_or_out_of_bounds_is_nothing(string? code) => Assert.Null(UserAction.Decode(code));

    private static Gen<string> AnyOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
