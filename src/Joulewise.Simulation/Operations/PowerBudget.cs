using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>Shares a power budget of a fleet or a rack: every board may draw the same share of its rating, and what one does not want others get.</summary>
/// <remarks>The budget is kept from one window to the next by what boards wanted in the last one, as a controller does that reads meters; within a window it can be passed, which is counted; each time it is, a little less is shared out for a while.</remarks>
/// <param name="units">The workers whose boards share it.</param>
/// <param name="boundary">Where it is metered.</param>
/// <param name="budgetWatts">The budget, by time.</param>
internal sealed partial class PowerBudget(IReadOnlyList<Unit> units, Boundary boundary, Func<double, double> budgetWatts)
{
    private const int Shares = 256;
    private const double LeastTrim = 0.8;
    private const double BackOff = 0.02;
    private const double ComeBack = 0.001;

    private readonly double[] _count = new double[Shares + 1];
    private double _trim = 1;

    /// <summary>Gets the seconds in which more than the budget was drawn.</summary>
    public double OverSeconds { get; private set; }

    /// <summary>Gets the most that was drawn above it, in watts.</summary>
    public double MostOverWatts { get; private set; }

    /// <summary>Gets the seconds in which boards were held below what they wanted.</summary>
    public double HeldSeconds { get; private set; }

    /// <summary>Lowers the limits of boards for the next window.</summary>
    /// <param name="startSeconds">Start of the last window.</param>
    /// <param name="seconds">Its length.</param>
    public void Share(double startSeconds, double seconds)
    {
        double drawn = 0;
        foreach (Unit unit in units)
        {
            drawn += boundary == Boundary.Rack ? unit.RackWatts : unit.FacilityWatts;
        }

        double over = drawn - budgetWatts(startSeconds);
        if (over > 0)
        {
            OverSeconds += seconds;
            MostOverWatts = Math.Max(MostOverWatts, over);
        }

        // A breaker minds every second above the budget and none below it: back off at once, come back slowly.
        _trim = over > 0 ? Math.Max(LeastTrim, _trim - BackOff) : Math.Min(1, _trim + ComeBack);
        double share = FairShare(_trim * budgetWatts(startSeconds + seconds));
        if (share >= 1)
        {
            return;
        }

        HeldSeconds += seconds;
        foreach (Unit unit in units)
        {
            unit.LimitWatts = Math.Min(unit.LimitWatts, share * unit.Setup.Meter.RatedWatts);
        }
    }

    /// <summary>Finds the largest share of their rating that all boards may draw.</summary>
    private double FairShare(double budget)
    {
        Array.Clear(_count);
        double still = 0;
        double wanted = 0;
        foreach (Unit unit in units)
        {
            (double meter, double slope) = MeterOf(unit);
            wanted += meter;
            double rated = unit.Setup.Meter.RatedWatts;
            int bin = Math.Clamp((int)(Shares * unit.WantedWatts / rated), 0, Shares);
            _count[bin] += slope * rated * unit.Setup.AcceleratorsPerWorker;
            still += meter - (slope * unit.WantedWatts * unit.Setup.AcceleratorsPerWorker);
        }

        if (wanted <= budget)
        {
            return 1;
        }

        // Boards below the share draw what they want; those above are held at it. The meter's part that no board moves stays.
        double left = budget - still;
        double above = _count.Sum();
        double below = 0;
        double share = left / above;
        for (int i = 0; i <= Shares && share > (double)i / Shares; i++)
        {
            below += (i + 0.5) / Shares * _count[i];
            above -= _count[i];
            share = above > 0 ? (left - below) / above : 1;
        }

        return Math.Clamp(share, LeastShare, 1);
    }

    /// <summary>Below a tenth of their rating boards can't be held: that is about what they draw at their lowest clock.</summary>
    private const double LeastShare = 0.1;

    /// <summary>What a worker would draw at the meter, and how that moves with the power of its boards.</summary>
    private (double Watts, double Slope) MeterOf(Unit unit)
    {
        int accelerators = unit.Setup.AcceleratorsPerWorker;
        if (unit.IsOff)
        {
            return (boundary == Boundary.Rack ? unit.RackWatts : unit.FacilityWatts, 0);
        }

        if (unit.Setup.Facility is not { } facility)
        {
            return (accelerators * unit.WantedWatts, 1);
        }

        double rated = unit.Setup.Meter.RatedWatts;
        double at = facility.WattsAt(boundary, unit.WantedWatts);
        double half = facility.WattsAt(boundary, rated / 2);
        double full = facility.WattsAt(boundary, rated);
        return (accelerators * at, (full - half) / (rated / 2));
    }
}
