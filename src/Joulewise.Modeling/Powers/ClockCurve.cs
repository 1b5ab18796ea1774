using System.Runtime.CompilerServices;

namespace Joulewise.Modeling;

/// <summary>Energy against time of a board whose power or clock is limited.</summary>
/// <remarks>
/// Arithmetic slows with the clock, and its power falls with the clock and the square of a voltage that follows it in part: about the 1.9th power
/// together, the exponent that comes closest to MLPerf v4.0, v4.1 and v6.0 submissions at two limits. With one accelerator left out it is 1.7 to 2.0
/// and the throughput kept on the one left out errs by 9 % (root mean square). Memory keeps its own clock, so work that waits for memory loses little
/// time and the arithmetic units' power is saved.
/// </remarks>
internal static class ClockCurve
{
    /// <summary>Exponent of the clock in the power of arithmetic (doc of the class).</summary>
    public const double PowerExponent = 1.9;

    /// <summary>Share of the static power that falls with the clock: the clock tree and idle lanes.</summary>
    private const double ClockedStaticShare = 0.5;

    /// <summary>The lowest clock drivers allow, over the highest (210 of 1,980 MHz on Hopper).</summary>
    public const double LowestClock = 0.106;

    /// <summary>Finds the state at a clock.</summary>
    /// <param name="parts">What the board does at the highest clock.</param>
    /// <param name="clock">Clock over the highest; from <see cref="LowestClock"/> to 1.</param>
    /// <returns>The state.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ClockState At(in BoardParts parts, double clock)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(clock, LowestClock);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(clock, 1);
        double time = parts.TimeAt(clock);

        // Joules of bytes stay; static watts last longer. The power of the clock is worked out once: searches ask millions of times.
        double arithmetic = ComputeEnergyAt(clock);
        double watts = (parts.StaticWatts * (1 - ClockedStaticShare + (ClockedStaticShare * arithmetic * clock)))
            + ((parts.MemoryWatts + (parts.ComputeWatts * arithmetic)) / time);
        return new ClockState(clock, time, watts, watts * time / parts.Watts);
    }

    /// <summary>Gets the static power at a clock over that at the highest.</summary>
    /// <param name="clock">Clock over the highest.</param>
    /// <returns>A share of 1.</returns>
    public static double StaticAt(double clock) => 1 - ClockedStaticShare + (ClockedStaticShare * Math.Pow(clock, PowerExponent));

    /// <summary>Gets the energy of arithmetic at a clock over that at the highest: its power falls with the exponent, its time grows with the clock.</summary>
    /// <param name="clock">Clock over the highest.</param>
    /// <returns>A share of 1.</returns>
    public static double ComputeEnergyAt(double clock) => Math.Pow(clock, PowerExponent - 1);

    /// <summary>Finds the highest clock that keeps a power limit.</summary>
    /// <param name="parts">What the board does at the highest clock.</param>
    /// <param name="capWatts">The limit; above 0.</param>
    /// <returns>The state; that at the lowest clock where even it draws more.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ClockState Under(in BoardParts parts, double capWatts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capWatts);
        ClockState full = At(parts, 1);
        if (full.Watts <= capWatts)
        {
            return full;
        }

        double low = LowestClock;
        double high = 1;
        while (high - low > ClockStep)
        {
            double middle = (low + high) / 2;
            if (At(parts, middle).Watts <= capWatts)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return At(parts, low);
    }

    /// <summary>A clock is found within this share of the highest, and so a limit is kept to a millionth.</summary>
    private const double ClockStep = 2e-7;
}
