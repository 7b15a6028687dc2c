namespace Gazette.Newsroom.Issues;

/// <summary>What an operator changed of a draft before it is published.</summary>
public sealed record DraftCorrections
{
    /// <summary>The publication day; null leaves each page its own.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>What was changed of pieces, by their number from 0 through all pages.</summary>
    public IReadOnlyDictionary<int, PieceCorrection> Pieces { get; init; } = new Dictionary<int, PieceCorrection>();

    /// <summary>What was changed of a piece.</summary>
    public PieceCorrection Of(int piece) => Pieces.GetValueOrDefault(piece) ?? new();

    /// <summary>These with another correction of a piece.</summary>
    public DraftCorrections With(int piece, PieceCorrection correction) =>
        this with { Pieces = new Dictionary<int, PieceCorrection>(Pieces) { [piece] = correction } };
}

/// <summary>What was changed of a piece; null leaves what was read.</summary>
/// <param name="Dropped">Whether it is not published.</param>
/// <param name="Departments">Display names of all its departments.</param>
/// <param name="Topics">Chinese names of all its topics.</param>
public sealed record PieceCorrection(bool Dropped = false, IReadOnlyList<string>? Departments = null, IReadOnlyList<string>? Topics = null)
{
    /// <summary>Whether departments or topics were changed.</summary>
    public bool IsOfPlaces => Departments is not null || Topics is not null;
}
