namespace Gazette.News.Formats;

/// <summary>Addresses as documents print them.</summary>
internal static class Links
{
    private const int Longest = 2000;

    /// <summary>The absolute http or https address, or null when it is none.</summary>
    public static string? Absolute(string? printed, Uri? against)
    {
        if (string.IsNullOrWhiteSpace(printed) || printed.Length > Longest || Uri(printed.Trim(), against) is not { } uri)
            return null;
        return uri.Scheme == System.Uri.UriSchemeHttp || uri.Scheme == System.Uri.UriSchemeHttps ? uri.AbsoluteUri : null;
    }

    /// <summary>The address, relative to another where it is not absolute itself; null where it is no address.</summary>
    public static Uri? Uri(string? printed, Uri? against)
    {
        if (string.IsNullOrWhiteSpace(printed))
            return against;
        // On some systems a path that begins with a slash counts as the address of a file.
        if (System.Uri.TryCreate(printed, UriKind.Absolute, out var absolute) && !absolute.IsFile)
            return absolute;
        return against is not null && System.Uri.TryCreate(against, printed, out var relative) ? relative : null;
    }
}
