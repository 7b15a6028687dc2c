using Gazette.Storage.Sqlite;

namespace Gazette.Storage.News;

/// <summary>
/// Answers about the news as they were found lately: thousands ask the same within the hour, and articles come some times a day. An answer holds until the
/// news change, here or by another program.
/// </summary>
internal sealed class RecentAnswers(Database database)
{
    /// <summary>Raises the number that every answer is kept with; by whoever changes what a reader can find, in the same transaction.</summary>
    public const string NewsChanged = "UPDATE news_changed SET number = number + 1";

    /// <summary>Reads it.</summary>
    public const string SelectNewsChanged = "SELECT number FROM news_changed";

    private readonly Recent<Kept> recent = new(2_000_000);

    /// <summary>The answer to a question.</summary>
    /// <param name="question">What is asked; all that the answer depends on but the news.</param>
    /// <param name="find">Finds it, in one snapshot.</param>
    /// <param name="characters">How many characters it holds, more or less.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<T> To<T>(string question, Func<Statements, T> find, Func<T, int> characters, CancellationToken ct)
    {
        // Looked up before the file is seen through memory: to see it anew after each write costs more than this.
        var now = await database.Ask(s => s.Number(SelectNewsChanged), ct).ConfigureAwait(false);
        if (recent.Find(question) is { } kept && kept.Number == now)
            return (T)kept.Answer;
        var found = await database.AskNews(s => new Kept(s.Number(SelectNewsChanged), find(s)!), now, ct).ConfigureAwait(false);
        var answer = (T)found.Answer;
        recent.Keep(question, found, question.Length + characters(answer));
        return answer;
    }

    /// <param name="Number">Of the news it was found in.</param>
    /// <param name="Answer">The answer.</param>
    private sealed record Kept(long Number, object Answer);
}
