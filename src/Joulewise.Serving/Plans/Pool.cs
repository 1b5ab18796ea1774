using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Like replicas that serve one class; how many of them there are is the fleet's affair.</summary>
internal sealed class Pool(TrafficClass traffic, PlanOption option, FacilityPower power)
{
    /// <summary>Keeps a load of exactly m replicas from waking one more by rounding.</summary>
    private const double Rounding = 1e-9;

    public TrafficClass Traffic => traffic;

    public PlanOption Option => option;

    public FacilityPower Power => power;

    public int AcceleratorsPerReplica { get; } = option.Configuration.AcceleratorsPerReplica;

    /// <summary>Requests a second of one replica.</summary>
    public double Capacity { get; } = option.Curve.Capacity.InPerSecond;

    /// <summary>Replicas that carry a load.</summary>
    public long ReplicasFor(double requests) => (long)Math.Ceiling((requests / Capacity) * (1 - Rounding));

    /// <summary>How many replicas work, and at which load each.</summary>
    public (long Busy, double Load) Share(double served, long replicas, PoolPolicy policy)
    {
        if (served <= 0 || replicas == 0)
        {
            return (0, 0);
        }

        long busy = policy == PoolPolicy.Spread ? replicas : Math.Clamp(ReplicasFor(served), 1, replicas);
        return (busy, served / busy);
    }

    /// <summary>Board power of an accelerator of a replica at a load.</summary>
    public double BoardWatts(double load) => option.Curve.WattsAt(load);

    /// <summary>Watts of the replicas that work.</summary>
    public double BusyWatts(Boundary boundary, (long Busy, double Load) share) =>
        share.Busy == 0 ? 0 : share.Busy * AcceleratorsPerReplica * power.WattsAt(boundary, BoardWatts(share.Load));

    /// <summary>Watts of the replicas that are on and idle.</summary>
    public double IdleWatts(Boundary boundary, long idle) => idle * AcceleratorsPerReplica * power.IdleAt(boundary).InWatts;
}
