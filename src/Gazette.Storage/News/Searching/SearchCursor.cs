namespace Gazette.Storage.News;

/// <summary>
/// Where a ranked list goes on. It carries the rest of the ranking, so that whatever arrives, is corrected or is withdrawn meanwhile, no article is shown
/// twice and none moves: a few hundred ids, two or three bytes each.
/// </summary>
/// <param name="Newest">The day that counts as age 0.</param>
/// <param name="Total">How many match in all.</param>
/// <param name="Loosened">The words that the search was loosened to, or null.</param>
/// <param name="Ids">The articles that come after what was shown, in their order.</param>
internal sealed record SearchCursor(DateOnly Newest, int Total, IReadOnlyList<string>? Loosened, IReadOnlyList<long> Ids)
{
    private const byte Kind = 3;
    private const int MostWords = 16;
    private const int MostIds = 1000;

    public static SearchCursor Parse(string text) => CursorText.Read(text, Kind, reader =>
    {
        var newest = DateOnly.FromDayNumber(reader.Read7BitEncodedInt());
        var total = reader.Read7BitEncodedInt();
        var words = Enumerable.Range(0, Bounded(reader.Read7BitEncodedInt(), MostWords)).Select(_ => reader.ReadString()).ToList();
        var ids = new List<long>(Bounded(reader.Read7BitEncodedInt(), MostIds));
        for (var last = 0L; ids.Count < ids.Capacity; ids.Add(last))
            last = unchecked(last + Signed(reader.Read7BitEncodedInt64()));
        return new SearchCursor(newest, total, words.Count == 0 ? null : words, ids);
    });

    public override string ToString() => CursorText.Of(Kind, writer =>
    {
        writer.Write7BitEncodedInt(Newest.DayNumber);
        writer.Write7BitEncodedInt(Total);
        writer.Write7BitEncodedInt(Loosened?.Count ?? 0);
        foreach (var word in Loosened ?? [])
            writer.Write(word);
        writer.Write7BitEncodedInt(Ids.Count);
        var last = 0L;
        foreach (var id in Ids)
        {
            writer.Write7BitEncodedInt64(Unsigned(id - last));
            last = id;
        }
    });

    private static int Bounded(int count, int most) => count >= 0 && count <= most ? count : throw CursorText.Foreign();

    // Small numbers of either sign in few bytes: 0, -1, 1, -2 … as 0, 1, 2, 3 …
    private static long Unsigned(long difference) => difference << 1 ^ difference >> 63;

    private static long Signed(long written) => (long)((ulong)written >> 1) ^ -(written & 1);
}
