namespace Gazette.News;

/// <summary>Why a piece has a topic.</summary>
/// <param name="Topic">The topic's Chinese name.</param>
/// <param name="Score">The sum of all that spoke for it and against it; 0 where it is the topic for everything else.</param>
/// <param name="Words">The words, and departments by their remit, that counted most, with what they added; below 0 against.</param>
public sealed record TopicReason(string Topic, double Score, IReadOnlyDictionary<string, double> Words);
