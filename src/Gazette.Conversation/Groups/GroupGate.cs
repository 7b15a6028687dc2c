using Gazette.Conversation.Intents;
using Gazette.Conversation.Replies;
using Gazette.Following.Follows;
using Gazette.Newsroom.Access;

namespace Gazette.Conversation.Groups;

/// <summary>
/// What is answered in a chat of several people, the one place where that is decided: anybody asks and reads, administrators alone change,
/// and what is one person's own goes to the private chat.
/// </summary>
internal sealed class GroupGate(ChatRights rights, Operators operators)
{
    // Said once, it stands above for everybody to read.
    private static readonly TimeSpan Polite = TimeSpan.FromMinutes(1);

    /// <summary>The answer that stands instead of the intent's own, or null where that one is given.</summary>
    public async Task<Answer?> Instead(Intent intent, Asked asked, Asker asker, CancellationToken ct)
    {
        if (asker.Private)
            return null;
        if (intent.Hidden)
            return await operators.IsOperator(new(asker.From.Channel, asker.Sender), ct).ConfigureAwait(false) ? HandOff.Of(intent, asker) : Silence(asker);
        if (intent.IsPersonal)
            return intent.Changes && await rights.InGroup(asker.From, asker.Sender, ct).ConfigureAwait(false) == Standing.Administrator ? null : HandOff.Of(intent, asker);
        return asked is Begin begin && !begin.Payload.Contains('_', StringComparison.Ordinal) ? GroupReplies.Welcome(asker) : null;
    }

    /// <summary>The answer where it changes nothing or an administrator asked for it; else a line that says so, and no change.</summary>
    public async Task<Answer> Let(Answer answer, Asker asker, CancellationToken ct)
    {
        if (asker.Private || !answer.Changes.Items.Any(Decides))
            return answer;
        return await rights.InGroup(asker.From, asker.Sender, ct).ConfigureAwait(false) switch
        {
            Standing.Administrator => answer,
            Standing.Member => Refused(asker, "group.admins-only"),
            _ => Refused(asker, "group.unchecked"),
        };
    }

    /// <summary>Nothing is said.</summary>
    public static Answer Silence(Asker asker) => Answer.Of(Reply.Silence(asker.Language));

    private static Answer Refused(Asker asker, string text) => asker.Dialogue.RefusedAt is { } at && asker.Now - at < Polite
        ? Silence(asker)
        : Answer.Of(Reply.Of(asker.Language, asker.Texts[text]), dialogue: asker.Dialogue with { RefusedAt = asker.Now });

    private static bool Decides(Change change) => change is not (Change.Reachable or Change.Unreachable);
}
