using Gazette.Conversation.Replies;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Place = Gazette.Following.Follows.Place;

namespace Gazette.Conversation.Intents;

/// <summary>A tick set or taken away in a list of places.</summary>
internal sealed record TogglePlace(Place Place, int Page) : Asked;

/// <summary>A tap in the list of departments or topics.</summary>
internal sealed class TogglePlaceIntent : PressedIntent<TogglePlace>
{
    /// <inheritdoc/>
    public override string Name => "follow";

    /// <inheritdoc/>
    public override bool Changes => true;

    /// <inheritdoc/>
    protected override Task<Answer> Handle(TogglePlace asked, Asker asker, CancellationToken ct)
    {
        var followed = PlaceList.Followed(asker);
        if (!followed.Contains(asked.Place) && FollowLimits.Wrong([asked.Place], [], asker) is { } wrong)
            return Task.FromResult(Answer.Of(Reply.Of(asker.Language, wrong)));
        Change change = followed.Remove(asked.Place)
            ? new Change.End(asked.Place)
            : new Change.Open(asked.Place, [], Cadence.Daily);
        if (change is Change.Open)
            followed.Add(asked.Place);
        var reply = PlaceList.Of(asked.Place.Kind, asked.Page, asker, replaces: true, followed);
        return Task.FromResult(new Answer(reply, new Facts { Places = [asked.Place] }, new Changes(Tokens.New(8), [change])));
    }
}
