namespace Gazette.Newsroom.Searching;

/// <summary>A text that is looked at, folded.</summary>
/// <param name="Day">Its publication day.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">Its body.</param>
/// <param name="Departments">Names of its departments.</param>
public readonly record struct SearchedText(DateOnly Day, string Title, string Body, string Departments);

/// <summary>How well an article answers a search.</summary>
/// <remarks>
/// Each phrase gives up to 4 for standing in the title (more, the more of the title it is), and 0 to 3 for how often it
/// stands in the body, the first mention the most. A phrase that is part of the responsible department's name gives 2: who asks for
/// 财政局 wants what it says itself before what others say of it. The sum is then weighed by age: news loses a quarter of its worth in
/// half a year and half of it in the end, so that a title of last year still stands before a passing mention of today.
/// </remarks>
public static class Relevance
{
    private const double InTitle = 3;
    private const double OfTitle = 1;
    private const double OfDepartment = 2;
    private const int MostCounted = 7;
    private const double HalfYear = 182;

    /// <summary>The score, or null when a phrase does not stand in title or body.</summary>
    /// <param name="phrases">All of them must stand there.</param>
    /// <param name="text">The text.</param>
    /// <param name="newest">The day that counts as age 0; fixed for all pages of one search.</param>
    public static double? Score(IReadOnlyList<Phrase> phrases, in SearchedText text, DateOnly newest)
    {
        var sum = 0.0;
        foreach (var phrase in phrases)
        {
            var inTitle = phrase.In(text.Title) >= 0;
            var inBody = phrase.CountIn(text.Body, MostCounted);
            if (!inTitle && inBody == 0)
                return null;
            sum += (inTitle ? InTitle + OfTitle * phrase.Length / text.Title.Length : 0)
                + Math.Log2(1 + inBody)
                + (phrase.In(text.Departments) >= 0 ? OfDepartment : 0);
        }

        return sum * Recency(text.Day, newest);
    }

    private static double Recency(DateOnly day, DateOnly newest) =>
        0.5 + 0.5 * Math.Pow(2, -Math.Max(0, newest.DayNumber - day.DayNumber) / HalfYear);
}
