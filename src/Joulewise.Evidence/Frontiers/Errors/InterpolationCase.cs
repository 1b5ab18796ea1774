using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>One front point that was taken away and read from its neighbours.</summary>
/// <param name="Key">The frontier.</param>
/// <param name="Point">The point.</param>
/// <param name="Predicted">The output rate read without it.</param>
/// <param name="Drop">The less interactive neighbour's output rate over the more interactive one's, above 1.</param>
public sealed record InterpolationCase(FrontierKey Key, FrontPoint Point, TokenRate Predicted, Ratio Drop)
{
    /// <summary>Gets true over predicted.</summary>
    public double Factor => Point.Output.InPerSecond / Predicted.InPerSecond;
}
