using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Following.Follows;

namespace Gazette.Conversation.Intents;

/// <summary>A page of the departments or topics with ticks: a tap follows or unfollows, a time under them ends it.</summary>
internal static class PlaceList
{
    private const int PageSize = 12;
    private const int Columns = 2;

    /// <summary>The page.</summary>
    public static Reply Of(PlaceKind kind, int page, Asker asker, bool replaces, IReadOnlySet<Place>? followed = null)
    {
        var texts = asker.Texts;
        followed ??= Followed(asker);
        Place[] places = kind == PlaceKind.Topic
            ? [.. asker.Taxonomy.Topics.Select(t => Place.Topic(t.Code))]
            : [.. asker.Taxonomy.Departments.Select(d => Place.Department(d.Code))];
        var pages = Math.Max(1, (places.Length + PageSize - 1) / PageSize);
        page = Math.Min(page, pages - 1);
        var buttons = places.Skip(page * PageSize).Take(PageSize)
            .SelectMany(p => Button.For((followed.Contains(p) ? "✓ " : "") + texts.Place(p, asker.Taxonomy) + Mark(p, asker), new UserAction.Toggle(p, page)))
            .Chunk(Columns).Select(row => (IReadOnlyList<Button>)row).ToList();
        buttons.Add(
        [
            .. page > 0 ? Button.For("◀", new UserAction.Places(kind, page - 1)) : [],
            .. Suggestions.Say(texts["button.done"], "/follows"),
            .. page < pages - 1 ? Button.For("▶", new UserAction.Places(kind, page + 1)) : [],
        ]);
        if (TakesOneTime(asker))
            buttons.Add([.. Suggestions.Say(texts["button.daily", "08:00"], "/digest daily 08:00"), .. Suggestions.Say(texts["button.daily", "19:00"], "/digest daily 19:00"), .. Suggestions.Say(texts["button.immediate"], "/digest immediate")]);
        return new(
            asker.Language,
            [new Heading(texts[kind == PlaceKind.Topic ? "topics" : "departments"]), new Paragraph(texts[TakesOneTime(asker) ? "places.time" : "places.tap"]), new Note(texts["places.page", page + 1, pages, followed.Count])],
            buttons,
            replaces);
    }

    // A time is for all that is followed: whoever gave their follows different ones sets them in /digest.
    private static bool TakesOneTime(Asker asker) => asker.Subscriber is not { } subscriber || subscriber.Follows.Select(f => f.Cadence).Distinct().Count() <= 1;

    // Readers need not know what the newsroom has yet to decide.
    private static string Mark(Place place, Asker asker) =>
        asker.IsOperator && place.Kind == PlaceKind.Department && asker.Taxonomy.DepartmentByCode(place.Code) is { Confirmed: false }
            ? asker.Texts["operator.mark"]
            : "";

    /// <summary>The places followed now.</summary>
    public static HashSet<Place> Followed(Asker asker) => [.. asker.Subscriber?.Follows.Select(f => f.Place) ?? []];
}
