using Gazette.Channels.Transcripts;

namespace Gazette.Storage.WebChat;

/// <summary>How the kinds of entries are named in their column.</summary>
internal static class EntryKinds
{
    public static string Name(EntryKind kind) => kind switch
    {
        EntryKind.Person => "person",
        EntryKind.Reply => "reply",
        EntryKind.Digest => "digest",
        EntryKind.Change => "change",
        _ => throw new InvalidOperationException($"{kind} has no name in the store."),
    };

    public static EntryKind Of(string name) => Enum.GetValues<EntryKind>().Single(kind => Name(kind) == name);
}
