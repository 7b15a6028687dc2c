using Gazette.News.Layout.Lines;
using Gazette.News.Layout.Wording;

namespace Gazette.News.Layout.Pieces;

/// <summary>One item of a body: a subhead, or a paragraph with the parts it was cut into.</summary>
internal sealed class BodyItem(Part first)
{
    private readonly List<Part> parts = [first];
    private string? text;

    /// <summary>Whether it is a subhead.</summary>
    public bool IsSubhead { get; } = first.Role == SpanRole.Subhead;

    /// <summary>The parts it was made of, with their final roles.</summary>
    public IReadOnlyList<Part> Parts => parts;

    /// <summary>The last part's words.</summary>
    public string End => parts[^1].Text;

    /// <summary>What it says, joined and clean.</summary>
    public string Text => text ??= Words.Join([.. parts.Select(p => p.Words)]);

    /// <summary>Takes the part that a break had cut off.</summary>
    public void Add(Part part)
    {
        parts.Add(part);
        text = null;
    }
}
