using System.Globalization;
using System.Text.Json;

namespace Gazette.Conversation.Resources;

/// <summary>The texts people read, in one language (<c>zh/*.json</c>, <c>en/*.json</c>, a file for each field: key → composite format). A key stands in one file.</summary>
public sealed class Texts
{
    // A key given twice, in one file or in two, would hide a text: it is a mistake of ours, told at the first use.
    private static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false };

    private static readonly Dictionary<string, Texts> Languages = new[] { "zh", "en" }.ToDictionary(l => l, l => new Texts(l));

    private readonly Dictionary<string, string> texts = [];
    private readonly Dictionary<string, string> files = [];

    private Texts(string language)
    {
        Language = language;
        Culture = CultureInfo.GetCultureInfo(language == "zh" ? "zh-CN" : "en-GB");
        var folder = $"Gazette.Conversation.Resources.{language}.";
        foreach (var file in typeof(Texts).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)))
            Add(file, file[folder.Length..]);
        if (texts.Count == 0)
            throw new InvalidOperationException($"The texts of {language} are not embedded.");
    }

    /// <summary><c>zh</c> or <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>How numbers and dates are written.</summary>
    public CultureInfo Culture { get; }

    /// <summary>Every key.</summary>
    public IReadOnlyCollection<string> Keys => texts.Keys;

    /// <summary>The file in which each key stands, such as <c>reading.json</c>.</summary>
    internal IReadOnlyDictionary<string, string> Files => files;

    /// <summary>Whether there is a text.</summary>
    public bool Has(string key) => texts.ContainsKey(key);

    /// <summary>The text of a key with its places filled.</summary>
    /// <param name="key">The key.</param>
    /// <param name="values">What fills them.</param>
    public string this[string key, params object[] values] => string.Format(Culture, texts[key], values);

    /// <summary>The text of a counted thing: <c>key.one</c> for one where the language has it, else <c>key</c>.</summary>
    public string Count(string key, int count, params object[] more) =>
        Counted(key, count == 1, [count, .. more]);

    /// <summary>The same where the number is the second place of the text.</summary>
    public string CountIn(string key, int count, object first) =>
        Counted(key, count == 1, first, count);

    /// <summary>The same where the number is among the values, written already.</summary>
    /// <param name="key">The key.</param>
    /// <param name="one">Whether it is one thing.</param>
    /// <param name="values">What fills the text's places.</param>
    public string Counted(string key, bool one, params object[] values) => this[one && Has(key + ".one") ? key + ".one" : key, values];

    /// <summary>The texts of a language.</summary>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    public static Texts In(string language) => Languages[language];

    private void Add(string resource, string file)
    {
        using var stream = typeof(Texts).Assembly.GetManifestResourceStream(resource)!;
        foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream, Strict)!)
        {
            if (!texts.TryAdd(key, text))
                throw new InvalidOperationException($"The text {key} stands in {files[key]} and in {file} of {Language}.");
            files[key] = file;
        }
    }
}
