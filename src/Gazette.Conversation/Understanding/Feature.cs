
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

    // Cues: words that say what is wanted.
    Hello,
    Help,
    Latest,
    News,
    What,
    Search,
    Read,
    Amount,
    Growth,
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
