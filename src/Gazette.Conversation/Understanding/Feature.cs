
namespace Gazette.Conversation.Understanding;

/// <summary>What a stretch of an utterance can be. The words of each cue stand in <c>cues.json</c> under its name.</summary>
internal enum Feature
{
    // Things with a meaning of their own.
    Place,
    Time,
    Cadence,
    Quoted,
    Exclusion,
    Number,
    Indicator,

    // What operators say, whole sentences (Orders).
    WithdrawOrder,
    MergeOrder,
    CorrectOrder,
    ConfirmDepartmentOrder,
    MergeDepartmentsOrder,
    UnconfirmedOrder,
    StatsOrder,
    WrongTopicsOrder,
    BroadcastOrder,
    HoldOrder,
    ReleaseOrder,
    CallOffOrder,
    RunsOrder,
    FailuresOrder,
    ResendOrder,
    TestDigestOrder,

    // What a reader says of the article shown last (Orders).
    WrongTopicOrder,

    // Cues: words that say what is wanted.
    Hello,
    Help,
    Latest,
    News,
    What,
    Search,
    Read,
    Amount,
    Aspect,
    Follow,
    Unfollow,
    MyFollows,
    Departments,
    Topics,
    All,
    Push,
    PushNow,
    PushOff,
    PushWhen,
    ToChinese,
    ToEnglish,
    NextPage,
    NextArticle,
    PrevArticle,
    PrevPage,
    Source,
    SourceDay,

    // The period before the one asked for.
    Earlier,

    // Which of the two kinds of a period's figure is meant.
    Monthly,
    Cumulative,

    // Point at what was shown or done before; alone they say nothing.
    Pronoun,
    Also,

    // Says that it goes on from what was asked before; alone it says nothing.
    FollowUp,

    // Say what is not wanted: what comes after them, or before.
    Except,
    ExceptBefore,

    // Words that carry nothing.
    Filler,

    // Characters that carry nothing alone, and are part of a word beside other characters (看 in 看病).
    WeakFiller,

    // A person's own pushes and data (PersonPhrases, ClockRanges, Leaves, and words).
    ClockRange,
    Quiet,
    QuietOff,
    Silent,
    TimeZone,
    Leave,
    Pause,
    Resume,
    Why,
    WhyNot,
    Received,
    Export,
    Forget,
}

/// <summary>What features are to a rule.</summary>
internal static class Features
{
    /// <summary>Whether a feature neither speaks for an intent nor against it.</summary>
    public static bool IsNeutral(this Feature feature) =>
        feature is Feature.Filler or Feature.WeakFiller or Feature.FollowUp or Feature.Pronoun or Feature.Also or Feature.Monthly or Feature.Cumulative;
}
