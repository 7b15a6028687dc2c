namespace Gazette.Following.Follows;

/// <summary>What kind of thing is followed.</summary>
public enum PlaceKind
{
    /// <summary>A department, by code.</summary>
    Department,

    /// <summary>A topic, by code.</summary>
    Topic,

    /// <summary>A word or phrase in title or body, folded.</summary>
    Keyword,

    /// <summary>Everything the paper offers.</summary>
    All,
}

/// <summary>A thing a person can follow.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Code">Code of the department or topic, the keyword folded, or empty for all.</param>
public readonly record struct Place(PlaceKind Kind, string Code)
{
    /// <summary>Everything.</summary>
    public static readonly Place Everything = new(PlaceKind.All, "");

    /// <summary>A department by code.</summary>
    public static Place Department(string code) => new(PlaceKind.Department, code);

    /// <summary>A topic by code.</summary>
    public static Place Topic(string code) => new(PlaceKind.Topic, code);

    /// <summary>A keyword, already folded.</summary>
    public static Place Keyword(string folded) => new(PlaceKind.Keyword, folded);

    /// <summary>The stored and transported form: <c>d:code</c>, <c>t:code</c>, <c>k:word</c>, <c>*</c>.</summary>
    public override string ToString() => Kind switch
    {
        PlaceKind.Department => "d:" + Code,
        PlaceKind.Topic => "t:" + Code,
        PlaceKind.Keyword => "k:" + Code,
        _ => "*",
    };

    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out Place place)
    {
        place = Everything;
        if (text == "*")
            return true;
        if (text is null || text.Length < 3 || text[1] != ':')
            return false;
        PlaceKind? kind = text[0] switch { 'd' => PlaceKind.Department, 't' => PlaceKind.Topic, 'k' => PlaceKind.Keyword, _ => null };
        if (kind is null)
            return false;
        place = new(kind.Value, text[2..]);
        return true;
    }
}
