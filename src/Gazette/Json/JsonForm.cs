using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gazette.Json;

/// <summary>How JSON is written for the outside: camel case, Chinese as it is.</summary>
internal static class JsonForm
{
    public static readonly JsonSerializerOptions Line = new(JsonSerializerDefaults.Web)
    {
        // The output is a response or a terminal line, never part of a page: characters need no escaping for HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
