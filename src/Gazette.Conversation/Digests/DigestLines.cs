using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.Following.Follows;
using Gazette.News;
using Gazette.News.Summaries;
using Gazette.Newsroom;

namespace Gazette.Conversation.Digests;

/// <summary>An article as it stands in every digest of a day: composed once, however many digests hold it.</summary>
internal sealed class DigestLines
{
    // Two sentences where they are short.
    private const int SummaryLength = 100;

    private readonly ConcurrentDictionary<string, ConditionalWeakTable<PublishedArticle, DigestLine>> known = [];

    /// <summary>The line, in the asker's language and as of the asker's day.</summary>
    public DigestLine Of(PublishedArticle article, Asker asker)
    {
        var lines = known.GetOrAdd(asker.Language, static _ => []);
        if (lines.TryGetValue(article, out var line) && line.Today == asker.Today && ReferenceEquals(line.Taxonomy, asker.Taxonomy))
            return line;
        lines.AddOrUpdate(article, line = Compose(article, asker));
        return line;
    }

    // The day of the digest stands above it.
    private static DigestLine Compose(PublishedArticle article, Asker asker)
    {
        var line = ArticleLists.Line(new(article, Snippet: Summarizer.Of(article.Article).Within(SummaryLength)), 0, asker);
        var section = line.Department.Length > 0 ? line.Department : TopicOf(article, asker);
        return new(section, line with { Department = "", Date = article.Day == asker.Today && !article.Sample ? "" : line.Date }, asker.Today, asker.Taxonomy);
    }

    private static string TopicOf(PublishedArticle article, Asker asker) => article.TopicCodes is [var topic, ..]
        ? asker.Texts.Place(Place.Topic(topic), asker.Taxonomy)
        : asker.Texts["digest.other"];
}

/// <summary>An article in a digest.</summary>
/// <param name="Section">The headline it stands under.</param>
/// <param name="Line">The line; its number is yet to be given.</param>
/// <param name="Today">The day of the digest.</param>
/// <param name="Taxonomy">By which its names are shown.</param>
internal sealed record DigestLine(string Section, ArticleLine Line, DateOnly Today, Taxonomy Taxonomy);
