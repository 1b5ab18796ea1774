using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>One front point that was taken away and read from its neighbours.</summary>
/// <param name="Key">The frontier.</param>
/// <param name="Point">The point.</param>
/// <param name="Predicted">The output rate read without it.</param>
/// <param name="Gap">The more interactive neighbour's interactivity over the less interactive one's.</param>
public sealed record InterpolationCase(FrontierKey Key, FrontPoint Point, TokenRate Predicted, Ratio Gap)
{
    /// <summary>Gets true over predicted.</summary>
    public double Factor => Point.Output.InPerSecond / Predicted.InPerSecond;
}
