using Gazette.Conversation.Messages;
using Gazette.Conversation.Replies;
using Gazette.Conversation.Resources;
using Gazette.Following.Follows;
using Gazette.Newsroom;

namespace Gazette.Conversation.Intents;

/// <summary>Buttons that lead on from an answer.</summary>
internal static class Suggestions
{
    private const int MostFollowButtons = 3;
    private const int MostCharts = 2;

    // Said for the person by a button.
    private const string AskedAsChart = "走势图";

    /// <summary>A button for each place that is not followed yet.</summary>
    public static IEnumerable<IReadOnlyList<Button>> For(IEnumerable<Place> places, Asker asker)
    {
        Button[] buttons =
        [
            .. places.Where(p => asker.Subscriber?.Follows.Any(f => f.Place == p) != true).Take(MostFollowButtons)
                .SelectMany(p => Button.For(asker.Texts["button.follow", asker.Texts.Place(p, asker.Taxonomy)], new UserAction.Follow(p))),
        ];
        if (buttons.Length > 0)
            yield return buttons;
    }

    /// <summary>The button by which a reader says that an article's topic is wrong.</summary>
    public static IEnumerable<Button> WrongTopic(long articleId, Asker asker) =>
        Button.For(asker.Texts["button.wrong-topic"], new UserAction.WrongTopic(articleId));

    /// <summary>A button for each chart that articles lead to, few of them.</summary>
    public static IEnumerable<IReadOnlyList<Button>> Charts(IEnumerable<PublishedArticle> articles, Texts texts)
    {
        Button[] buttons =
        [
            .. articles.Select(a => a.Course).OfType<string>().Distinct().Take(MostCharts)
                .SelectMany(name => Say(texts["button.chart", FigureWording.ShortName(name, texts)], name + AskedAsChart)),
        ];
        if (buttons.Length > 0)
            yield return buttons;
    }

    /// <summary>A button that says something for the person.</summary>
    public static IEnumerable<Button> Say(string label, string text) => Button.For(label, new UserAction.Say(text));
}
