using System.Text.RegularExpressions;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Understanding;
using Gazette.Following.Follows;
using Gazette.News;
using Gazette.Text;

namespace Gazette.Conversation.Operating.Broadcasting;

/// <summary>What an operator wants of broadcasts.</summary>
internal enum BroadcastStep
{
    /// <summary>See how they stand, and how one is written.</summary>
    Show,

    /// <summary>See one as people will read it, before anything is sent.</summary>
    Preview,

    /// <summary>Send what was previewed.</summary>
    Confirm,

    /// <summary>Send nothing of what was previewed.</summary>
    Discard,

    /// <summary>Stop one that is on its way.</summary>
    Stop,
}

/// <summary>Broadcasts.</summary>
/// <param name="Step">What is wanted.</param>
/// <param name="Args">The message with its audience before it; the token of a preview; the number or token of a broadcast, or empty for the latest.</param>
internal sealed record Broadcasting(BroadcastStep Step, string Args) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("broadcast", Step.ToString().ToLowerInvariant(), Args);
}

/// <summary>The audience and the text that stand in what an operator wrote.</summary>
/// <param name="Text">What is said.</param>
/// <param name="To">Whose followers get it, or null for everyone.</param>
/// <param name="Said">The word that named them, or null.</param>
/// <param name="Urgent">Whether it does not wait for the end of quiet hours.</param>
internal sealed record Addressed(string Text, Place? To, string? Said, bool Urgent);

/// <summary>Reads the order 群发. The text is taken from the message as it was typed: its lines, marks and length are what people get.</summary>
internal static partial class BroadcastWords
{
    /// <summary>What is wanted.</summary>
    public static Broadcasting Of(string typed)
    {
        if (StopForm().Match(typed) is { Success: true } stop)
            return new(BroadcastStep.Stop, stop.Groups["id"].Value);
        var args = Opening().Replace(typed, "", 1).Trim();
        if (ShowForm().IsMatch(args))
            return new(BroadcastStep.Show, "");
        if (TokenForm().Match(args) is not { Success: true } step)
            return new(BroadcastStep.Preview, args);
        var token = step.Groups["token"].Value;
        return new(step.Groups["confirm"].Success ? BroadcastStep.Confirm : step.Groups["discard"].Success ? BroadcastStep.Discard : BroadcastStep.Stop, token);
    }

    /// <summary>Who is meant, and what is said to them: 紧急 first, then 全体, a department, a topic or a “keyword”, then the text.</summary>
    public static Addressed Address(string args, Taxonomy taxonomy)
    {
        var urgent = UrgentForm().Match(args);
        var rest = args[urgent.Length..];
        if (EveryoneForm().Match(rest) is { Success: true } everyone)
            return new(rest[everyone.Length..].Trim(), null, null, urgent.Success);
        if (KeywordForm().Match(rest) is { Success: true } keyword)
            return new(rest[keyword.Length..].Trim(), Place.Keyword(Folding.Fold(keyword.Groups["word"].Value)), keyword.Value.Trim(), urgent.Success);
        var named = NameForm().Match(rest);
        return named.Success && PlaceOf(named.Groups["name"].Value, taxonomy) is { } place
            ? new(rest[named.Length..].Trim(), place, named.Groups["name"].Value, urgent.Success)
            : new(rest.Trim(), null, null, urgent.Success);
    }

    private static Place? PlaceOf(string name, Taxonomy taxonomy)
    {
        if ((taxonomy.TopicByName(name) ?? taxonomy.TopicByCode(name) ?? taxonomy.Topics.FirstOrDefault(t => t.EnglishName.Equals(name, StringComparison.OrdinalIgnoreCase))) is { } topic)
            return Place.Topic(topic.Code);
        return (taxonomy.DepartmentByCode(name) ?? taxonomy.DepartmentNamed(name)) is { } department ? Place.Department(department.Code) : null;
    }

    [GeneratedRegex(@"^\s*(?:/broadcast(?:@\w+)?|群发(?:消息|通知)?\s*[:：]?|broadcast\s*[:：])\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\s*(?:取消|停止)群发\s*#?(?<id>\d{1,12})?\s*$|^\s*stop broadcast\s*#?(?<id>\d{1,12})?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex StopForm();

    [GeneratedRegex("^(?:进度|情况|status)?$", RegexOptions.IgnoreCase)]
    private static partial Regex ShowForm();

    [GeneratedRegex(@"^(?:(?<confirm>confirm|确认)\s+(?<token>[a-z0-9]{8})|(?<discard>discard|放弃)\s+(?<token>[a-z0-9]{8})|(?:stop|cancel|停止|取消)(?:\s+#?(?<token>\d{1,12}|[a-z0-9]{8}))?)$", RegexOptions.IgnoreCase)]
    private static partial Regex TokenForm();

    [GeneratedRegex(@"^(?:紧急|加急|urgent)[\s:：!！,，]+", RegexOptions.IgnoreCase)]
    private static partial Regex UrgentForm();

    [GeneratedRegex(@"^(?:全体|所有人|大家|all|everyone)[\s:：]+", RegexOptions.IgnoreCase)]
    private static partial Regex EveryoneForm();

    [GeneratedRegex("^(?:关键词)?[“\"「](?<word>[^”\"」\\s]{1,40})[”\"」][\\s:：]+")]
    private static partial Regex KeywordForm();

    [GeneratedRegex(@"^(?<name>[^\s:：]{2,40})(?:\s*[:：]\s*|\s+)")]
    private static partial Regex NameForm();
}
