using System.Text.Json;
using Gazette.Text;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Understanding;

/// <summary>
/// Talk about pushes and one's data, in whatever order it is said: a sentence that consists of such words alone (<c>push-talk.json</c>),
/// and means what the parts together mean. One other word (工资, 公交) and it is about something else.
/// </summary>
internal static class PushTalk
{
    private const int MostCharacters = 60;

    private static readonly Lazy<Dictionary<string, Part>> Words = new(Load);

    // The first that fits: all of these parts, one of those, none of the last.
    private static readonly Meaning[] Meanings =
    [
        new(F.Forget, Part.Erase | Part.Data, Part.None, Part.Told),
        new(F.Forget, Part.Erase | Part.Me, Part.None, ~(Part.Erase | Part.Me | Part.Small | Part.You)),
        new(F.Forget, Part.DoNot | Part.Keep | Part.Data | Part.Me, Part.None, Part.None),
        new(F.Export, Part.Give | Part.Data | Part.Me, Part.None, Part.Erase | Part.DoNot),
        new(F.Export, Part.Out | Part.Data, Part.None, Part.Erase | Part.DoNot),
        new(F.Export, Part.Data | Part.Me, Part.What | Part.Keep, Part.Erase | Part.DoNot | Part.Told),
        new(F.WhyNot, Part.Why | Part.Not, Part.Told | Part.Tell | Part.News, Part.Data),
        new(F.WhyNot, Part.Why | Part.NotAnyMore, Part.Told | Part.Tell, Part.Data),
        new(F.WhyNot, Part.Not | Part.Told, Part.None, Part.Data | Part.DoNot | Part.Give),
        new(F.Why, Part.Why | Part.This, Part.None, Part.Not | Part.Data | Part.Again),
        new(F.Why, Part.Why | Part.Me, Part.Told | Part.Tell, Part.Not | Part.Data | Part.Again),
        new(F.Why, Part.This | Part.ComesFrom, Part.Told | Part.Tell, Part.Data),
        new(F.Resume, Part.Again, Part.Told | Part.Tell, Part.Data | Part.Not | Part.DoNot | Part.What | Part.Why),
        new(F.Pause, Part.Pause, Part.None, Part.Data | Part.Not | Part.DoNot | Part.What | Part.Again | Part.Why),
        new(F.Received, Part.Told | Part.Last, Part.None, Part.Data | Part.Again | Part.DoNot),
        new(F.Received, Part.Told, Part.What | Part.Ask | Part.Record, Part.Data | Part.Again | Part.DoNot | Part.When),
        new(F.Received, Part.Tell | Part.You | Part.Me, Part.What | Part.Ask, Part.Data | Part.Again | Part.DoNot | Part.When),
    ];

    [Flags]
    private enum Part
    {
        None = 0,
        Why = 1 << 0,
        Told = 1 << 1,
        Tell = 1 << 2,
        News = 1 << 3,
        Not = 1 << 4,
        NotAnyMore = 1 << 5,
        DoNot = 1 << 6,
        This = 1 << 7,
        What = 1 << 8,
        When = 1 << 9,
        Ask = 1 << 10,
        Me = 1 << 11,
        You = 1 << 12,
        Record = 1 << 13,
        Last = 1 << 14,
        ComesFrom = 1 << 15,
        Again = 1 << 16,
        Pause = 1 << 17,
        Erase = 1 << 18,
        Data = 1 << 19,
        Give = 1 << 20,
        Keep = 1 << 21,
        Small = 1 << 22,
        Out = 1 << 23,
    }

    /// <summary>What the whole of a folded text means, as mentions that leave the days in it free; none where it is about something else.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="days">Where days are named in it.</param>
    public static IEnumerable<Mention> Find(string folded, IReadOnlyList<WhenMention> days)
    {
        if (folded.Length is 0 or > MostCharacters || Parts(folded, days) is not { } said || Meanings.FirstOrDefault(m => m.Fits(said.Parts)) is not { } meaning)
            return [];
        return said.Stretches.Select(s => new Mention(s.Start, s.End - s.Start, meaning.Feature));
    }

    // Null at the first word that is none of these.
    private static (Part Parts, List<(int Start, int End)> Stretches)? Parts(string folded, IReadOnlyList<WhenMention> days)
    {
        var (parts, stretches) = (Part.None, new List<(int Start, int End)>());
        for (var at = 0; at < folded.Length;)
        {
            if (days.FirstOrDefault(d => d.Start == at) is { } day)
            {
                at = day.End;
            }
            else if (!char.IsLetterOrDigit(folded[at]))
            {
                at++;
            }
            else if (Longest(folded, at) is var (end, part))
            {
                parts |= part;
                if (stretches.Count > 0 && !days.Any(d => d.Start >= stretches[^1].End && d.Start < at))
                    stretches[^1] = (stretches[^1].Start, end);
                else
                    stretches.Add((at, end));
                at = end;
            }
            else
            {
                return null;
            }
        }

        return (parts, stretches);
    }

    private static (int End, Part Part)? Longest(string folded, int at)
    {
        var words = Words.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var end = Math.Min(folded.Length, at + 12); end > at; end--)
            if (words.TryGetValue(folded.AsSpan(at, end - at), out var part) && !(char.IsAsciiLetter(folded[end - 1]) && end < folded.Length && char.IsAsciiLetter(folded[end])))
                return (end, part);
        return null;
    }

    // A word can be several parts: get is Tell and Give.
    private static Dictionary<string, Part> Load()
    {
        using var stream = typeof(PushTalk).Assembly.GetManifestResourceStream("Gazette.Conversation.Understanding.push-talk.json")
            ?? throw new InvalidOperationException("push-talk.json is not embedded.");
        var lists = JsonSerializer.Deserialize<Dictionary<Part, string[]>>(stream) ?? throw new InvalidOperationException("push-talk.json is empty.");
        return lists.SelectMany(list => list.Value.Select(word => (Word: Folding.Fold(word), Part: list.Key)))
            .GroupBy(w => w.Word).ToDictionary(g => g.Key, g => g.Aggregate(Part.None, (all, w) => all | w.Part), StringComparer.Ordinal);
    }

    private sealed record Meaning(F Feature, Part All, Part AnyOf, Part None)
    {
        public bool Fits(Part said) => (said & All) == All && (AnyOf == Part.None || (said & AnyOf) != 0) && (said & None & ~All) == 0;
    }
}
