using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>One operating point of a frontier.</summary>
/// <param name="Evidence">The row with its grade.</param>
/// <param name="Output">
/// Output tokens per second of one accelerator: the row's, corrected where it was computed from median latencies.
/// </param>
public sealed record FrontPoint(GradedPoint Evidence, TokenRate Output)
{
    /// <summary>Gets the row.</summary>
    public MeasuredPoint Point => Evidence.Point;

    /// <summary>Gets output tokens per second of one user.</summary>
    public TokenRate Interactivity => Evidence.Interactivity;

    /// <summary>Gets the grade of the row's rates.</summary>
    public Grade Grade => Evidence.Grade;

    /// <summary>Gets the measured power of one accelerator with its boundary; <see langword="null"/> when not measured or taken over more than the benchmark.</summary>
    public MeasuredPower? Power { get; } = MeasuredPower.Of(Evidence.Point);

    /// <summary>
    /// Gets all tokens over output tokens: from both measured rates, else from the nominal lengths of a fixed traffic
    /// (both lengths are drawn from the same share of nominal, so their ratio holds); <see langword="null"/> when neither is known.
    /// </summary>
    public Ratio? TotalPerOutput { get; } = RatioOf(Evidence.Point);

    private static Ratio? RatioOf(MeasuredPoint point) => point switch
    {
        { TotalPerAccelerator: { } total, OutputPerAccelerator: { InPerSecond: > 0 } output } => total / output,
        { Workload: WorkloadKey.FixedName, InputTokens: { } input, OutputTokens: { InTokens: > 0 } output } =>
            Ratio.FromFraction(1 + (input.InTokens / output.InTokens)),
        _ => null,
    };
}
