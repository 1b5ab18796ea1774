using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Modeling;

/// <summary>A measured row, read as a serving case.</summary>
internal sealed class Observation
{
    /// <summary>Initialises an observation.</summary>
    /// <param name="point">The row.</param>
    /// <param name="served">The case it describes.</param>
    public Observation(MeasuredPoint point, ServingCase served)
    {
        Point = point;
        Case = served;
        Traits = CaseTraits.Of(point, served);
        IsDoubtful = DoubtRules.Apply(point, served);
        TpotSeconds = point switch
        {
            { Tpot: { InSeconds: > 0 } tpot } => tpot.InSeconds,
            { Interactivity: { InPerSecond: > 0 } rate } => 1 / rate.InPerSecond,
            _ => double.NaN,
        };
        TtftSeconds = point.Ttft is { InSeconds: > 0 } ttft ? ttft.InSeconds : double.NaN;
        OutputPerSecond = point.OutputPerAccelerator is { InPerSecond: > 0 } output ? output.InPerSecond : double.NaN;
        PowerWatts = point is { EnergyBoundary: Boundary.Board, PowerPerAccelerator: { InWatts: > 0 } power } ? power.InWatts : double.NaN;
    }

    /// <summary>Gets the row.</summary>
    public MeasuredPoint Point { get; }

    /// <summary>Gets the case.</summary>
    public ServingCase Case { get; }

    /// <summary>Gets what the case shares with others.</summary>
    public CaseTraits Traits { get; }

    /// <summary>Gets a value indicating whether the row is scored apart and never fitted on.</summary>
    public bool IsDoubtful { get; }

    /// <summary>Gets the median time per output token in seconds; NaN where it was not measured.</summary>
    public double TpotSeconds { get; }

    /// <summary>Gets the median time to first token in seconds; NaN where it was not measured.</summary>
    public double TtftSeconds { get; }

    /// <summary>Gets the output tokens/s per accelerator; NaN where they were not measured.</summary>
    public double OutputPerSecond { get; }

    /// <summary>Gets the board power in watts; NaN where it was not measured.</summary>
    public double PowerWatts { get; }

    /// <summary>Gets the measured figure of a quantity.</summary>
    /// <param name="quantity">Which.</param>
    /// <returns>The figure in the unit of the quantity; NaN where it was not measured.</returns>
    public double Measured(Quantity quantity) => quantity switch
    {
        Quantity.Tpot => TpotSeconds,
        Quantity.Ttft => TtftSeconds,
        Quantity.Output => OutputPerSecond,
        Quantity.Power => PowerWatts,
        _ => PowerWatts / OutputPerSecond,
    };
}
