using System.Globalization;
using System.Text.RegularExpressions;
using Gazette.Conversation.Intents;
using Gazette.Conversation.Understanding;
using Gazette.Newsroom.Access;

namespace Gazette.Conversation.Operating.Runs;

/// <summary>Send again what ended unwell: of a run, of a day's runs, or to a person.</summary>
internal sealed partial record ResendDeliveries(long? Run, DateOnly? Day, Operator? Person, bool SentToo, bool Confirmed) : Asked
{
    private static readonly ResendDeliveries Unclear = new(null, null, null, false, false);

    /// <summary>Whether it says of what.</summary>
    public bool IsClear => Run is not null || Day is not null || Person is not null;

    /// <summary>Reads what stands behind the command.</summary>
    public static ResendDeliveries In(string text)
    {
        var (said, confirmed) = Orders.Confirmed(text);
        var all = SentTooForm().Match(said);
        var what = all.Success ? said[..all.Index].Trim() : said;
        var asked = Unclear with { SentToo = all.Success, Confirmed = confirmed };
        if (DateOnly.TryParseExact(what, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return asked with { Day = day };
        if (RunNumber.In(what) is { } run)
            return asked with { Run = run };
        return Operator.TryParse(what, out var person) ? asked with { Person = person } : Unclear;
    }

    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join(
        "resend",
        Run is { } run ? FormattableString.Invariant($"run {run}") : Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Person?.ToString() ?? "",
        SentToo ? "all" : "",
        Confirmed ? "confirm" : "");

    [GeneratedRegex(@"\s+(?:全部|all)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex SentTooForm();
}
