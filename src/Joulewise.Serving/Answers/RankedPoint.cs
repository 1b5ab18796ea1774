namespace Joulewise.Serving;

/// <summary>The best configuration of one kind: accelerators, engine, mode, precisions and speculation.</summary>
/// <param name="Point">The configuration.</param>
/// <param name="Score">The figure of the objective: joules of an output token, dollars of a million output tokens, or output tokens/s.</param>
/// <param name="IsTied">Whether its interval overlaps that of the best, so that the two are not told apart.</param>
/// <param name="IsQuoted">Whether it is beyond the evidence (grade E) where others are not: it stands after them and is not ranked with them.</param>
/// <param name="Why">Why it is not the best, or empty.</param>
public sealed record RankedPoint(SearchPoint Point, double Score, bool IsTied, bool IsQuoted, string Why);
