using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Gazette.Tests.Conversation.Questions;

/// <summary>A question, or a conversation of several, and what a careful person expects of the answers (Questions/*.jsonl).</summary>
public sealed record Question
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public required string Id { get; init; }

    public DateTimeOffset? At { get; init; }

    public IReadOnlyList<Turn>? Turns { get; init; }

    /// <summary>Why, for whoever reads the file.</summary>
    public string? Note { get; init; }

    /// <summary>Reads a line: a single question is written flat.</summary>
    public static Question Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var single = !json.RootElement.TryGetProperty("turns", out _);
        var id = json.RootElement.GetProperty("id").GetString()!;
        if (!single)
            return JsonSerializer.Deserialize<Question>(line, Strict)!;
        var turn = JsonSerializer.Deserialize<Turn>(line, Strict)!;
        return new() { Id = id, At = turn.At, Turns = [turn] };
    }
}

/// <summary>What is said, and what is expected of the answer. What is null is not looked at; an empty list must be empty.</summary>
public sealed record Turn
{
    public string? Id { get; init; }

    public DateTimeOffset? At { get; init; }

    public required string Say { get; init; }

    /// <summary>The intent, or several of which one must be it.</summary>
    public JsonElement? Intent { get; init; }

    public IReadOnlyList<string>? Departments { get; init; }

    public IReadOnlyList<string>? Topics { get; init; }

    /// <summary>What is excluded: names as shown, or words.</summary>
    public IReadOnlyList<string>? Without { get; init; }

    public IReadOnlyList<string>? Keywords { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Beginning of the title of the first article; JSON null when nothing must be found.</summary>
    public JsonElement First { get; init; }

    /// <summary>One of these must be the first article.</summary>
    public IReadOnlyList<string>? Any { get; init; }

    public ExpectedFigure? Figure { get; init; }

    /// <summary>A text or several that the reply must hold.</summary>
    public JsonElement? Text { get; init; }

    /// <summary>Why, for whoever reads the file.</summary>
    public string? Note { get; init; }
}

/// <summary>The figure of an answer; what is null is not looked at.</summary>
public sealed record ExpectedFigure(string? Name, decimal? Value, string? Unit, string? From, string? To, decimal? YearOnYear, decimal? Increase, decimal? Share, decimal? OfBudget, int? Rank);
