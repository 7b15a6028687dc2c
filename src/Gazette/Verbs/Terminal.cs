using Spectre.Console;

namespace Gazette.Verbs;

/// <summary>Where a verb reads and writes.</summary>
/// <param name="In">Typed lines.</param>
/// <param name="Out">What was asked for.</param>
/// <param name="Error">What went wrong, one line each; and progress, which is no result.</param>
internal sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error)
{
    /// <summary>Whether a person looks at the output; else it is a pipe or a file, and lines stay plain.</summary>
    public bool IsSeen => Out == Console.Out && !Console.IsOutputRedirected;

    /// <summary>Writes a table for a person.</summary>
    public void Show(Table table) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Out) }).Write(table);

    /// <summary>A console for progress, on standard error.</summary>
    public IAnsiConsole Progress() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) });
}
