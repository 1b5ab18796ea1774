using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>What the accelerators of a pool drew, in joules over all of them.</summary>
internal sealed partial class PoolEnergy
{
    private readonly double[] _byBoundary = new double[Enum.GetValues<Boundary>().Length];

    /// <summary>Gets the energy at each boundary.</summary>
    public ReadOnlySpan<double> ByBoundary => _byBoundary;

    /// <summary>Gets the energy of boards that filled caches.</summary>
    public double PrefillJoules { get; private set; }

    /// <summary>Gets of it that for caches that had been filled before and were lost.</summary>
    public double RepeatedJoules { get; private set; }

    /// <summary>Gets the energy of boards that decoded.</summary>
    public double DecodeJoules { get; private set; }

    /// <summary>Gets the energy of boards that were on and had nothing to do.</summary>
    public double IdleJoules { get; private set; }

    /// <summary>Gets the energy of boards of workers that were starting or being repaired.</summary>
    public double StartingJoules { get; private set; }

    /// <summary>Gets the energy of boards on standby.</summary>
    public double StandbyJoules { get; private set; }

    /// <summary>Gets the accelerator-seconds at work.</summary>
    public double ActiveSeconds { get; private set; }

    /// <summary>Gets the accelerator-seconds on, at work or not.</summary>
    public double ServingSeconds { get; private set; }

    /// <summary>Gets the accelerator-seconds of the pool.</summary>
    public double Seconds { get; private set; }

    /// <summary>Gets the energy of all its boards.</summary>
    public double BoardJoules => PrefillJoules + DecodeJoules + IdleJoules + StartingJoules + StandbyJoules;

    /// <summary>Counts a window of a worker that is on.</summary>
    /// <param name="draw">What one of its boards drew.</param>
    /// <param name="accelerators">Its accelerators.</param>
    /// <param name="activeSeconds">Time at work.</param>
    /// <param name="seconds">Length of the window.</param>
    public void CountServing(in BoardDraw draw, int accelerators, double activeSeconds, double seconds)
    {
        PrefillJoules += accelerators * draw.PrefillJoules;
        RepeatedJoules += accelerators * draw.RepeatedJoules;
        IdleJoules += accelerators * draw.IdleJoules;
        DecodeJoules += accelerators * (draw.Joules - draw.PrefillJoules - draw.IdleJoules);
        ActiveSeconds += accelerators * activeSeconds;
        ServingSeconds += accelerators * seconds;
        Seconds += accelerators * seconds;
    }

    /// <summary>Counts a window of a worker that is not on.</summary>
    /// <param name="joules">What one of its boards drew.</param>
    /// <param name="accelerators">Its accelerators.</param>
    /// <param name="seconds">Length of the window.</param>
    /// <param name="standby">Whether it is on standby; otherwise it starts or is repaired.</param>
    public void CountResting(double joules, int accelerators, double seconds, bool standby)
    {
        if (standby)
        {
            StandbyJoules += accelerators * joules;
        }
        else
        {
            StartingJoules += accelerators * joules;
        }

        Seconds += accelerators * seconds;
    }

    /// <summary>Counts energy at a boundary.</summary>
    /// <param name="boundary">The boundary.</param>
    /// <param name="joules">Energy of all accelerators of a worker.</param>
    public void CountAt(Boundary boundary, double joules) => _byBoundary[(int)boundary] += joules;

    /// <summary>Adds that of another pool.</summary>
    /// <param name="other">The other.</param>
    public void Add(PoolEnergy other)
    {
        for (int i = 0; i < _byBoundary.Length; i++)
        {
            _byBoundary[i] += other._byBoundary[i];
        }

        PrefillJoules += other.PrefillJoules;
        RepeatedJoules += other.RepeatedJoules;
        DecodeJoules += other.DecodeJoules;
        IdleJoules += other.IdleJoules;
        StartingJoules += other.StartingJoules;
        StandbyJoules += other.StandbyJoules;
        ActiveSeconds += other.ActiveSeconds;
        ServingSeconds += other.ServingSeconds;
        Seconds += other.Seconds;
    }
}
