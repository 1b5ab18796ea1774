using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>Idle time spread over the work of the same pool.</summary>
public static class IdleTime
{
    /// <summary>The least busy share that is told from none.</summary>
    private const double LeastBusyShare = 1e-3;

    /// <summary>Idle time for each unit of busy time.</summary>
    /// <param name="busyShare">Busy over all time; held inside 0.001 to 1, because a state of an uncertain share may lie beyond.</param>
    /// <returns>(1 - u) / u.</returns>
    public static double PerBusyTime(double busyShare)
    {
        double share = Held(busyShare);
        return (1 - share) / share;
    }

    /// <summary>Energy of a token with the idle time of the pool.</summary>
    /// <param name="active">Energy of the time with work.</param>
    /// <param name="idlePower">Power while nothing runs, on the same boundary.</param>
    /// <param name="idleTime">How long nothing ran.</param>
    /// <param name="served">Tokens served in all.</param>
    /// <returns>(active energy + idle power x idle time) / tokens.</returns>
    public static EnergyPerToken EnergyPerToken(Energy active, Power idlePower, Duration idleTime, TokenCount served) =>
        (active + (idlePower * idleTime)) / served;

    /// <summary>A busy share held inside 0.001 to 1.</summary>
    internal static double Held(double busyShare) => Math.Clamp(busyShare, LeastBusyShare, 1);
}
