namespace Gazette.Channels.Transcripts;

/// <summary>Keeps the conversations of the channels that are ours. There, "sent" means: it is in the transcript. Implemented by a store.</summary>
public interface ITranscript
{
    /// <summary>Appends an entry; a repeat of its source appends nothing. A change whose target is not in the chat is appended as a reply.</summary>
    /// <returns>The entry's number, the earlier one's for a repeat.</returns>
    Task<long> Append(NewEntry entry, CancellationToken ct);

    /// <summary>Whether a chat holds an entry that can be changed.</summary>
    Task<bool> CanChange(TranscriptChat chat, long entry, CancellationToken ct);

    /// <summary>The entries after one, oldest first.</summary>
    Task<IReadOnlyList<TranscriptEntry>> Since(TranscriptChat chat, long after, int limit, CancellationToken ct);

    /// <summary>The last entries that are no changes, oldest first, and of the changes to each of them the newest.</summary>
    Task<IReadOnlyList<TranscriptEntry>> Last(TranscriptChat chat, int count, CancellationToken ct);

    /// <summary>How far the chat was seen; null before the first visit.</summary>
    Task<Visit?> LastVisit(TranscriptChat chat, CancellationToken ct);

    /// <summary>Somebody looked.</summary>
    Task Visited(TranscriptChat chat, Visit visit, CancellationToken ct);

    /// <summary>Hears of entries appended in this process.</summary>
    TranscriptListener Listen(TranscriptChat chat);
}
