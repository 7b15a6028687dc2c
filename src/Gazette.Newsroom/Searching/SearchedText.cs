using System.Text;

namespace Gazette.Newsroom.Searching;

/// <summary>A text that is looked at: folded, as UTF-8 where a store keeps it, so that hundreds are weighed without a copy of one.</summary>
public readonly ref struct SearchedText
{
    /// <summary>Makes a text of its parts.</summary>
    public SearchedText(DateOnly day, ReadOnlySpan<byte> title, ReadOnlySpan<byte> body, ReadOnlySpan<byte> departments)
    {
        Day = day;
        Title = title;
        Body = body;
        Departments = departments;
    }

    /// <summary>Its publication day.</summary>
    public DateOnly Day { get; }

    /// <summary>Its title.</summary>
    public ReadOnlySpan<byte> Title { get; }

    /// <summary>Its body.</summary>
    public ReadOnlySpan<byte> Body { get; }

    /// <summary>Names of its departments.</summary>
    public ReadOnlySpan<byte> Departments { get; }

    /// <summary>Makes a text of folded strings.</summary>
    public static SearchedText Of(DateOnly day, string title, string body, string departments) =>
        new(day, Encoding.UTF8.GetBytes(title), Encoding.UTF8.GetBytes(body), Encoding.UTF8.GetBytes(departments));

    /// <summary>Whether a phrase stands in title or body.</summary>
    public bool Has(Phrase phrase) => phrase.In(Title) >= 0 || phrase.In(Body) >= 0;
}
