using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Modeling;

/// <summary>Two estimates of board power that need no model: what a reader could compute from a data sheet.</summary>
public sealed class PowerControls
{
    /// <summary>The share of rated board power of the first control: a rule of thumb, no measurement.</summary>
    public const double RatedShare = 0.7;

    private readonly Func<string, Power?> _ratedPower;
    private readonly Dictionary<string, (double Sum, int Count)> _shares = new(StringComparer.Ordinal);
    private readonly double _sum;
    private readonly int _count;

    /// <summary>Initializes a new instance of the <see cref="PowerControls"/> class.</summary>
    /// <param name="evidence">Measured rows. Those with board power, a rated power and no doubt about them give the shares of the second control.</param>
    /// <param name="ratedPower">The rated board power of an accelerator, or <see langword="null"/> where none is published.</param>
    public PowerControls(IEnumerable<MeasuredPoint> evidence, Func<string, Power?> ratedPower)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(ratedPower);
        _ratedPower = ratedPower;
        foreach (MeasuredPoint point in evidence)
        {
            if (point is { EnergyBoundary: Boundary.Board, PowerPerAccelerator: { InWatts: > 0 } power }
                && !DoubtfulRows.Contain(point)
                && ratedPower(point.Accelerator) is { InWatts: > 0 } rated)
            {
                double share = power.InWatts / rated.InWatts;
                (double sum, int count) = _shares.GetValueOrDefault(point.Accelerator);
                _shares[point.Accelerator] = (sum + share, count + 1);
                _sum += share;
                _count++;
            }
        }
    }

    /// <summary>The board power of an accelerator by a control, in watts.</summary>
    /// <param name="accelerator">Its catalogue id.</param>
    /// <param name="by">The control.</param>
    /// <returns>The power; <see langword="null"/> where no rated power is published or no other accelerator was measured.</returns>
    public double? Watts(string accelerator, PredictedBy by)
    {
        if (_ratedPower(accelerator) is not { InWatts: > 0 } rated)
        {
            return null;
        }

        return by switch
        {
            PredictedBy.ShareOfRatedPower => RatedShare * rated.InWatts,
            PredictedBy.ShareOfOtherAccelerators => ShareOfOthers(accelerator) * rated.InWatts,
            _ => throw new ArgumentOutOfRangeException(nameof(by), by, "Not a control."),
        };
    }

    private double? ShareOfOthers(string accelerator)
    {
        (double sum, int count) = _shares.GetValueOrDefault(accelerator);
        return _count > count ? (_sum - sum) / (_count - count) : null;
    }
}
