namespace Gazette.Storage.Conversation;

public sealed partial class PersonalDataStore
{
    // Each row is one JSON object; instants are written as people read them, in UTC.
    private const string SelectSubscriber = "SELECT subscriber_id FROM address WHERE channel = @0 AND account = @1 AND chat = @2 AND thread = @3";

    private const string SelectPerson = """
        SELECT json_object(
          'language', language, 'languageChosen', language_chosen, 'timeZone', zone, 'since', strftime('%Y-%m-%dT%H:%M:%SZ', created_at / 1000, 'unixepoch'),
          'quietFromMinute', quiet_from, 'quietToMinute', quiet_to, 'quietSilent', json(iif(quiet_silent, 'true', 'false')),
          'pausedSince', strftime('%Y-%m-%dT%H:%M:%SZ', absent_since / 1000, 'unixepoch'), 'pausedUntil', strftime('%Y-%m-%dT%H:%M:%SZ', absent_until / 1000, 'unixepoch'))
        FROM subscriber WHERE id = @0
        """;

    private const string SelectAddresses = """
        SELECT json_object('channel', channel, 'account', account, 'chat', chat, 'thread', thread, 'unreachable', unreachable) FROM address WHERE subscriber_id = @0
        """;

    private const string SelectSetUp = """
        SELECT json_object('channel', channel, 'account', account, 'chat', chat, 'title', title) FROM address
        WHERE channel = @0 AND account = @1 AND set_up_by = @2 AND @3 = '' ORDER BY id
        """;

    private const string SelectFollows = """
        SELECT json_object('place', place, 'without', json(exclusions), 'cadence', cadence, 'fromSequence', after, 'untilSequence', until)
        FROM follow WHERE subscriber_id = @0 ORDER BY number
        """;

    private const string SelectTimes = """
        SELECT json_object('cadence', cadence, 'minute', minute, 'weekday', weekday, 'next', strftime('%Y-%m-%dT%H:%M:%SZ', due / 1000, 'unixepoch'))
        FROM schedule WHERE subscriber_id = @0 ORDER BY cadence
        """;

    private const string SelectDigests = """
        SELECT json_object(
          'state', d.state, 'at', strftime('%Y-%m-%dT%H:%M:%SZ', d.changed_at / 1000, 'unixepoch'), 'reason', d.reason, 'attempts', d.attempts,
          'articles', (SELECT json_group_array(value->>0) FROM json_each(g.articles)), 'text', g.text)
        FROM delivery d JOIN digest g ON g.id = d.digest_id WHERE d.subscriber_id = @0 ORDER BY d.id DESC LIMIT @1
        """;

    private const string SelectMessages = """
        SELECT json_object('at', strftime('%Y-%m-%dT%H:%M:%SZ', received_at / 1000, 'unixepoch'), 'message', json(content), 'reply', json(reply))
        FROM message WHERE channel = @0 AND account = @1 AND chat = @2 AND content ->> '$.From.Thread' = @3 ORDER BY id DESC LIMIT @4
        """;

    private const string SelectDialogue = """
        SELECT json_object('sender', sender, 'remembered', json(content)) FROM dialogue WHERE channel = @0 AND account = @1 AND chat = @2 AND thread = @3
        """;

    private const string SelectTranscript = """
        SELECT json_object('at', strftime('%Y-%m-%dT%H:%M:%SZ', at / 1000, 'unixepoch'), 'kind', kind, 'entry', json(body))
        FROM transcript WHERE channel = @0 AND @1 = '' AND chat = @2 AND @3 = '' ORDER BY id DESC LIMIT @4
        """;

    private const string SelectDrafts = """
        SELECT json_object('at', strftime('%Y-%m-%dT%H:%M:%SZ', made_at / 1000, 'unixepoch'), 'state', state, 'handedIn', json(parts))
        FROM issue_draft WHERE channel = @0 AND account = @1 AND chat = @2 AND @3 = '' ORDER BY id DESC LIMIT @4
        """;

    private const string CountFollows = "SELECT count(*) FROM follow WHERE subscriber_id = @0 AND until IS NULL";

    private const string CountDigests = "SELECT count(*) FROM delivery WHERE subscriber_id = @0";

    private const string CountMessages = "SELECT count(*) FROM message WHERE channel = @0 AND account = @1 AND chat = @2 AND content ->> '$.From.Thread' = @3";
}
