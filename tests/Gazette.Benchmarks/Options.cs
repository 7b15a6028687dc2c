using System.Globalization;

namespace Gazette.Benchmarks;

/// <summary>What is measured, and how much of it.</summary>
internal sealed record Options(string What)
{
    private const string Usage = "Usage: [ingest|stream|search|keywords|plan|waiting|sender|answering|understanding|start|all] [--articles N] [--subscribers N] [--rounds N] [--store PATH] [--program PATH] | topics [FILE…]";

    /// <summary>Articles held while searching; a quarter of them are taken in by each round of ingest.</summary>
    public int Articles { get; init; } = 20_000;

    /// <summary>People of a digest run; a fifth of them get a message in each round of the sender.</summary>
    public int Subscribers { get; init; } = 100_000;

    /// <summary>How often candidate and yardstick take turns.</summary>
    public int Rounds { get; init; } = 5;

    /// <summary>Whether <see cref="Articles"/> was given.</summary>
    public bool ArticlesGiven { get; init; }

    /// <summary>A file that keeps the articles of <c>search</c>, <c>waiting</c> and <c>answering</c> for the next time; a new one each time by default.</summary>
    public string? Store { get; init; }

    /// <summary>The program whose start is measured; by default the one built beside the benchmarks.</summary>
    public string? Program { get; init; }

    public static Options? Parse(IReadOnlyList<string> args, out string? mistake)
    {
        mistake = Usage;
        var options = new Options("all");
        for (var i = 0; i < args.Count; i++)
        {
            var value = i + 1 < args.Count ? args[i + 1] : "";
            var counts = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
            switch (args[i])
            {
                case "--articles" when counts:
                    (options, i) = (options with { Articles = number, ArticlesGiven = true }, i + 1);
                    break;
                case "--subscribers" when counts:
                    (options, i) = (options with { Subscribers = number }, i + 1);
                    break;
                case "--rounds" when counts:
                    (options, i) = (options with { Rounds = number }, i + 1);
                    break;
                case "--store" when value.Length > 0:
                    (options, i) = (options with { Store = Path.GetFullPath(value) }, i + 1);
                    break;
                case "--program" when File.Exists(value):
                    (options, i) = (options with { Program = Path.GetFullPath(value) }, i + 1);
                    break;
                case var what when what == "all" || Catalogue.Names.Contains(what):
                    options = options with { What = what };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
