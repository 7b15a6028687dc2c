using System.ServiceModel.Syndication;
using System.Xml;

namespace Gazette.News.Formats.Entries;

/// <summary>Reads well-formed RSS 2.0 and Atom 1.0 with the framework's library, which knows their bases, relations and text constructs.</summary>
internal static class FeedLibrary
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>The entries of a feed's clean text; null when the library cannot read it.</summary>
    public static List<Found>? Read(string xml, EntryContext context)
    {
        using var text = new StringReader(xml);
        using var reader = XmlReader.Create(text, FeedXml.Settings);
        try
        {
            SyndicationFeedFormatter[] known = [new Atom10FeedFormatter(), new Rss20FeedFormatter()];
            if (reader.MoveToContent() != XmlNodeType.Element || Array.Find(known, k => k.CanRead(reader)) is not { } formatter)
                return null;
            // The library would take a moment without zone for the machine's own.
            formatter.DateTimeParser = (XmlDateTimeData printed, out DateTimeOffset day) =>
            {
                day = PrintedDay.Read(printed.DateTimeString, context.Zone) is { } read ? new DateTimeOffset(read.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : default;
                return true;
            };
            formatter.ReadFrom(reader);
            var home = formatter.Feed.Links.FirstOrDefault(l => l.RelationshipType is null or "alternate")?.GetAbsoluteUri() ?? context.Base;
            return [.. formatter.Feed.Items.Select((item, i) => Entry(item).At($"entry {i + 1}", context with { Base = item.BaseUri ?? home }))];
        }
        catch (Exception exception) when (exception is XmlException or FormatException or UriFormatException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            return null;   // it is read element by element, and what is wrong is named there
        }
    }

    private static RecordFields Entry(SyndicationItem item)
    {
        var fields = new RecordFields();
        fields.Add(Field.Title, item.Title?.Text);
        fields.Add(Field.Id, item.Id);
        fields.Add(Field.Link, (item.Links.FirstOrDefault(l => l.RelationshipType is null or "alternate") ?? item.Links.FirstOrDefault(l => l.RelationshipType != "enclosure"))?.Uri.OriginalString);
        fields.Add(Field.Body, (item.Content as TextSyndicationContent)?.Text);
        fields.Add(Field.Body, Extension(item, "encoded", Content));
        fields.Add(Field.Summary, item.Summary?.Text);
        AddDay(fields, Field.Day, item.PublishDate);
        fields.Add(Field.Day, Extension(item, "date", DublinCore));
        AddDay(fields, Field.Changed, item.LastUpdatedTime);
        foreach (var person in item.Authors)
            fields.Add(Field.Author, person.Name ?? person.Email);
        fields.Add(Field.Source, Extension(item, "creator", DublinCore));
        fields.Add(Field.Source, item.SourceFeed?.Title?.Text);
        fields.Add(Field.Department, Extension(item, "department", ""));
        foreach (var category in item.Categories)
            fields.Add(Field.Category, category.Label ?? category.Name);
        return fields;
    }

    private static void AddDay(RecordFields fields, Field field, DateTimeOffset day)
    {
        if (day.Year > 1)
            fields.Add(field, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string? Extension(SyndicationItem item, string name, string space) =>
        item.ElementExtensions.Where(e => e.OuterName == name && e.OuterNamespace == space).Select(e => e.GetReader()).Select(Text).FirstOrDefault();

    private static string Text(XmlReader reader)
    {
        using (reader)
            return reader.ReadElementContentAsString();
    }
}
