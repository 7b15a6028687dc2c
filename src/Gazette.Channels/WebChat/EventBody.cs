using System.Globalization;
using System.Text;
using Gazette.Channels.Transcripts;

namespace Gazette.Channels.WebChat;

/// <summary>An entry as the data of an event: <c>{"kind":"reply","at":1600000000000,"target":null,"body":{…}}</c>.</summary>
internal static class EventBody
{
    /// <summary>The JSON: the entry's own body goes in as it is stored.</summary>
    public static string Of(TranscriptEntry entry)
    {
        var target = entry.Target?.ToString(CultureInfo.InvariantCulture) ?? "null";
        return new StringBuilder(entry.Body.Length + 64)
            .Append("{\"kind\":\"").Append(Kind(entry.Kind))
            .Append("\",\"at\":").Append(entry.At.ToUnixTimeMilliseconds())
            .Append(",\"target\":").Append(target)
            .Append(",\"body\":").Append(entry.Body)
            .Append('}').ToString();
    }

    private static string Kind(EntryKind kind) => kind switch
    {
        EntryKind.Person => "person",
        EntryKind.Digest => "digest",
        EntryKind.Change => "change",
        _ => "reply",
    };
}
