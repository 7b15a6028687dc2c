using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Gazette.Channels.WebChat;

/// <summary>The files of the page, embedded in the program. Browsers keep them and ask each time whether they still hold.</summary>
internal sealed class PageFiles(WebChatOptions options)
{
    private const string Folder = "Gazette.Channels.WebChat.Page.";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    private readonly Dictionary<string, PageFile> files = Load(options);

    /// <summary>Names of the files beside the page.</summary>
    public IEnumerable<string> Names => files.Keys;

    /// <summary>The page in a language.</summary>
    public IResult Page(HttpContext context, string language)
    {
        Identity.Renew(context);
        context.Response.Headers.Vary = "Accept-Language";
        return File(context, language + ".html");
    }

    /// <summary>A file.</summary>
    public IResult File(HttpContext context, string name)
    {
        if (!files.TryGetValue(name, out var file))
            return TypedResults.NotFound();
        SecurityHeaders.Set(context.Response);
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(file.Content, file.Type, entityTag: file.Tag);
    }

    private static Dictionary<string, PageFile> Load(WebChatOptions options)
    {
        var assembly = typeof(PageFiles).Assembly;
        var found = new Dictionary<string, PageFile>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var (name, text) = (resource[Folder.Length..], reader.ReadToEnd());
            if (name == "index.html")
                foreach (var language in (string[])["zh", "en"])
                    found[language + ".html"] = PageFile.Of(Filled(text, options.PaperName, language), Types[".html"]);
            else
                found[name] = PageFile.Of(text, Types[Path.GetExtension(name)]);
        }

        return found;
    }

    private static string Filled(string page, string name, string language) => page
        .Replace("{{name}}", HtmlEncoder.Default.Encode(name), StringComparison.Ordinal)
        .Replace("{{lang}}", language == "zh" ? "zh-CN" : "en", StringComparison.Ordinal);

    private sealed record PageFile(byte[] Content, string Type, EntityTagHeaderValue Tag)
    {
        public static PageFile Of(string text, string type)
        {
            var content = Encoding.UTF8.GetBytes(text);
            return new(content, type, new($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}\""));
        }
    }
}
