using Gazette.Conversation.Digests;
using Gazette.Conversation.Groups;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Operating;
using Gazette.Conversation.Operating.Broadcasting;
using Gazette.Conversation.Operating.Issues;
using Gazette.Conversation.Operating.Runs;

namespace Gazette.Conversation.Answering;

/// <summary>Everything a person can want. A test finds an intent that is missing here.</summary>
internal static class IntentList
{
    public static IReadOnlyList<Intent> Make(Ports ports)
    {
        var lists = new ArticleLists(ports.Articles);
        var shown = new ShownArticles(ports.Articles, ports.Ledger);
        var follow = new FollowReply(ports.Names, new FollowPreview(ports.Articles), ports.Usual);
        return
        [
            new StartIntent(follow, ports.Articles),
            new HelpIntent(),
            new LatestNewsIntent(ports.Articles, lists),
            new SearchIntent(lists),
            new ReadArticleIntent(ports.Articles, shown, new ReadingOrder(ports.Articles, ports.Ledger, lists)),
            new SourceIntent(ports.Articles, shown),
            new FigureIntent(new FigureFinder(ports.Articles, ports.Indicators), lists),
            new TurnPageIntent(lists),
            new WhichPlaceIntent(),
            new FollowIntent(follow, shown),
            new UnfollowIntent(),
            new TogglePlaceIntent(),
            new UndoIntent(),
            new MyFollowsIntent(ports.Usual),
            new ShowDepartmentsIntent(),
            new ShowTopicsIntent(),
            new DigestIntent(new DigestSettingsReply(ports.Subscribers, ports.Ledger, ports.Usual)),
            new ShowDigestIntent(ports.Ledger, ports.Articles, ports.Digests, ports.Chats),
            new LanguageIntent(),
            new QuietIntent(ports.Usual),
            new TimeZoneIntent(ports.Usual),
            new PauseIntent(ports.Usual),
            new ResumeIntent(ports.Subscribers, ports.Usual),
            new WhyIntent(ports.Ledger, ports.Articles, ports.Usual),
            new ReceivedIntent(new ReceivedReply(ports.Ledger, new PushState(ports.Subscribers, ports.Usual), ports.Usual), new WhyNotReply(ports.Ledger, ports.Articles, shown, ports.Usual)),
            new ExportIntent(ports.Personal),
            new ForgetIntent(),
            new ChannelsIntent(ports.Chats),
            new WithdrawIntent(ports.Operators, ports.Articles),
            new CorrectIntent(ports.Operators, ports.Articles, ports.Notices),
            new BroadcastIntent(ports.Operators, ports.Notices, new BroadcastReplies(ports.Rates, ports.Usual)),
            new MergeArticlesIntent(ports.Operators, ports.Articles),
            new WrongTopicIntent(ports.Articles),
            new StatsIntent(ports.Operators, ports.Statistics),
            new WrongTopicsIntent(ports.Operators, ports.Statistics, ports.Articles),
            new HoldIntent(ports.Operators, ports.Sending, ports.Usual),
            new ReleaseIntent(ports.Operators, ports.Sending),
            new CallOffIntent(ports.Operators, ports.Sending),
            new RunsIntent(ports.Operators, ports.Sending, ports.Usual),
            new FailuresIntent(ports.Operators, ports.Sending, ports.Usual),
            new ResendIntent(ports.Operators, ports.Sending, ports.PaperZone),
            new TestDigestIntent(ports.Operators, ports.Sending, ports.Usual),
            new UnconfirmedIntent(ports.Operators),
            new ConfirmDepartmentIntent(ports.Operators),
            new MergeDepartmentsIntent(ports.Operators, ports.Taxonomy),
            new TakePartIntent(ports.Operators, ports.Issues),
            new DraftIntent(ports.Operators, ports.Issues, new DraftPreview(ports.Issues), new DraftNews(ports.Notices)),
        ];
    }
}
