namespace Joulewise.Simulation;

/// <summary>How many tokens a prompt or an answer has. What is drawn is rounded to a whole number, and a draw outside <see cref="Least"/> to <see cref="Most"/> is taken to the nearer of the two.</summary>
internal abstract record LengthSpec
{
    /// <summary>The most tokens one request may have, whatever its source: far above any context a model is offered with.</summary>
    public const int MostTokens = 100_000_000;

    /// <summary>Gets the fewest tokens; from 1.</summary>
    public int Least { get; init; } = 1;

    /// <summary>Gets the most tokens; from <see cref="Least"/> to <see cref="MostTokens"/>.</summary>
    public int Most { get; init; } = MostTokens;

    /// <summary>Always the same.</summary>
    /// <param name="Tokens">How many; 1 to <see cref="MostTokens"/>.</param>
    internal sealed record Fixed(int Tokens) : LengthSpec;

    /// <summary>Every whole number from <see cref="Least"/> to <see cref="Most"/> alike.</summary>
    internal sealed record Uniform : LengthSpec;

    /// <summary>Log-normal.</summary>
    /// <param name="Mean">The mean in tokens; above 0, at most <see cref="MostTokens"/>.</param>
    /// <param name="CoefficientOfVariation">Standard deviation over mean; 0 to 100.</param>
    internal sealed record LogNormal(double Mean, double CoefficientOfVariation) : LengthSpec;

    /// <summary>Log-normal, by two of its quantiles.</summary>
    /// <param name="Median">The median in tokens; above 0.</param>
    /// <param name="Percentile90">What nine in ten stay below, in tokens; from <paramref name="Median"/> to <see cref="MostTokens"/>.</param>
    internal sealed record LogNormalByMedian(double Median, double Percentile90) : LengthSpec;

    /// <summary>Gamma.</summary>
    /// <param name="Mean">The mean in tokens; above 0, at most <see cref="MostTokens"/>.</param>
    /// <param name="CoefficientOfVariation">Standard deviation over mean; above 0, at most 100.</param>
    internal sealed record Gamma(double Mean, double CoefficientOfVariation) : LengthSpec;

    /// <summary>A body, and a tail that falls as a power of the length.</summary>
    /// <param name="Body">The lengths of those not in the tail, within bounds of its own.</param>
    /// <param name="TailShare">The share of draws in the tail; 0 to 1.</param>
    /// <param name="TailStart">Where the tail begins, in tokens; above 0, at most <see cref="MostTokens"/>.</param>
    /// <param name="TailIndex">The Pareto index: the share above x falls as x to the power of minus this; above 0, at most 100.</param>
    internal sealed record ParetoTail(LengthSpec Body, double TailShare, double TailStart, double TailIndex) : LengthSpec;

    /// <summary>Measured quantiles with straight lines between them.</summary>
    /// <param name="Points">In rising order, from quantile 0 to quantile 1; at least two.</param>
    internal sealed record Quantiles(IReadOnlyList<QuantilePoint> Points) : LengthSpec;

    /// <summary>One measured quantile.</summary>
    /// <param name="Quantile">The share of lengths at or below; 0 to 1.</param>
    /// <param name="Tokens">The length in tokens; 0 to <see cref="MostTokens"/>.</param>
    internal sealed record QuantilePoint(double Quantile, double Tokens);
}
