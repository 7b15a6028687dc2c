using System.Globalization;
using System.Text.RegularExpressions;
using Gazette.News.Formats.Html;

namespace Gazette.News.Formats.Entries;

/// <summary>The fields of one record as they were found, and the entry they make.</summary>
internal sealed partial class RecordFields
{
    private const int MostNames = 20;

    private readonly Dictionary<Field, List<string>> values = [];

    /// <summary>Takes a value; blank ones are passed over.</summary>
    public void Add(Field field, string? value)
    {
        value = value?.Replace("\0", "", StringComparison.Ordinal);
        if (string.IsNullOrWhiteSpace(value))
            return;
        if (!values.TryGetValue(field, out var all))
            values[field] = all = [];
        all.Add(value);
    }

    /// <summary>Whether anything was found.</summary>
    public bool IsEmpty => values.Count == 0;

    /// <summary>The entry, or what it lacks.</summary>
    public Found At(string place, EntryContext context)
    {
        var title = HtmlText.Line(First(Field.Title));
        var link = Links.Absolute(First(Field.Link), context.Base);
        // A feed that gives titles and addresses alone says what is new and where it stands.
        if ((Text() ?? (link is null ? null : title)) is not { } text)
            return Found.Wrong(ProblemKind.NoText, place, title is null ? "it has no title and no text" : $"《{Short(title)}》 has no text", "give it a field for its text (content, body, 正文)");
        return new Found(
            new Entry(place, title, text)
            {
                Kicker = HtmlText.Line(First(Field.Kicker)),
                Day = Day(Field.Day, context) ?? Day(Field.Changed, context),
                Link = link,
                Id = First(Field.Id)?.Trim() is { Length: <= 500 } id ? id : null,
                Departments = Names(Field.Department),
                Sources = Names(Field.Source),
                Authors = Names(Field.Author),
                Categories = Names(Field.Category),
                Page = int.TryParse(Digits().Match(First(Field.Page) ?? "").ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1000 ? page : null,
            },
            null);
    }

    private string? First(Field field) => values.GetValueOrDefault(field)?[0];

    private DateOnly? Day(Field field, EntryContext context) =>
        values.GetValueOrDefault(field)?.Select(v => PrintedDay.Read(v, context.Zone)).FirstOrDefault(d => d is not null);

    /// <summary>The longest text there is: some feeds shorten one field and give the whole in another.</summary>
    private string? Text()
    {
        var whole = values.GetValueOrDefault(Field.Body) ?? values.GetValueOrDefault(Field.Summary) ?? [];
        return whole.Select(Marked).Where(t => t.Any(char.IsLetterOrDigit)).MaxBy(t => t.Length);
    }

    private static string Marked(string text)
    {
        if (HtmlText.IsHtml(text))
            return HtmlText.Fragment(text);
        var plain = text.Contains('&') && Entity().IsMatch(text) ? System.Net.WebUtility.HtmlDecode(text) : text;
        return plain;
    }

    private List<string> Names(Field field) =>
        [.. (values.GetValueOrDefault(field) ?? []).SelectMany(v => Separator().Split(HtmlText.Line(v) ?? "")).Where(n => n.Length is > 0 and <= 60).Distinct().Take(MostNames)];

    private static string Short(string title) => title.Length <= 30 ? title : title[..30] + "…";

    [GeneratedRegex(@"[、,，;；|｜]\s*|\s{2,}|\u3000")]
    private static partial Regex Separator();

    [GeneratedRegex(@"&(nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|hellip|#[0-9]{1,6}|#x[0-9a-fA-F]{1,5});")]
    private static partial Regex Entity();

    [GeneratedRegex("[0-9]{1,3}")]
    private static partial Regex Digits();
}
