namespace Gazette.News;

/// <summary>Something an editor should look at in what was read: what it is, not how it is said. It is worded where it is shown.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="About">What it is about, in the order its kind says: lines, titles, numbers.</param>
public sealed record ReadingWarning(WarningKind Kind, params IReadOnlyList<string> About)
{
    /// <summary>What speaks for each of two pieces, where a half may belong to either; else empty.</summary>
    public IReadOnlyList<IReadOnlyList<Clue>> Clues { get; init; } = [];
}

/// <summary>What an editor should look at.</summary>
public enum WarningKind
{
    /// <summary>What the words say that it is about: all that is known of one kept before it had a kind.</summary>
    Words,

    /// <summary>A long line was taken for the page's: the line.</summary>
    TakenForFurniture,

    /// <summary>A line was taken for a caption by its looks alone: the line.</summary>
    TakenForCaption,

    /// <summary>A line was just taken for a headline: the line, its score, the score that is enough.</summary>
    TakenForHeadline,

    /// <summary>A line was just not taken for a headline: the line, its score, the score that is enough.</summary>
    NotTakenForHeadline,

    /// <summary>A piece lacks its beginning: its title.</summary>
    NoBeginning,

    /// <summary>A piece lacks its beginning and its headline: the title taken from its first sentence.</summary>
    NoBeginningNoHeadline,

    /// <summary>A piece lacks its headline alone: the title taken from its first sentence.</summary>
    NoHeadline,

    /// <summary>A piece lacks its end: its title.</summary>
    NoEnd,

    /// <summary>A piece names nobody who answers for it: its title.</summary>
    NoByline,

    /// <summary>A half may belong to another piece: the title of its piece, how the half begins, the other's title; with what speaks for the one and the other.</summary>
    OtherPiece,

    /// <summary>A half stood under another headline, and was put to a piece for little: the title of its piece, how the half begins.</summary>
    Moved,
}

/// <summary>What speaks for a half's belonging to a piece, or against it.</summary>
public enum Clue
{
    /// <summary>Words that stand in both and nowhere else.</summary>
    WordsNowhereElse,

    /// <summary>Rare words that both have.</summary>
    RareWords,

    /// <summary>It is near in the order of columns.</summary>
    Near,

    /// <summary>A bracket opened there is closed here.</summary>
    BracketClosed,

    /// <summary>It closes a bracket not opened there.</summary>
    BracketNotOpened,

    /// <summary>The sentence there is unfinished.</summary>
    UnfinishedSentence,

    /// <summary>The words at the break stand together elsewhere.</summary>
    WordsStandTogether,

    /// <summary>The piece's headline is printed again above it.</summary>
    HeadlineAgain,

    /// <summary>It stands right below the piece.</summary>
    RightBelow,

    /// <summary>The piece goes on elsewhere.</summary>
    GoesOn,

    /// <summary>A jump there and a jump here.</summary>
    BothJump,

    /// <summary>The jump names the piece's headline.</summary>
    JumpNamesIt,

    /// <summary>The jump names another headline.</summary>
    JumpNamesAnother,

    /// <summary>The piece's caption is printed again.</summary>
    CaptionAgain,

    /// <summary>The byline's body stands in the headline.</summary>
    BodyInHeadline,

    /// <summary>The byline's body is named in the text.</summary>
    BodyInText,

    /// <summary>The byline's body is charged with the piece's subject.</summary>
    BodyInCharge,

    /// <summary>The piece lacks the byline that stands here.</summary>
    BylineMissing,

    /// <summary>Both have subheads.</summary>
    BothSubheads,
}
