using Gazette.News.Layout.Wording;
using Gazette.Text;

namespace Gazette.News.Layout.Lines;

/// <summary>
/// A stretch of the document that plays one role: a line at first, later a line without its byline.
/// The passes take a list of parts and give a list of parts; none drops a character.
/// </summary>
/// <param name="Start">Index of its first character in the document.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Text">What it says, without Markdown.</param>
internal sealed record Part(int Start, int End, string Text)
{
    /// <summary>What it is, as far as the passes have found out.</summary>
    public SpanRole Role { get; init; } = SpanRole.Paragraph;

    /// <summary>Which evidence decided the role.</summary>
    public string Evidence { get; init; } = "running text";

    /// <summary>Markdown heading level, 0 when it is none. OCR sets it unreliably.</summary>
    public int Heading { get; init; }

    /// <summary>Whether the whole line is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Whether an empty line (or the document's start) lies before it.</summary>
    public bool Apart { get; init; }

    /// <summary>Whether it begins with the indent of a new paragraph.</summary>
    public bool Indented { get; init; }

    /// <summary>Whether it begins with the mark of a list's item (●, -).</summary>
    public bool Bullet { get; init; }

    /// <summary>Whether it is a row of a table or of a list of names.</summary>
    public bool Row { get; init; }

    /// <summary>Whether it stands in a column of briefs, where each paragraph is a piece of its own.</summary>
    public bool Brief { get; init; }

    /// <summary>Whether it is an editor's note above the headline of its piece.</summary>
    public bool Preface { get; init; }

    /// <summary>Where the text goes on, or where it comes from, when it is a jump mark.</summary>
    public Jump? Jump { get; init; }

    /// <summary>Why an editor should look at what was decided of it; null where the evidence was plain.</summary>
    public ReadingWarning? Doubt { get; init; }

    /// <summary>What it says of its page, when it is a masthead's line.</summary>
    public MastheadLine? Masthead { get; init; }

    /// <summary>Length of the marks (#, &gt;) before its text.</summary>
    public int Prefix { get; init; }

    /// <summary>Further stretches of it, where columns set side by side are read one after the other.</summary>
    public IReadOnlyList<Stretch> More { get; init; } = [];

    /// <summary>What the byline names, when it is one.</summary>
    public Classification.Byline? Byline { get; init; }

    /// <summary>Whether no pass has given it a role other than running text.</summary>
    public bool IsOpen => Role == SpanRole.Paragraph;

    /// <summary>Whether it is a byline before the first sentence: a piece begins with it.</summary>
    public bool Opens { get; init; }

    /// <summary>Whether it is a headline that begins a piece although it stands right below another.</summary>
    public bool Fresh { get; init; }

    /// <summary>Whether it is a byline that names who took a picture.</summary>
    public bool IsOfPicture { get; init; }

    /// <summary>What its text is made of, in reading order.</summary>
    public IReadOnlyList<Stretch> Stretches => [new Stretch(Start + Prefix, End - Start - Prefix), .. More];

    /// <summary>What it says, the mark of an item left out.</summary>
    public string Words => Bullet ? Signs.WithoutBullet(Text) : Text;

    /// <summary>The same part in a role, with the evidence for it.</summary>
    public Part As(SpanRole role, string evidence) => this with { Role = role, Evidence = evidence };
}
