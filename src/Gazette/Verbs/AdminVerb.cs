using System.CommandLine;
using System.Globalization;
using Gazette.Newsroom.Access;

namespace Gazette.Verbs;

/// <summary><c>gazette admin …</c>: operators and publishers' keys.</summary>
internal static class AdminVerb
{
    public static Command Command(Terminal terminal) => new("admin", "Operators, and keys for publishers")
    {
        Grant(terminal),
        Revoke(terminal),
        new Command("key", "Keys for publishers") { CreateKey(terminal), ListKeys(terminal), RevokeKey(terminal) },
    };

    private static Command Grant(Terminal terminal)
    {
        var who = Who();
        return Does("grant", "Make somebody an operator", who, terminal, async (services, parsed, ct) =>
        {
            var found = Parse(parsed.GetValue(who));
            var done = await services.GetRequiredService<Operators>().Grant(found, Actor, ct).ConfigureAwait(false);
            return (true, done ? $"{found} is an operator now." : $"{found} was an operator already.");
        });
    }

    private static Command Revoke(Terminal terminal)
    {
        var who = Who();
        return Does("revoke", "Take an operator's rights back", who, terminal, async (services, parsed, ct) =>
        {
            var found = Parse(parsed.GetValue(who));
            var operators = services.GetRequiredService<Operators>();
            var done = await operators.Revoke(found, Actor, ct).ConfigureAwait(false);
            if (await operators.IsOperator(found, ct).ConfigureAwait(false))
                return (false, $"{found} is named by the configuration (Telegram:Admins): take it out there.");
            return (done, done ? $"{found} is no operator any more." : $"{found} is no operator: nothing to revoke.");
        });
    }

    private static Command CreateKey(Terminal terminal)
    {
        var name = Name();
        return Does("create", "Make a key; it is shown once, alone on the last line", name, terminal, async (services, parsed, ct) =>
        {
            var given = parsed.GetRequiredValue(name);
            var key = await services.GetRequiredService<Keys>().Create(given, Actor, ct).ConfigureAwait(false);
            return key is null
                ? (false, $"There is a key named {given} already: revoke it first, or choose another name.")
                : (true, $"Key for {given}; keep it safe, it cannot be shown again:\n{key}");
        });
    }

    private static Command ListKeys(Terminal terminal) => Does("list", "List the keys", null, terminal, async (services, _, ct) =>
    {
        var keys = await services.GetRequiredService<Keys>().List(ct).ConfigureAwait(false);
        return (true, keys.Count == 0 ? "There are no keys." : string.Join('\n', keys.Select(Line)));
    });

    private static Command RevokeKey(Terminal terminal)
    {
        var name = Name();
        return Does("revoke", "Revoke the key of a name", name, terminal, async (services, parsed, ct) =>
        {
            var given = parsed.GetRequiredValue(name);
            var done = await services.GetRequiredService<Keys>().Revoke(given, Actor, ct).ConfigureAwait(false);
            return (done, done ? $"The key of {given} is revoked." : $"There is no standing key named {given}: see gazette admin key list.");
        });
    }

    private static string Actor => "cli:" + Environment.UserName;

    // The validator has refused what is none.
    private static Operator Parse(string? text) =>
        Operator.TryParse(text, out var who) ? who : throw new InvalidOperationException($"{text} passed the validator.");

    private static string Line(ApiKey key)
    {
        var created = key.Created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var state = key.Revoked is { } revoked ? "revoked " + revoked.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "stands";
        return string.Join('\t', key.Name, key.Prefix + "…", created, state);
    }

    private static Argument<string> Name() => new("NAME") { Description = "Who uses the key" };

    private static Argument<string> Who()
    {
        var who = new Argument<string>("CHANNEL:ID") { Description = "Such as telegram:123456" };
        who.Validators.Add(result =>
        {
            if (!Operator.TryParse(result.GetValue(who), out _))
                result.AddError($"CHANNEL:ID: got {result.GetValue(who)}, wants a channel and an id, such as telegram:123456.");
        });
        return who;
    }

    private static Command Does(
        string verb,
        string description,
        Argument<string>? argument,
        Terminal terminal,
        Func<IServiceProvider, ParseResult, CancellationToken, Task<(bool Done, string Text)>> work)
    {
        var command = new Command(verb, description);
        if (argument is not null)
            command.Add(argument);
        command.SetAction((parsed, ct) => VerbWork.Do(
            async verb =>
            {
                var (done, text) = await work(verb.Services, parsed, ct).ConfigureAwait(false);
                await (done ? terminal.Out : terminal.Error).WriteLineAsync(text).ConfigureAwait(false);
                return done ? 0 : 1;
            },
            ct));
        return command;
    }
}
