namespace Gazette.Following.Follows;

/// <summary>What a follow leaves out: a folded word, or a department or topic in its stored form (<c>t:sports</c>).</summary>
public static class Exclusion
{
    /// <summary>The department or topic that an exclusion is, or null for a word.</summary>
    public static Place? PlaceOf(string exclusion) =>
        Place.TryParse(exclusion, out var place) && place.Kind is PlaceKind.Department or PlaceKind.Topic ? place : null;

    /// <summary>The stored form of what is left out: a place, or a keyword's word.</summary>
    public static string Of(Place place) => place.Kind == PlaceKind.Keyword ? place.Code : place.ToString();
}
