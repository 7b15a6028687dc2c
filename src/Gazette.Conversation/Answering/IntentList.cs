using Gazette.Conversation.Digests;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Operating;
using Gazette.Conversation.Understanding;
using Gazette.Following;
using Gazette.Following.Digests;
using Gazette.Newsroom;
using Gazette.Newsroom.Access;

namespace Gazette.Conversation.Answering;

/// <summary>Everything a person can want. A test finds an intent that is missing here.</summary>
internal static class IntentList
{
    public static IReadOnlyList<Intent> Make(
        IArticleReader articles,
        ISubscriberReader subscribers,
        ILedger ledger,
        DigestReply digests,
        UsualTime usual,
        PlaceNamesCache names,
        IndicatorBook indicators,
        Operators operators,
        TaxonomySource source,
        IStatistics statistics)
    {
        var lists = new ArticleLists(articles);
        var shown = new ShownArticles(articles, ledger);
        var follow = new FollowReply(names, usual);
        return
        [
            new StartIntent(follow, articles),
            new HelpIntent(),
            new LatestNewsIntent(articles, lists),
            new SearchIntent(lists),
            new ReadArticleIntent(articles, shown),
            new SourceIntent(articles, shown),
            new FigureIntent(new FigureFinder(articles, indicators), lists),
            new TurnPageIntent(lists),
            new WhichPlaceIntent(),
            new FollowIntent(follow, shown),
            new UnfollowIntent(),
            new TogglePlaceIntent(),
            new UndoIntent(),
            new MyFollowsIntent(usual),
            new ShowDepartmentsIntent(),
            new ShowTopicsIntent(),
            new DigestIntent(new DigestSettingsReply(subscribers, usual)),
            new ShowDigestIntent(ledger, articles, digests),
            new LanguageIntent(),
            new WithdrawIntent(operators, articles),
            new CorrectIntent(operators, articles),
            new MergeArticlesIntent(operators, articles),
            new WrongTopicIntent(articles),
            new StatsIntent(operators, statistics),
            new WrongTopicsIntent(operators, statistics, articles),
            new UnconfirmedIntent(operators),
            new ConfirmDepartmentIntent(operators),
            new MergeDepartmentsIntent(operators, source),
        ];
    }
}
