using Gazette.Conversation.Understanding;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Text;
using F = Gazette.Conversation.Understanding.Feature;
using Place = Gazette.Following.Follows.Place;

namespace Gazette.Conversation.Intents;

/// <summary>Follow places from now on.</summary>
/// <param name="Places">Known without doubt; quoted words are keywords.</param>
/// <param name="Words">Words that name no place: perhaps slips, else keywords.</param>
/// <param name="Doubts">Names that several places go by.</param>
/// <param name="Exclusions">What is left out, as a follow keeps it (<see cref="Exclusion"/>).</param>
/// <param name="Cadence">How often, when it was said.</param>
/// <param name="Schedule">At what time, when it was said.</param>
internal sealed record FollowPlaces(
    IReadOnlyList<Place> Places,
    IReadOnlyList<string> Words,
    IReadOnlyList<PlaceMention> Doubts,
    IReadOnlyList<string> Exclusions,
    Cadence? Cadence,
    Schedule? Schedule) : Asked
{
    /// <summary>Follow one place as usual.</summary>
    public static FollowPlaces One(Place place) => new([place], [], [], [], null, null);

    /// <summary>What was shown last is meant (关注它, 关注这个部门): the departments of the article, or the places of the list.</summary>
    public bool Shown { get; init; }

    /// <summary>A time of day or a day of the week that was said and does not exist (每天25点, 每周八); then nothing is followed.</summary>
    public string Odd { get; init; } = "";

    /// <summary>The message was longer than what is heard of one; then nothing is followed, for it would be half of what was meant.</summary>
    public bool Cut { get; init; }

    /// <summary>Whether the names were clear; a name said next then answers the question that was asked about them.</summary>
    public bool IsClear => Places.Count > 0 && Words.Count == 0 && Doubts.Count == 0;

    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join(
        "follow",
        PlaceText.Of(Places),
        string.Join(' ', Words.Select(w => "?" + w)),
        string.Join(' ', Exclusions.Select(e => "-" + e)),
        Cadence?.ToString().ToLowerInvariant(),
        Schedule?.At.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        Odd.Length > 0 ? "no " + Odd : "");
}

/// <summary>关注财政局, 订阅 财政 教育, 财政的每天发给我: follow places.</summary>
internal sealed class FollowIntent(FollowReply replies, ShownArticles shown) : Intent<FollowPlaces>
{
    private static readonly F[] Beside = [F.Place, F.Quoted, F.Exclusion, F.Cadence, F.All, F.News, F.Push, F.Latest, F.Departments, F.Topics, F.Indicator, F.Time];

    /// <inheritdoc/>
    public override string Name => "follow";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["follow"];

    /// <inheritdoc/>
    public override bool Changes => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Rule> Rules { get; } =
    [
        new([[F.Follow]], Beside, Rest.Fits),
        new([[F.Cadence], [F.Place, F.Quoted]], [.. Beside, F.Follow]),
        new([[F.Push], [F.Place, F.Quoted]], [.. Beside, F.Follow]),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("关注财政局", "follow d:finance"),
        Yes("订阅 财政 教育", "follow t:finance t:education"),
        Yes("我想关注教育和财政的新闻", "follow t:education t:finance"),
        Yes("关注“垃圾分类”不要招标", "follow k:垃圾分类 -招标"),
        Yes("/follow 财政 -招标", "follow t:finance -招标"),
        Yes("财政的每天发给我", "follow t:finance daily"),
        Yes("每天早上8点推送财政新闻", "follow t:finance daily 08:00"),
        Yes("有财政新闻马上告诉我", "follow t:finance immediate"),
        Yes("关注全部", "follow *"),
        Yes("关注广场舞", "follow ?广场舞"),
        Yes("follow finance", "follow t:finance"),
        Yes("subscribe to education news weekly", "follow t:education weekly"),
        Yes("每天25点推送财政新闻", "follow t:finance daily no 每天25点"),
        Yes("/follow 财政 每周", "follow t:finance weekly"),
        Yes("关注区财政局 8:00", "follow d:finance daily 08:00"),
        Yes("关注教育，晚上八点半推送", "follow t:education daily 20:30"),
        Yes("/follow 财政 早上8点", "follow t:finance daily 08:00"),
        Yes("follow finance at 7pm", "follow t:finance daily 19:00"),
        Yes("subscribe to finance every Monday, 8:00", "follow t:finance weekly 08:00"),
        Yes("关注区财政局 25:00", "follow d:finance daily no 25:00"),
        Yes("关注 财政 24:30", "follow t:finance daily no 24:30"),
        Yes("follow fiscal 25:00", "follow t:finance daily no 25:00"),
        Yes("/follow 财政 每周 教育 9:75", "follow t:finance t:education weekly no 9:75"),
        No("关注 12:60"),   // names nothing: the time of all digests
        Yes("关注“8:00”", "follow k:8:00"),
        Yes("关注1:50000地形图", "follow ?1 ?50000地形图"),
        No("取消关注教育"),
        No("我的关注"),
        No("我最新关注了哪些部门"),
        No("每天早上8点推送"),
    ];

