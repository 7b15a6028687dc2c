using Gazette.Conversation.Digests;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Operating;
using Gazette.Conversation.Privacy;
using Gazette.Conversation.Understanding;
using Gazette.Following.Digests;
using Gazette.Following;
using Gazette.Newsroom.Access;
using Gazette.Newsroom;

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
        Operators operators,
        TaxonomySource source,
        IPersonalData personal)
    {
        var lists = new ArticleLists(articles);
        var follow = new FollowReply(names, usual);
        return
        [
            new StartIntent(follow, articles),
            new HelpIntent(),
            new LatestNewsIntent(articles, lists),
            new SearchIntent(lists),
            new ReadArticleIntent(articles, ledger),
            new FigureIntent(articles),
            new TurnPageIntent(lists),
            new FollowIntent(follow),
            new UnfollowIntent(),
            new TogglePlaceIntent(),
            new UndoIntent(),
            new MyFollowsIntent(usual),
            new ShowDepartmentsIntent(),
            new ShowTopicsIntent(),
            new DigestIntent(new DigestSettingsReply(subscribers, ledger, usual)),
            new ShowDigestIntent(ledger, articles, digests),
            new LanguageIntent(),
            new QuietIntent(usual),
            new TimeZoneIntent(usual),
            new PauseIntent(usual),
            new ResumeIntent(subscribers, usual),
            new WhyIntent(ledger, articles, usual),
            new ReceivedIntent(new ReceivedReply(ledger, new PushState(subscribers, usual), usual)),
            new ExportIntent(personal),
            new ForgetIntent(),
            new WithdrawIntent(operators, articles),
            new CorrectIntent(operators, articles),
            new MergeArticlesIntent(operators, articles),
            new UnconfirmedIntent(operators),
            new ConfirmDepartmentIntent(operators),
            new MergeDepartmentsIntent(operators, source),
        ];
    }
}
