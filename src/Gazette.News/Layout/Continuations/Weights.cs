namespace Gazette.News.Layout.Continuations;

/// <summary>
/// What each kind of evidence counts when the units of a disturbed page are arranged. Chosen on pages cut and mixed by a program out of pieces an editor
/// had read, and held by the layout pages.
/// </summary>
internal static class Weights
{
    // Words. What a unit shares with the headline, with its nearest and its next nearest unit, and the most that each can bring.
    public const double WithHeadline = 0.36;
    public const double MostOfHeadline = 4;
    public const double WithNearest = 0.18;
    public const double WithNext = 0.15;
    public const double MostOfText = 2.5;

    /// <summary>A unit from elsewhere that shares less than <see cref="FewestShared"/>.</summary>
    public const double Stranger = -1;
    public const double FewestShared = 0.4;

    /// <summary>Two units that share this much are no chance.</summary>
    public const double Related = 2;

    // Places.
    public const double AtHome = 0.3;
    public const double Beside = 0.3;
    public const double RightBelowHeadline = 1.5;
    public const double BelowContestedHeadline = 0;
    public const double BelowRepeat = 2;
    public const double WithoutHeadline = -0.3;
    public const double WithoutText = -1.3;

    // Sentences. A text not indented where all others are goes on.
    public const double BrokenOff = -1;
    public const double GoesOn = 0.3;
    public const double BeginsAnew = -1;
    public const double BrokenPhrase = 2;
    public const double ClosesBracket = 3;
    public const double NeverOpened = -2;
    public const double NotIndented = 2.5;
    public const double NotIndentedAfterStop = -1;

    // Bylines. The headline names who signs, or another unit does.
    public const double SignerInHeadline = 3;
    public const double SignerInText = 2;
    public const double Unsigned = -2.2;
    public const double SignedInside = -3.5;
    public const double OpenedInside = -4;
    public const double OtherSigner = -2;
}
