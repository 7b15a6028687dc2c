using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Gazette.News.Formats.Entries;

/// <summary>Reads any RSS, RDF or Atom element by element: what is complete is read, a feed that is cut off or broken ends where it breaks.</summary>
internal sealed partial class FeedXml(EntryContext context)
{
    private const int Deepest = 256;
    private const int MostBreaks = 20;
    private const int MostCharacters = 64 * 1024 * 1024;

    private static readonly Dictionary<string, Field> Meanings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = Field.Title,
        ["description"] = Field.Summary,
        ["summary"] = Field.Summary,
        ["subtitle"] = Field.Summary,
        ["encoded"] = Field.Body,
        ["content"] = Field.Body,
        ["body"] = Field.Body,
        ["fulltext"] = Field.Body,
        ["pubdate"] = Field.Day,
        ["date"] = Field.Day,
        ["published"] = Field.Day,
        ["issued"] = Field.Day,
        ["updated"] = Field.Changed,
        ["modified"] = Field.Changed,
        ["link"] = Field.Link,
        ["guid"] = Field.Id,
        ["id"] = Field.Id,
        ["author"] = Field.Author,
        ["creator"] = Field.Source,
        ["source"] = Field.Source,
        ["publisher"] = Field.Source,
        ["department"] = Field.Department,
        ["category"] = Field.Category,
        ["subject"] = Field.Category,
    };

    private string? permalink;
    private bool isInside;
    private int number;
    private Uri? home = context.Base;

    /// <summary>How a feed is parsed: no DTD, no entity, nothing fetched.</summary>
    public static XmlReaderSettings Settings { get; } = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MostCharacters,
        CheckCharacters = false,
    };

    /// <summary>The entries of a feed's clean text. Where one breaks, reading goes on at the next.</summary>
    public List<Found> Read(string xml)
    {
        var found = new List<Found>();
        var entries = Start().Matches(xml).Select(m => m.Index).ToList();
        var root = Root().Match(xml);
        for (var (rest, breaks) = (xml, 0); Try(rest, found) is { } wrong; breaks++)
        {
            if (isInside)
                number++;
            found.Add(Found.Wrong(ProblemKind.CutOff, $"entry {(isInside ? number : number + 1)}", $"the feed is cut off or broken there ({wrong})", "fetch it again; what stands around it was read"));
            if (number >= entries.Count || breaks == MostBreaks || !root.Success)
                break;
            rest = string.Concat(root.Value, xml.AsSpan(entries[number]));
        }

        return found;
    }

    private string? Try(string xml, List<Found> found)
    {
        isInside = false;
        using var text = new StringReader(xml);
        using var reader = XmlReader.Create(text, Settings);
        try
        {
            while (reader.Read())
            {
                Check(reader);
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (reader.LocalName is "item" or "entry")
                    found.Add(Item(reader));
                else if (reader is { LocalName: "link", Depth: <= 2 })
                    home = Home(reader);
            }

            return null;
        }
        catch (XmlException exception)
        {
            return exception.Message.Split(" Line ")[0].TrimEnd('.');
        }
    }

    private Uri? Home(XmlReader reader)
    {
        if (reader.GetAttribute("rel") is "self" or "hub" or "next")
            return home;
        var printed = reader.GetAttribute("href") ?? (reader.IsEmptyElement ? null : Inner(reader));
        return Links.Absolute(printed, context.Base) is { } address ? new Uri(address) : home;
    }

    private Found Item(XmlReader reader)
    {
        var fields = new RecordFields();
        var against = Links.Uri(reader.GetAttribute("xml:base"), home);
        var about = reader.GetAttribute("rdf:about") ?? reader.GetAttribute("about", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        var depth = reader.Depth;
        isInside = true;
        permalink = null;
        if (!reader.IsEmptyElement)
        {
            while (reader.Read() && reader.Depth > depth)
            {
                Check(reader);
                // Inner leaves the reader on the end of its element, so that the loop goes on after it.
                if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1)
                    Take(reader, fields);
            }
        }

        fields.Add(Field.Id, about);
        fields.Add(Field.Link, permalink);
        number++;
        isInside = false;
        return fields.At($"entry {number}", context with { Base = against });
    }

    private void Take(XmlReader reader, RecordFields fields)
    {
        if (!Meanings.TryGetValue(reader.LocalName, out var field) || reader.Prefix is "media" or "itunes")
        {
            Inner(reader);
            return;
        }

        switch (field)
        {
            case Field.Link when reader.GetAttribute("href") is { } href:
                if (reader.GetAttribute("rel") is null or "alternate")
                    fields.Add(field, href);
                Inner(reader);
                break;
            case Field.Category when reader.GetAttribute("term") is { } term:
                fields.Add(field, reader.GetAttribute("label") ?? term);
                Inner(reader);
                break;
            case Field.Id when reader.LocalName == "guid" && reader.GetAttribute("isPermaLink") is null or "true":
                permalink = Inner(reader);   // the address too, should no link follow
                fields.Add(field, permalink);
                break;
            default:
                fields.Add(field, Inner(reader));
                break;
        }
    }

    /// <summary>What an element holds: its text, or its inner mark-up where it has elements (XHTML); an author's name alone.</summary>
    private static string Inner(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var isPerson = reader.LocalName is "author" or "contributor" or "source";
        var text = new StringBuilder();
        var (depth, takes) = (reader.Depth, !isPerson);
        var plain = new StringBuilder();
        while (reader.Read() && reader.Depth > depth)
        {
            Check(reader);
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    takes = !isPerson || reader.LocalName is "name" or "title";
                    if (!isPerson)
                        text.Append('<').Append(reader.LocalName).Append(reader.IsEmptyElement ? "/>" : ">");
                    break;
                case XmlNodeType.EndElement when !isPerson:
                    text.Append("</").Append(reader.LocalName).Append('>');
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    if (isPerson && reader.Depth == depth + 1)
                        plain.Append(reader.Value);
                    else if (takes)
                        text.Append(reader.Value);
                    break;
            }
        }

        return text.Length > 0 ? text.ToString() : plain.ToString();
    }

    private static void Check(XmlReader reader)
    {
        if (reader.Depth > Deepest)
            throw new XmlException("too deep", null, ((IXmlLineInfo)reader).LineNumber, 0);
    }

    [GeneratedRegex(@"<(?:[a-zA-Z0-9]{1,20}:)?(item|entry)(?=[\s>])")]
    private static partial Regex Start();

    [GeneratedRegex(@"<(?:[a-zA-Z0-9]{1,20}:)?(rss|feed|RDF)(?:\s[^<>]*)?>", RegexOptions.IgnoreCase)]
    private static partial Regex Root();
}
