using System.Globalization;
using System.Text.Json;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.Following.Follows;
using Gazette.News;

namespace Gazette.Tests.Conversation.Questions;

/// <summary>What an answer lacks of what was expected.</summary>
internal sealed class Judgement(Turn turn, Answer answer, Taxonomy taxonomy)
{
    private readonly List<string> faults = [];

    public IReadOnlyList<string> Faults()
    {
        var facts = answer.Facts;
        if (turn.Intent is { } intent && !Strings(intent).Contains(facts.Intent))
            Fault("intent", intent, facts.Intent);
        Names("departments", turn.Departments, PlaceKind.Department);
        Names("topics", turn.Topics, PlaceKind.Topic);
        Set("without", turn.Without, [.. facts.Without.Select(NameOf)]);
        Set("keywords", turn.Keywords, facts.Keywords);
        Day("from", turn.From, facts.Days?.From);
        Day("to", turn.To, facts.Days?.To);
        Articles();
        if (turn.Figure is { } figure)
            Figure(figure, facts.Figure?.Figure);
        Texts();
        return faults;
    }

    private void Names(string what, IReadOnlyList<string>? expected, PlaceKind kind) =>
        Set(what, expected, [.. answer.Facts.Places.Where(p => p.Kind == kind).Select(NameOf)]);

    private string NameOf(Place place) => place.Kind switch
    {
        PlaceKind.Department => taxonomy.DepartmentByCode(place.Code)!.Name,
        PlaceKind.Topic => taxonomy.TopicByCode(place.Code)!.Name,
        _ => place.Code,
    };

    private void Set(string what, IReadOnlyList<string>? expected, IReadOnlyList<string> actual)
    {
        if (expected is not null && !expected.Order(StringComparer.Ordinal).SequenceEqual(actual.Order(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase))
            Fault(what, string.Join(',', expected), string.Join(',', actual));
    }

    private void Day(string what, DateOnly? expected, DateOnly? actual)
    {
        if (expected is not null && expected != actual)
            Fault(what, Iso(expected), Iso(actual));
    }

    private void Articles()
    {
        var first = answer.Facts is { Total: > 0, Items: [var shown, ..] } ? shown.Published.Article.Title : null;
        if (turn.First is { ValueKind: JsonValueKind.String } title && first?.StartsWith(title.GetString()!, StringComparison.Ordinal) != true)
            Fault("first", title, first);
        if (turn.First is { ValueKind: JsonValueKind.Null } && first is not null)
            Fault("first", "nothing", first);
        if (turn.Any is { } any && !any.Any(t => first?.StartsWith(t, StringComparison.Ordinal) == true))
            Fault("first", string.Join(" | ", any), first);
    }

    private void Figure(ExpectedFigure expected, Figure? actual)
    {
        if (actual is null)
        {
            Fault("figure", expected, "none");
            return;
        }

        Part("name", expected.Name, actual.Name);
        Part("value", expected.Value, actual.Value);
        Part("unit", expected.Unit, actual.Unit);
        Part("figure from", expected.From, actual.Period?.From.ToString());
        Part("figure to", expected.To, actual.Period?.To.ToString());
        Part("yearOnYear", expected.YearOnYear, actual.YearOnYear);
        Part("increase", expected.Increase, actual.Increase);
        Part("share", expected.Share, actual.Share);
        Part("ofBudget", expected.OfBudget, actual.OfBudget);
        Part("rank", expected.Rank, actual.Rank);
    }

    private void Part(string what, object? expected, object? actual)
    {
        if (expected is not null && !expected.Equals(actual))
            Fault(what, expected, actual);
    }

    private void Texts()
    {
        if (turn.Text is not { } text)
            return;
        var reply = PlainText.Of(answer.Reply);
        foreach (var wanted in Strings(text).Where(t => !reply.Contains(t, StringComparison.OrdinalIgnoreCase)))
            Fault("text", wanted, reply.Length > 200 ? reply[..200] : reply);
    }

    private void Fault(string what, object? expected, object? actual) => faults.Add($"{what}: expected {expected}, got {actual ?? "nothing"}");

    private static IEnumerable<string> Strings(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray().Select(e => e.GetString()!) : [json.GetString()!];

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