    /// <inheritdoc/>
    public override bool IsRemembered => true;

    // A name alone answers "which one do you mean?". More places are followed only where it is said so (教育局也要).
    /// <inheritdoc/>
    protected override Asked? Continues(FollowPlaces last, Utterance heard)
    {
        if (!last.IsClear && heard.IsOnly(F.Place) && heard.RestLength == 0 && heard.Named.All(p => !p.Slipped) && heard.Places.Count > 0)
            return FollowPlaces.One(heard.Places[0]) with { Exclusions = last.Exclusions, Cadence = last.Cadence, Schedule = last.Schedule };
        var more = heard.Has(F.Also) || heard.GoesOn;
        return more && heard.IsOnly(F.Place, F.Follow, F.News) && heard.RestLength == 0 && heard.Has(F.Place) ? Means(heard) : null;
    }

    /// <inheritdoc/>
    protected override FollowPlaces Means(Utterance heard)
    {
        // A slip is good enough to read by, never to follow by: its word is asked about.
        var slipped = heard.Named.Where(p => p.Slipped).ToList();
        var sure = heard.Named.Where(p => !p.Slipped && p.Candidates.Count == 1).Select(p => p.Candidates[0]);
        var places = sure.Concat(heard.Quoted.Select(q => Place.Keyword(Folding.Fold(q))));
        // 都关注，除了体育 leaves something out of everything.
        if (heard.Has(F.All) || (heard.Without.Count > 0 && !heard.Has(F.Place) && !heard.Has(F.Quoted) && heard.RestLength == 0))
            places = places.Prepend(Place.Everything);
        // The name of an indicator is no place: here it is a word like any other.
        var words = heard.Rest.Concat(heard.Mentions.OfType<IndicatorMention>().Concat<Mention>(slipped).Select(heard.Said));
        return new(
            [.. places.Distinct()],
            [.. words.Distinct()],
            [.. heard.Doubts.Where(d => !d.Slipped)],
            [.. heard.Without.Select(Exclusion.Of)],
            heard.Cadence?.Cadence,
            heard.Cadence?.Schedule)
        {
            Shown = heard.Has(F.Pronoun),
            Odd = heard.Cadence?.Odd ?? "",
            Cut = heard.Cut,
        };
    }

    /// <inheritdoc/>
    protected override async Task<Answer> Handle(FollowPlaces asked, Asker asker, CancellationToken ct)
    {
        if (asked.Shown && asked.Places.Count == 0 && asked.Words.Count == 0 && asked.Doubts.Count == 0)
            asked = asked with { Places = await shown.Places(asker, ct).ConfigureAwait(false) };
        return await replies.Answer(asked, asker, ct).ConfigureAwait(false);
    }
}
