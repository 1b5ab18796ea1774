using System.Runtime.CompilerServices;

namespace Joulewise.Serving;

/// <summary>Scores configurations of one group by the objective: less is better.</summary>
/// <param name="question">What is asked.</param>
/// <param name="group">The group.</param>
internal sealed class Scores(SearchQuestion question, SearchGroup group)
{
    private const double SecondsPerHour = 3600;

    private readonly double _price = group.Place.Price?.Rate.InDollarsPerHour ?? double.NaN;
    private readonly double _prefillPrice = group.PrefillPlace?.Price?.Rate.InDollarsPerHour ?? double.NaN;

    /// <summary>Finds the energy of an output token at the boundary.</summary>
    /// <param name="choice">The configuration.</param>
    /// <param name="outcome">What it does.</param>
    /// <returns>Joules; NaN where power is not known.</returns>
    public double JoulesOf(in Choice choice, in Outcome outcome) => WattsOf(choice, outcome, facility: false) / outcome.OutputPerSecond;

    /// <summary>Counts the replicas there is room for.</summary>
    /// <param name="choice">The configuration.</param>
    /// <param name="outcome">What it does.</param>
    /// <returns>A whole number; 0 where none fits or no power is known to count by.</returns>
    public double ReplicasOf(in Choice choice, in Outcome outcome)
    {
        if (question.Supply.Accelerators is { } accelerators)
        {
            return Math.Floor((double)accelerators / choice.Accelerators);
        }

        double watts = question.Supply.Draw == DrawBasis.ExpectedPeak ? WattsOf(choice, outcome, facility: true) : LimitWatts(choice);
        double replicas = Math.Floor(question.Supply.Feed!.Value.InWatts / watts);
        return replicas >= 1 ? replicas : 0;
    }

    /// <summary>Scores a configuration.</summary>
    /// <param name="choice">The configuration.</param>
    /// <param name="outcome">What it does.</param>
    /// <param name="joules">Its energy of a token.</param>
    /// <returns>Joules, dollars for each token, or minus tokens/s of all; NaN where there is no such figure.</returns>
    public double Of(in Choice choice, in Outcome outcome, double joules)
    {
        double replicas = ReplicasOf(choice, outcome);
        return replicas < 1 ? double.NaN : question.Objective switch
        {
            Objective.Joules => joules,
            Objective.Throughput => -replicas * outcome.OutputPerSecond,
            _ => DollarsPerSecond(choice, replicas) / outcome.OutputPerSecond,
        };
    }

    /// <summary>Finds the best score that configurations of pools can have whose output and power are bounded.</summary>
    /// <param name="capShare">Power limit over rated power.</param>
    /// <param name="most">Most output of one accelerator.</param>
    /// <param name="leastWatts">Least board power at that output.</param>
    /// <param name="leastJoules">Least energy of a token.</param>
    /// <returns>A bound from below.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double BoundOf(double capShare, double most, double leastWatts, double leastJoules) => question.Objective switch
    {
        Objective.Joules => leastJoules,
        Objective.Throughput => -most * MostAccelerators(capShare, leastWatts),
        _ => (double.IsNaN(_price) ? double.NaN : Math.Min(_price, _prefillPrice)) / SecondsPerHour / most,
    };

    /// <summary>Finds the least energy of a token of pools whose output and power are bounded.</summary>
    /// <param name="most">Most output of one accelerator.</param>
    /// <param name="leastWatts">Least board power at that output; 0 where none is known.</param>
    /// <returns>A bound from below; 0 where none is known.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double LeastJoules(double most, double leastWatts) => leastWatts > 0 ? group.Place.LeastMeterRatio(leastWatts) * leastWatts / most : 0;

    /// <summary>What all accelerators of a replica draw.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double WattsOf(in Choice choice, in Outcome outcome, bool facility)
    {
        int all = choice.Accelerators;
        Place decode = group.Place;
        Place prefill = group.PrefillPlace ?? decode;
        double filling = (double)choice.PrefillWorkers * choice.Prefill.Accelerators;
        double each = facility ? decode.FacilityWatts(outcome.BoardWatts, all) : decode.MeterWatts(outcome.BoardWatts, all);
        if (!group.IsMixed)
        {
            return each * all;
        }

        double eachFilling = facility ? prefill.FacilityWatts(outcome.PrefillWatts, all) : prefill.MeterWatts(outcome.PrefillWatts, all);
        return (filling * eachFilling) + ((all - filling) * each);
    }

    /// <summary>What all accelerators of a replica draw with their boards at the limit.</summary>
    private double LimitWatts(in Choice choice)
    {
        int all = choice.Accelerators;
        Place prefill = group.PrefillPlace ?? group.Place;
        double filling = (double)choice.PrefillWorkers * choice.Prefill.Accelerators;
        return (filling * prefill.FacilityWatts(choice.CapShare * prefill.Shape.TdpWatts, all))
            + ((all - filling) * group.Place.FacilityWatts(choice.CapShare * group.Place.Shape.TdpWatts, all));
    }

    private double DollarsPerSecond(in Choice choice, double replicas)
    {
        // Each replica bears its share of a fixed number's accelerators that none uses.
        double filling = (double)choice.PrefillWorkers * choice.Prefill.Accelerators;
        double decoding = (question.Supply.Accelerators / replicas ?? choice.Accelerators) - filling;
        return ((decoding * _price) + (filling > 0 ? filling * _prefillPrice : 0)) / SecondsPerHour;
    }

    private double MostAccelerators(double capShare, double leastWatts)
    {
        if (question.Supply.Accelerators is { } accelerators)
        {
            return accelerators;
        }

        double feed = question.Supply.Feed!.Value.InWatts;
        Place[] places = [group.Place, group.PrefillPlace ?? group.Place];
        double least = question.Supply.Draw == DrawBasis.Provisioned
            ? places.Min(p => Math.Min(p.FacilityWatts(capShare * p.Shape.TdpWatts, 1), p.FacilityWatts(capShare * p.Shape.TdpWatts, int.MaxValue)))
            : leastWatts;

        // Boards draw no more than the meter reads.
        return least > 0 ? feed / least : double.PositiveInfinity;
    }
}
