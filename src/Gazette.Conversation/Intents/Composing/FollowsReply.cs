using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following.Follows;

namespace Gazette.Conversation.Intents;

/// <summary>What a person follows, as replies.</summary>
internal static class FollowsReply
{
    private const int MostButtons = 24;

    /// <summary>The follows grouped by how often they come, each with a button that ends it.</summary>
    public static Reply Of(Asker asker, UsualTime usual)
    {
        var texts = asker.Texts;
        var follows = asker.Subscriber?.Follows ?? [];
        if (follows.Count == 0)
            return new(asker.Language, [new Paragraph(texts["follows.none"])], [Pickers(asker)]);
        var blocks = new List<Block> { new Heading(texts.Count("follows", follows.Count)) };
        foreach (var group in follows.GroupBy(f => f.Cadence).OrderBy(g => g.Key))
        {
            blocks.Add(new Subheading(texts.Cadence(group.Key, asker.Subscriber!.Schedules, usual.At)));
            blocks.Add(new Paragraph(string.Join(texts["comma"], group.Select(f => Line(f, asker)))));
        }

        blocks.AddRange(PersonNotes.Of(asker, usual));
        var ends = follows.Take(MostButtons)
            .SelectMany(f => Button.For("✕ " + texts.Place(f.Place, asker.Taxonomy), new UserAction.Unfollow(f.Place)))
            .Chunk(2).Select(row => (IReadOnlyList<Button>)row);
        return new(asker.Language, blocks, [.. ends, [.. PersonNotes.Resume(asker), .. Pickers(asker), .. Suggestions.Say(texts["button.digest"], "/digest")]]);
    }

    /// <summary>Says that none of the places is followed.</summary>
    public static Reply NotFollowed(IReadOnlyList<Place> places, Asker asker) => new(
        asker.Language,
        [new Paragraph(places.Count == 0 ? asker.Texts["unfollow.what"] : asker.Texts["unfollow.not", asker.Texts.Places(places, asker.Taxonomy)])],
        [[.. Suggestions.Say(asker.Texts["button.follows"], "/follows")]]);

    /// <summary>Buttons that open the lists of departments and topics.</summary>
    public static IReadOnlyList<Button> Pickers(Asker asker) =>
    [
        .. Suggestions.Say(asker.Texts["button.departments"], "/departments"),
        .. Suggestions.Say(asker.Texts["button.topics"], "/topics"),
    ];

    private static string Line(Follow follow, Asker asker)
    {
        var name = asker.Texts.Place(follow.Place, asker.Taxonomy);
        return follow.Exclusions.Count == 0 ? name : name + asker.Texts["follow.without", asker.Texts.Exclusions(follow.Exclusions, asker.Taxonomy)];
    }
}
