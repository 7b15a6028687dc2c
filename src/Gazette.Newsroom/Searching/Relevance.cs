namespace Gazette.Newsroom.Searching;

/// <summary>How well an article answers a search.</summary>
/// <remarks>
/// Each phrase gives up to 4 for standing in the title (more, the more of the title it is), 0 to 3 for how often it stands in the body, the
/// first mention the most, and half a point when the body begins with it: what the lead says is what the piece is about. A phrase that is part
/// of the responsible department's name gives 2: who asks for 财政局 wants what it says itself before what others say of it. The sum is then
/// weighed by age: news loses a quarter of its worth in half a year and half of it in the end, so that a title of last year still stands
/// before a passing mention of today.
/// </remarks>
public static class Relevance
{
    private const double InTitle = 3;
    private const double OfTitle = 1;
    private const double InLead = 0.5;
    private const double OfDepartment = 2;
    private const int MostCounted = 7;
    private const int LeadBytes = 180; // some 60 Chinese characters
    private const double HalfYear = 182;

    /// <summary>The score, or null when a phrase does not stand in title or body.</summary>
    /// <param name="phrases">All of them must stand there.</param>
    /// <param name="text">The text.</param>
    /// <param name="newest">The day that counts as age 0; fixed for all pages of one search.</param>
    public static double? Score(IReadOnlyList<Phrase> phrases, in SearchedText text, DateOnly newest)
    {
        var sum = 0.0;
        for (var i = 0; i < phrases.Count; i++)
        {
            if (Score(phrases[i], text) is not { } one)
                return null;
            sum += one;
        }

        return sum * Recency(text.Day, newest);
    }

    private static double? Score(Phrase phrase, in SearchedText text)
    {
        var inTitle = phrase.In(text.Title) >= 0;
        var first = phrase.In(text.Body);
        if (!inTitle && first < 0)
            return null;
        return (inTitle ? InTitle + OfTitle * phrase.Bytes / text.Title.Length : 0)
            + (first < 0 ? 0 : Math.Log2(1 + phrase.CountIn(text.Body[first..], MostCounted)))
            + (first is >= 0 and < LeadBytes ? InLead : 0)
            + (phrase.In(text.Departments) >= 0 ? OfDepartment : 0);
    }

    private static double Recency(DateOnly day, DateOnly newest) =>
        0.5 + 0.5 * Math.Pow(2, -Math.Max(0, newest.DayNumber - day.DayNumber) / HalfYear);
}
