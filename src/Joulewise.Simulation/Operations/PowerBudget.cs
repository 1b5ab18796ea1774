namespace Joulewise.Simulation;

/// <summary>Shares a power budget of the whole fleet: every board may draw the same share of its rating, and what one does not want others get.</summary>
/// <remarks>The budget is kept from one window to the next by what boards wanted in the last one, as a controller does that reads meters; within a window the fleet can pass it, which is counted; each time it does, a little less is shared out for a while.</remarks>
/// <param name="facilityWatts">The budget at the facility's meter, by time.</param>
internal sealed partial class PowerBudget(Func<double, double> facilityWatts)
{
    private const int Shares = 256;
    private const double LeastTrim = 0.8;
    private const double BackOff = 0.02;
    private const double ComeBack = 0.001;

    private readonly double[] _count = new double[Shares + 1];
    private double _trim = 1;

    /// <summary>Gets the seconds in which the fleet drew more than its budget.</summary>
    public double OverSeconds { get; private set; }

    /// <summary>Gets the most it drew above its budget, in watts.</summary>
    public double MostOverWatts { get; private set; }

    /// <summary>Gets the seconds in which boards were held below what they wanted.</summary>
    public double HeldSeconds { get; private set; }

    /// <summary>Sets the limits of all boards for the next window.</summary>
    /// <param name="cells">The fleet.</param>
    /// <param name="sample">What it did in the last window.</param>
    public void Share(IReadOnlyList<Cell> cells, ref readonly FleetSample sample)
    {
        double budget = facilityWatts(sample.StartSeconds + sample.Seconds);
        double drawnOver = sample.FacilityWatts - facilityWatts(sample.StartSeconds);
        if (drawnOver > 0)
        {
            OverSeconds += sample.Seconds;
            MostOverWatts = Math.Max(MostOverWatts, drawnOver);
        }

        // A breaker minds every second above the budget and none below it: back off at once, come back slowly.
        _trim = drawnOver > 0 ? Math.Max(LeastTrim, _trim - BackOff) : Math.Min(1, _trim + ComeBack);
        double share = FairShare(cells, _trim * budget);
        HeldSeconds += share < 1 ? sample.Seconds : 0;
        foreach (Cell cell in cells)
        {
            foreach (Unit unit in cell.Units)
            {
                unit.LimitWatts = share < 1 ? Math.Min(unit.Setup.LimitWatts, share * unit.Setup.Meter.RatedWatts) : unit.Setup.LimitWatts;
            }
        }
    }

    /// <summary>Finds the largest share of their rating that all boards may draw.</summary>
    private double FairShare(IReadOnlyList<Cell> cells, double budget)
    {
        Array.Clear(_count);
        double still = 0;
        double wanted = 0;
        foreach (Cell cell in cells)
        {
            foreach (Unit unit in cell.Units)
            {
                (double meter, double slope) = MeterOf(unit);
                wanted += meter;
                double rated = unit.Setup.Meter.RatedWatts;
                int bin = Math.Clamp((int)(Shares * unit.WantedWatts / rated), 0, Shares);
                _count[bin] += slope * rated * unit.Setup.AcceleratorsPerWorker;
                still += meter - (slope * unit.WantedWatts * unit.Setup.AcceleratorsPerWorker);
            }
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
    private static (double Watts, double Slope) MeterOf(Unit unit)
    {
        int accelerators = unit.Setup.AcceleratorsPerWorker;
        if (unit.Setup.Facility is not { } facility)
        {
            return (accelerators * unit.WantedWatts, 1);
        }

        double rated = unit.Setup.Meter.RatedWatts;
        double at = facility.WattsAt(Joulewise.Quantities.Boundary.Facility, unit.WantedWatts);
        double half = facility.WattsAt(Joulewise.Quantities.Boundary.Facility, rated / 2);
        double full = facility.WattsAt(Joulewise.Quantities.Boundary.Facility, rated);
        return (accelerators * at, (full - half) / (rated / 2));
    }
}
