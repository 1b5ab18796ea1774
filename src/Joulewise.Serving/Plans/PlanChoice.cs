using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>The accelerator chosen.</summary>
/// <param name="Accelerator">Its catalogue id.</param>
/// <param name="RunnerUp">Catalogue id of the next one, or <see langword="null"/> where there is no other.</param>
/// <param name="Ratio">The objective's figure of the chosen one over that of the next, or <see langword="null"/>.</param>
/// <param name="Reason">Why this one, in a sentence.</param>
public sealed record PlanChoice(string Accelerator, string? RunnerUp, Estimate<Ratio>? Ratio, string Reason)
{
    /// <summary>Gets a value indicating whether the two can be told apart: the interval of the ratio leaves out 1.</summary>
    public bool? IsClear => Ratio is { } ratio ? !ratio.Interval.Contains(Quantities.Ratio.One) : null;
}
