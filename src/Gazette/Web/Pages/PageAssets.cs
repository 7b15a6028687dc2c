using System.Security.Cryptography;

namespace Gazette.Web.Pages;

/// <summary>The files that pages load. Their addresses change with their content, so that a browser keeps them for good.</summary>
internal static class PageAssets
{
    /// <summary>Where they lie.</summary>
    public const string Route = "/pages/{name}";

    private static readonly (byte[] Content, string Type, string Address) Style = Load("page.css", "text/css; charset=utf-8");
    private static readonly (byte[] Content, string Type, string Address) Icon = Load("icon.svg", "image/svg+xml");

    /// <summary>The address of the style sheet.</summary>
    public static string StyleAddress => Style.Address;

    /// <summary>The address of the icon.</summary>
    public static string IconAddress => Icon.Address;

    /// <summary>A file.</summary>
    public static IResult File(HttpContext context, string name)
    {
        if (new[] { Style, Icon }.FirstOrDefault(f => f.Address.EndsWith("/" + name, StringComparison.Ordinal)) is not { Content: { } content } file)
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(content, file.Type);
    }

    private static (byte[] Content, string Type, string Address) Load(string name, string type)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream("Gazette.Web.Pages." + name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var content = memory.ToArray();
        var mark = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6));
        return (content, type, $"/pages/{Path.GetFileNameWithoutExtension(name)}-{mark}{Path.GetExtension(name)}");
    }
}
