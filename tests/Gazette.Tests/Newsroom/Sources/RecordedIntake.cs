using Gazette.Newsroom.Sources;

namespace Gazette.Tests.Newsroom.Sources;

/// <summary>An intake that remembers what it was given and answers as a test says.</summary>
internal sealed class RecordedIntake : IIntake
{
    public List<IReadOnlyList<(Incoming Document, string Text)>> Given { get; } = [];

    public Func<Incoming, Received> Answer { get; set; } = _ => new(null, [], 1, 0);

    public Task<IReadOnlyList<Received>> Take(IReadOnlyList<Incoming> documents, CancellationToken ct)
    {
        Given.Add([.. documents.Select(d => (d, Text(d)))]);
        return Task.FromResult<IReadOnlyList<Received>>([.. documents.Select(Answer)]);
    }

    private static string Text(Incoming document)
    {
        using var reader = new StreamReader(document.Open());
        return reader.ReadToEnd();
    }
}
