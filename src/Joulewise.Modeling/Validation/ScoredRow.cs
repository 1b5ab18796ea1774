namespace Joulewise.Modeling;

/// <summary>A held-out row with what was predicted and measured of one quantity.</summary>
/// <param name="Held">The row.</param>
/// <param name="Figure">The prediction.</param>
/// <param name="Measured">The measurement.</param>
internal sealed record ScoredRow(HeldOutRow Held, RawFigure Figure, double Measured)
{
    /// <summary>Gets the group intervals are calibrated by.</summary>
    public string Group => IntervalFit.GroupOf(Held.Row.Traits);

    /// <summary>Gets the cell.</summary>
    public string Cell => Held.Row.Traits.Cell;

    /// <summary>Gets the log error over its expected size.</summary>
    public double Score => Math.Log(Measured / Figure.Value) / Figure.LogError;

    /// <summary>Gets what was left out with the row.</summary>
    public string KeyOfLeftOut => Held.What switch
    {
        HoldOut.Family => Held.Row.Traits.Family,
        HoldOut.Accelerator => Held.Row.Traits.Accelerator,
        HoldOut.Vendor => Held.Row.Traits.Vendor,
        _ => Cell,
    };

    /// <summary>Scores a row.</summary>
    /// <param name="held">The row.</param>
    /// <param name="quantity">The quantity.</param>
    /// <param name="givenOutput">Whether the rate of output is given.</param>
    /// <returns>The scored row, or <see langword="null"/> where nothing was measured or predicted.</returns>
    public static ScoredRow? Of(HeldOutRow held, Quantity quantity, bool givenOutput)
    {
        double measured = held.Row.Measured(quantity);
        RawPrediction? prediction = givenOutput ? held.Given : held.Blind;
        return prediction?[quantity] is { Value: > 0 } figure && measured > 0 ? new ScoredRow(held, figure, measured) : null;
    }
}
