namespace Joulewise.Reporting;

/// <summary>How a ranking moves with one input.</summary>
/// <param name="Input">The input.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Low">Low end tried.</param>
/// <param name="Base">Value used.</param>
/// <param name="High">High end tried.</param>
/// <param name="Effect">What happens to the headline, in words.</param>
/// <param name="BreakEven">Value at which the ranking of the pair flips, or <see langword="null"/> when it does not.</param>
/// <param name="Pair">The pair of accelerators.</param>
public sealed record SensitivityEntry(
    string Input,
    string Unit,
    double? Low,
    double? Base,
    double? High,
    string Effect,
    double? BreakEven,
    string Pair);
