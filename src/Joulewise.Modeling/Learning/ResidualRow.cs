namespace Joulewise.Modeling;

/// <summary>What the constants leave over of one row.</summary>
/// <param name="Source">Where the row comes from.</param>
/// <param name="Effects">The row's share in the effects.</param>
/// <param name="Tpot">Log of measured over predicted time per output token; NaN where it was not measured.</param>
/// <param name="Ttft">The same for the time to first token, at the measured time per output token where there is one.</param>
/// <param name="Output">The same for the rate of output, at the measured latencies where there are some.</param>
/// <param name="Power">The same for board power, at the measured rate of output.</param>
internal sealed record ResidualRow(string Source, EffectRow Effects, double Tpot, double Ttft, double Output, double Power)
{
    /// <summary>Gets what is left over of a quantity.</summary>
    /// <param name="quantity">Which.</param>
    /// <returns>The log ratio; NaN where it was not measured.</returns>
    public double Of(Quantity quantity) => quantity switch
    {
        Quantity.Tpot => Tpot,
        Quantity.Ttft => Ttft,
        Quantity.Output => Output,
        _ => Power,
    };
}
