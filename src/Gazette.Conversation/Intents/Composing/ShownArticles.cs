using Gazette.Conversation.Understanding;
using Gazette.Following.Digests;
using Gazette.Following.Follows;
using Gazette.Newsroom;

namespace Gazette.Conversation.Intents;

/// <summary>Which article of what was shown is meant: by its number in the list shown last, or the one opened last.</summary>
internal sealed class ShownArticles(IArticleReader articles, ILedger ledger)
{
    /// <summary>The article's id.</summary>
    /// <param name="number">Its number from 1, <see cref="NumberMention.Last"/> for the last, or null where none was said: the article shown last, else the first of the list.</param>
    /// <param name="asker">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Meant> Find(int? number, Asker asker, CancellationToken ct)
    {
        if (number is null && asker.Dialogue.Article is { } shown)
            return new(shown, true);
        var digest = await DigestShownSince(asker, ct).ConfigureAwait(false);
        var listed = digest ?? asker.Dialogue.Newest?.ArticleIds;
        if (listed is null)
            return new(null, false);
        var index = number switch { null => 0, NumberMention.Last => listed.Count - 1, { } n => n - 1 };
        return new(index >= 0 && index < listed.Count ? listed[index] : null, true);
    }

    /// <summary>The places of what was shown last: the departments of the one article, or those that the list was asked for.</summary>
    public async Task<IReadOnlyList<Place>> Places(Asker asker, CancellationToken ct)
    {
        if (asker.Dialogue.Article is { } id)
            return [.. (await articles.Find(id, ct).ConfigureAwait(false))?.DepartmentCodes.Select(Place.Department) ?? []];
        return asker.Dialogue.Newest?.Filter is { } filter ? [.. filter.Departments.Select(Place.Department), .. filter.Topics.Select(Place.Topic)] : [];
    }

    /// <summary>Key of what to say where no article is meant.</summary>
    public static string None(Meant meant) => meant.AnyList ? "read.nonumber" : "read.nolist";

    // A number answers the list shown last, and that may be a digest that came after it.
    private async Task<IReadOnlyList<long>?> DigestShownSince(Asker asker, CancellationToken ct)
    {
        if (asker.Subscriber is null || await ledger.LastSent(asker.Subscriber.Id, ct).ConfigureAwait(false) is not { } sent || sent.At < asker.Dialogue.ShownAt)
            return null;
        var listed = await ledger.ArticlesOf(sent.DigestId, ct).ConfigureAwait(false) ?? [];
        return [.. DigestOrder.Of(await articles.FindAll([.. listed.Select(a => a.ArticleId)], ct).ConfigureAwait(false)).Select(a => a.Id)];
    }
}

/// <summary>The article that is meant.</summary>
/// <param name="ArticleId">Null where there is none of that number, or nothing was shown.</param>
/// <param name="AnyList">Whether anything was shown that a number could answer.</param>
internal readonly record struct Meant(long? ArticleId, bool AnyList);
