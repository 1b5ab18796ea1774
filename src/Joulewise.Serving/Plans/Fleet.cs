using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Replicas of each class through the day.</summary>
/// <remarks>A class's served rate is its demand or the capacity of its pool, whichever is less; the rest is turned away.</remarks>
internal sealed class Fleet
{
    private readonly PoolPolicy[] _policies;

    public Fleet(Demand demand, IReadOnlyList<Pool> pools, long[] replicas)
    {
        Demand = demand;
        Pools = pools;
        Replicas = replicas;
        _policies = [.. pools.Select((_, i) => Joules(i, PoolPolicy.Concentrate) < Joules(i, PoolPolicy.Spread) ? PoolPolicy.Concentrate : PoolPolicy.Spread)];
    }

    public Demand Demand { get; }

    public IReadOnlyList<Pool> Pools { get; }

    public IReadOnlyList<long> Replicas { get; }

    public long Accelerators => Pools.Select((p, i) => p.AcceleratorsPerReplica * Replicas[i]).Sum();

    /// <summary>How a pool spreads its load: by the energy of the day, evenly where both cost the same.</summary>
    public PoolPolicy Policy(int pool) => _policies[pool];

    /// <summary>Requests served in a second, were the capacity of a replica some factor of the stated one.</summary>
    public double Served(int pool, DemandSpan span, double factor = 1) =>
        Math.Min(span.Rates[pool].InPerSecond, Replicas[pool] * Pools[pool].Capacity * factor);

    /// <summary>Replicas at work in a span, and the load of each.</summary>
    public (long Busy, double Load) Share(int pool, DemandSpan span) => Share(pool, span, _policies[pool]);

    /// <summary>Watts of a pool's working replicas in a span.</summary>
    public double BusyWatts(int pool, DemandSpan span, Boundary boundary) => Pools[pool].BusyWatts(boundary, Share(pool, span));

    /// <summary>Watts of a pool's idle replicas in a span.</summary>
    public double IdleWatts(int pool, DemandSpan span, Boundary boundary) =>
        Pools[pool].IdleWatts(boundary, Replicas[pool] - Share(pool, span).Busy);

    /// <summary>Watts of the whole fleet in a span.</summary>
    public double Watts(DemandSpan span, Boundary boundary)
    {
        double watts = 0;
        for (int i = 0; i < Pools.Count; i++)
        {
            watts += BusyWatts(i, span, boundary) + IdleWatts(i, span, boundary);
        }

        return watts;
    }

    /// <summary>The span in which the meter reads most; the first of equals.</summary>
    public DemandSpan PeakSpan() => Demand.Spans.MaxBy(s => Watts(s, Boundary.Facility))!;

    /// <summary>The most the meter reads over the day.</summary>
    public double PeakWatts() => Demand.Spans.Max(s => Watts(s, Boundary.Facility));

    /// <summary>The meter's reading with every board at its limit.</summary>
    /// <exception cref="InvalidOperationException">No limit of the boards is known.</exception>
    public double ProvisionedWatts() => Pools
        .Select((p, i) => Replicas[i] * p.AcceleratorsPerReplica
            * (p.Power.ProvisionedAt(Boundary.Facility)?.InWatts ?? throw new InvalidOperationException("No board limit is known.")))
        .Sum();

    private (long Busy, double Load) Share(int pool, DemandSpan span, PoolPolicy policy) =>
        Pools[pool].Share(Served(pool, span), Replicas[pool], policy);

    private double Joules(int pool, PoolPolicy policy)
    {
        double joules = 0;
        foreach (DemandSpan span in Demand.Spans)
        {
            (long Busy, double Load) share = Share(pool, span, policy);
            joules += span.Length.InSeconds
                * (Pools[pool].BusyWatts(Boundary.Facility, share) + Pools[pool].IdleWatts(Boundary.Facility, Replicas[pool] - share.Busy));
        }

        return joules;
    }
}
