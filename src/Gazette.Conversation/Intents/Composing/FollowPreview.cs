using Gazette.Conversation.Replies;
using Gazette.Conversation.Resources;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Newsroom;
using Gazette.Text.Time;

namespace Gazette.Conversation.Intents;

/// <summary>What a follow would have brought lately, so that nobody follows a flood or a silence without knowing.</summary>
internal sealed class FollowPreview(IArticleReader articles)
{
    private const int Days = 30;
    private const int MostCounted = 500;
    private const int MostPlaces = 5;

    // Hundreds a week: nobody reads that many messages, or that long a digest every day.
    private const int FloodAWeek = 100;

    /// <summary>
    /// The articles of the last 30 days that a place matches, counted up to 500. Archive is counted too, though it was pushed to nobody: what is asked is how
    /// much the paper brings.
    /// </summary>
    public async Task<ArticleCount> Of(Place place, IReadOnlyList<string> exclusions, Asker asker, CancellationToken ct)
    {
        Place[] without = [.. exclusions.Select(e => Exclusion.PlaceOf(e) ?? Place.Keyword(e))];
        var filter = Filters.Followed([place], without, asker.Taxonomy) with { Days = new Period(asker.Today.AddDays(1 - Days), asker.Today) };
        return await articles.Count(filter, MostCounted, ct).ConfigureAwait(false);
    }

    /// <summary>A line for each place, and what to do about a flood: the reply to a follow goes on with them.</summary>
    public async Task<(IReadOnlyList<Block> Blocks, IReadOnlyList<Button> Buttons)> Of(IReadOnlyList<Place> places, IReadOnlyList<string> exclusions, Cadence cadence, Asker asker, CancellationToken ct)
    {
        var (texts, blocks, buttons) = (asker.Texts, new List<Block>(), new List<Button>());
        foreach (var place in places.Take(MostPlaces))
        {
            var count = await Of(place, exclusions, asker, ct).ConfigureAwait(false);
            var line = Said(count, texts);
            blocks.Add(new Note(places.Count == 1 ? line : texts["preview.of", texts.Place(place, asker.Taxonomy), line]));
            if (WeeklyRate(count) < FloodAWeek || cadence is Cadence.Weekly or Cadence.Off)
                continue;
            blocks.Add(new Note(texts[place is { Kind: PlaceKind.Keyword, Code.Length: 1 } ? "preview.common" : "preview.flood", texts.Place(place, asker.Taxonomy)]));
            buttons.AddRange(Slower(place, exclusions, cadence, asker));
        }

        return (blocks, buttons);
    }

    /// <summary>What a button that follows a place adds to the place's name: how much it brings.</summary>
    public async Task<string> Rate(Place place, Asker asker, CancellationToken ct)
    {
        var count = await Of(place, [], asker, ct).ConfigureAwait(false);
        return asker.Texts[count.More ? "preview.rate.more" : "preview.rate", count.Articles];
    }

    private static string Said(ArticleCount count, Texts texts) => count switch
    {
        { Articles: 0, More: false } => texts["preview.none", Days],
        { More: true } => texts["preview.more", Days, count.Articles, (int)WeeklyRate(count)],
        _ when WeeklyRate(count) < 1 => texts.CountIn("preview.rare", count.Articles, Days),
        _ => texts["preview.known", Days, count.Articles, (int)Math.Round(WeeklyRate(count))],
    };

    private static double WeeklyRate(ArticleCount count) => count.Articles * 7.0 / Days;

    private static IEnumerable<Button> Slower(Place place, IReadOnlyList<string> exclusions, Cadence cadence, Asker asker)
    {
        var texts = asker.Texts;
        var name = place.Kind == PlaceKind.All ? texts["preview.all"] : texts.Place(place, asker.Taxonomy);
        var without = string.Concat(exclusions.Select(e => " -" + (Exclusion.PlaceOf(e) is { } p ? texts.Place(p, asker.Taxonomy) : e)));
        var slower = texts[cadence == Cadence.Immediate ? "preview.daily" : "preview.weekly"];
        return Suggestions.Say(texts["button.slower", texts.Place(place, asker.Taxonomy), slower], $"/follow {name}{without} {slower}");
    }
}
