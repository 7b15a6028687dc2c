using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Gazette.Web.Pages;

/// <summary>Markup. It is made of templates alone (<see cref="Of"/>): what stands in a template is markup, what is filled in is text and is escaped, in attributes too.</summary>
internal readonly record struct Html
{
    // Chinese stays Chinese: shorter, and readable in the source.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string? markup;

    private Html(string markup) => this.markup = markup;

    /// <summary>Nothing.</summary>
    public static Html Nothing => default;

    /// <summary>A template with its holes filled. Attribute values stand in double quotes in the template.</summary>
    public static Html Of(HtmlTemplate template) => new(template.Text);

    /// <summary>The template where there is something to fill in, else nothing.</summary>
    public static Html For<T>(T? value, Func<T, Html> template)
        where T : class => value is null or "" ? Nothing : template(value);

    /// <summary>One after another.</summary>
    public static Html Each<T>(IEnumerable<T> values, Func<T, Html> template) => new(string.Concat(values.Select(v => template(v).ToString())));

    /// <summary>A text, escaped.</summary>
    public static Html Text(string text) => new(Encoder.Encode(Clean(text)));

    /// <summary>The markup.</summary>
    public override string ToString() => markup ?? "";

    // A control character has no place in a page, and a reference to one is an error.
    private static string Clean(string text) =>
        text.Any(IsControl) ? string.Concat(text.Select(c => IsControl(c) ? ' ' : c)) : text;

    private static bool IsControl(char character) => char.IsControl(character) && character is not ('\n' or '\t');
}

/// <summary>A template that is being filled: the compiler hands it the literals and the holes one by one.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlTemplate(int literalLength, int holes)
{
    private readonly StringBuilder text = new(literalLength + holes * 16);

    /// <summary>The markup so far.</summary>
    public string Text => text.ToString();

    /// <summary>Markup of the template.</summary>
    public void AppendLiteral(string literal) => text.Append(literal);

    /// <summary>Markup that was made before.</summary>
    public void AppendFormatted(Html markup) => text.Append(markup.ToString());

    /// <summary>A text: escaped.</summary>
    public void AppendFormatted(string? value) => text.Append(Html.Text(value ?? "").ToString());

    /// <summary>A number.</summary>
    public void AppendFormatted(long value) => text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{value}");
}
