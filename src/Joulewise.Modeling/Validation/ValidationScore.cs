namespace Joulewise.Modeling;

/// <summary>Predictions held against measured rows.</summary>
/// <param name="Rows">How many rows there were.</param>
/// <param name="DoubtfulRows">How many of them need care and are scored apart.</param>
/// <param name="ProblemRows">How many of them could not be read or predicted.</param>
/// <param name="Errors">The errors: all rows first, then the groups in ordinal order, each with the rows that need no care before those that do.</param>
/// <param name="Problems">Why rows could not be read or predicted, the most frequent first.</param>
/// <param name="Skipped">Why measured figures were not compared, the most frequent first.</param>
public sealed record ValidationScore(
    int Rows,
    int DoubtfulRows,
    int ProblemRows,
    IReadOnlyList<GroupErrors> Errors,
    IReadOnlyList<CountedReason> Problems,
    IReadOnlyList<CountedReason> Skipped);
