namespace Gazette.News.Formats.Entries;

/// <summary>Reads RSS 0.9x to 2.0, RDF and Atom, well formed or not.</summary>
internal static class FeedReader
{
    /// <summary>The entries of a feed's decoded text.</summary>
    public static List<Found> Read(string xml, EntryContext context)
    {
        var clean = FeedCleaning.Clean(xml);
        return FeedLibrary.Read(clean, context) ?? new FeedXml(context).Read(clean);
    }
}
