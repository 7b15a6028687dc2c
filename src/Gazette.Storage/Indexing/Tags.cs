using Gazette.Text;

namespace Gazette.Storage.Indexing;

/// <summary>Tokens of the index for what an article has rather than says.</summary>
internal static class Tags
{
    /// <summary>What every article has, so that all but some can be asked for.</summary>
    public static string Every { get; } = SearchTokens.Tag('e', "1");

    /// <summary>A department that answers for it, by code.</summary>
    public static string Department(string code) => SearchTokens.Tag('d', Escaped(code));

    /// <summary>A topic it has, by code.</summary>
    public static string Topic(string code) => SearchTokens.Tag('t', Escaped(code));

    // A tag keeps letters and digits only; a-b and ab must stay two codes. Under z stand z itself and the hyphen.
    private static string Escaped(string code) => code.Replace("z", "zz", StringComparison.Ordinal).Replace("-", "zh", StringComparison.Ordinal);
}
