using System.Text;
using Gazette.Following.Follows;
using Gazette.Following.Schedules;
using Gazette.Storage.Sqlite;

namespace Gazette.Storage.Following;

/// <summary>Reads rows of people, keeping one object for each of the values that a batch repeats thousands of times.</summary>
internal sealed class SharedValues
{
    private const int ShortText = 256;
    private const int FollowsKept = 1024;

    private readonly Dictionary<string, string> texts;
    private readonly Dictionary<string, Place> places;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> textOf;
    private readonly Dictionary<string, Place>.AlternateLookup<ReadOnlySpan<char>> placeOf;
    private readonly Dictionary<string, IReadOnlyList<string>> exclusions = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, long?, long?, long), Hours> hours = [];
    private readonly Dictionary<(long, long, long?, long?, long?), Window> windows = [];

    // Of many rows that are not alike only some are kept: they cost no more than what they save.
    private Follow?[]? follows;

    public SharedValues()
    {
        (texts, places) = (new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        (textOf, placeOf) = (texts.GetAlternateLookup<ReadOnlySpan<char>>(), places.GetAlternateLookup<ReadOnlySpan<char>>());
    }

    /// <summary>A text.</summary>
    public string Text(ReadOnlySpan<byte> utf8)
    {
        Span<char> room = stackalloc char[ShortText];
        var text = Characters(utf8, room);
        if (!textOf.TryGetValue(text, out var same))
            texts.Add(same = text.ToString(), same);
        return same;
    }

    /// <summary>Columns zone, quiet_from, quiet_to, quiet_silent from a first one on.</summary>
    public Hours Hours(Row row, int first)
    {
        var key = (Text(row.Bytes(first)), row.Number(first + 1), row.Number(first + 2), row.Long(first + 3));
        return hours.TryGetValue(key, out var same) ? same : hours[key] = new(key.Item1, Values.Quiet(key.Item2, key.Item3, key.Item4));
    }

    /// <summary>Columns number, place, exclusions, cadence, after, until from the second on.</summary>
    public Follow Follow(Row row)
    {
        var (id, place, exclusions, cadence, from, until) = (row.Long(1), PlaceOf(row.Bytes(2)), ExclusionsOf(row.Bytes(3)), (Cadence)row.Long(4), row.Long(5), row.Number(6));
        ref var same = ref (follows ??= new Follow?[FollowsKept])[(uint)HashCode.Combine(id, place, exclusions, cadence, from, until) % FollowsKept];
        if (same is null || (same.Id, same.Place, same.Exclusions, same.Cadence, same.From, same.Until) != (id, place, exclusions, cadence, from, until))
            same = new(id, place, exclusions, cadence, from, until);
        return same;
    }

    /// <summary>Columns cadence, watermark, minute, weekday, due from the second on.</summary>
    public Window Window(Row row)
    {
        var key = (row.Long(1), row.Long(2), row.Number(3), row.Number(4), row.Number(5));
        if (!windows.TryGetValue(key, out var same))
            windows.Add(key, same = Values.Window(key.Item1, key.Item2, key.Item3, key.Item4, key.Item5));
        return same;
    }

    private Place PlaceOf(ReadOnlySpan<byte> utf8)
    {
        Span<char> room = stackalloc char[ShortText];
        var text = Characters(utf8, room);
        if (!placeOf.TryGetValue(text, out var place))
            placeOf[text] = place = Values.Place(text.ToString());
        return place;
    }

    private IReadOnlyList<string> ExclusionsOf(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return [];
        var text = Text(utf8);
        return exclusions.TryGetValue(text, out var same) ? same : exclusions[text] = Values.Exclusions(text);
    }

    private static ReadOnlySpan<char> Characters(ReadOnlySpan<byte> utf8, Span<char> room) =>
        utf8.Length <= room.Length ? room[..Encoding.UTF8.GetChars(utf8, room)] : Encoding.UTF8.GetString(utf8);
}
