namespace Joulewise.Reporting;

/// <summary>Whether answers are equally good on both sides.</summary>
/// <param name="Metric">What was compared.</param>
/// <param name="Value">The measured quality, when there is one.</param>
/// <param name="Reference">The reference quality.</param>
/// <param name="Ratio">Value over reference.</param>
/// <param name="Statement">What is and is not known, in one sentence.</param>
public sealed record QualityParity(
    string Metric,
    double? Value,
    double? Reference,
    double? Ratio,
    string Statement);
