using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Gazette.EndToEnd;

/// <summary>Keeps what a service in this process logs.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentBag<string> expected = [];
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> lines = new();

    public IReadOnlyList<string> All => [.. lines.Select(l => l.Line)];

    /// <summary>Errors that no test expects.</summary>
    public IReadOnlyList<string> Errors => [.. lines.Where(l => l.Level >= LogLevel.Error && !expected.Any(e => l.Line.Contains(e, StringComparison.Ordinal))).Select(l => l.Line)];

    /// <summary>The error with these words belongs to what a test does.</summary>
    public void Expect(string words) => expected.Add(words);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Logger(LogLines into, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            into.lines.Enqueue((logLevel, $"{category}: {formatter(state, exception)} {exception}"));
    }
}
