using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>What the same plan gains from one megawatt more.</summary>
/// <param name="Accelerators">Accelerators more.</param>
/// <param name="OutputRate">Output tokens a second more, over the day; 0 where the demand is served already.</param>
/// <param name="MarginPerDay">Revenue less cost of a day more; <see langword="null"/> where price or token price is missing.</param>
/// <param name="CostPerDay">Cost of a day more; <see langword="null"/> where the price is missing.</param>
public sealed record MarginalPower(
    long Accelerators,
    Estimate<TokenRate> OutputRate,
    Estimate<Money>? MarginPerDay,
    Estimate<Money>? CostPerDay);
