using Gazette.Conversation.Intents;
using Gazette.Conversation.Understanding;
using Gazette.Following.Follows;
using Gazette.Following.Steering;
using Gazette.Newsroom.Access;
using F = Gazette.Conversation.Understanding.Feature;

namespace Gazette.Conversation.Operating.Runs;

/// <summary>Send me a digest to look at.</summary>
internal sealed record SendTestDigest(string Place) : Asked
{
    /// <inheritdoc/>
    public override string ToString() => PlaceText.Join("testdigest", Place);
}

/// <summary>测试摘要 财政, /testdigest: what a follower of a place would get of the last day, through the outbox, to the operator alone.</summary>
internal sealed class TestDigestIntent(Operators operators, SendingPorts sending, UsualTime usual) : OperatorIntent<SendTestDigest>(operators, "testdigest", F.TestDigestOrder)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        Yes("测试摘要", "testdigest"),
        Yes("测试摘要 财政", "testdigest 财政"),
        Yes("test digest 区财政局", "testdigest 区财政局"),
        Yes("/testdigest 教育", "testdigest 教育"),
        No("核酸测试摘要报告"),
        No("摘要"),
    ];

    /// <inheritdoc/>
    protected override SendTestDigest Means(Utterance heard) => new(heard.Args(F.TestDigestOrder));

    /// <inheritdoc/>
    protected override async Task<Answer> Do(SendTestDigest asked, Asker asker, CancellationToken ct)
    {
        var texts = asker.Texts;
        if (PlaceOf(asked.Place, asker) is not { } place)
            return Says(asker, texts["operator.no-place", asked.Place]);
        var name = texts.Place(place, asker.Taxonomy);
        var digest = await sending.Tests.Of(place, asker.Now, ct).ConfigureAwait(false);
        var until = texts.Instant(digest.Until, asker.HoursOf(usual), asker.Now);
        if (digest.Articles.Count == 0)
            return Says(asker, texts["testdigest.nothing", name, until]);
        var text = texts["testdigest.done", name, until, digest.Articles.Count];
        if (await sending.Steering.Standing(ct).ConfigureAwait(false) is { } hold)
            text += "\n" + HoldWording.Of(hold, asker, usual);
        return Says(asker, text) with { Steers = [new Steer.TestDigest(digest.Articles)] };
    }

    private static Place? PlaceOf(string name, Asker asker)
    {
        if (name.Length == 0 || name is "全部" or "all")
            return Place.Everything;
        if ((asker.Taxonomy.TopicByCode(name) ?? asker.Taxonomy.TopicByName(name)) is { } topic)
            return Place.Topic(topic.Code);
        return (asker.Taxonomy.DepartmentByCode(name) ?? asker.Taxonomy.DepartmentNamed(name)) is { } department ? Place.Department(department.Code) : null;
    }
}
