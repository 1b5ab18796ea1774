using System.Runtime.CompilerServices;
using Joulewise.Modeling;
using Joulewise.Serving;

namespace Joulewise.Simulation;

/// <summary>The power of one board from what it did over a window, and the clock that keeps a limit.</summary>
/// <remarks>
/// The model of board power was fitted on means over time at work, so it is asked for the mean of a window's time at work; the rest of the window is idle.
/// A clock lowers static watts and the energy of arithmetic and stretches time, as docs/model.md says.
/// </remarks>
internal sealed class BoardMeter
{
    private readonly Deployment _deployment;
    private readonly Coefficients _coefficients;
    private readonly double[] _factor;
    private readonly double _weightBytesPerSecond;

    /// <summary>Initialises the meter.</summary>
    /// <param name="pool">The worker whose boards it reads.</param>
    /// <param name="idleWatts">Board power without work.</param>
    public BoardMeter(PoolModel pool, double idleWatts)
    {
        _deployment = pool.Served.Deployment;
        _coefficients = pool.Coefficients;
        _factor = [.. Enumerable.Range(0, CurveGrid.Count).Select(i => pool.PowerFactorAt(CurveGrid.ValueAt(i)))];
        _weightBytesPerSecond = pool.Step.Rates.WeightBytesPerSecond;
        IdleWatts = idleWatts;
    }

    /// <summary>Gets the board power without work.</summary>
    public double IdleWatts { get; }

    /// <summary>Gets the rated board power.</summary>
    public double RatedWatts => _deployment.Accelerator.TdpWatts;

    /// <summary>Reads a window.</summary>
    /// <param name="work">What the board did in it.</param>
    /// <param name="seconds">Its length.</param>
    /// <param name="clock">Clock of the board over the highest.</param>
    /// <returns>What it drew.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public BoardDraw Read(ref readonly WorkTotals work, double seconds, double clock)
    {
        double active = Math.Min(seconds, work.ActiveSeconds);
        double idle = IdleWatts * (seconds - active);
        if (active <= 0)
        {
            return new BoardDraw(idle, 0, 0, idle, 0, 0);
        }

        BoardWork asked = AskedOf(in work, out double scale);
        double full = asked.Watts * scale;
        double watts = full;
        double arithmetic = asked.ComputeWatts;
        double moved = asked.MemoryWatts;
        double still = asked.StaticWatts;
        if (clock < 1)
        {
            double time = work.ActiveSeconds / work.RatedSeconds;
            still *= ClockCurve.StaticAt(clock);
            moved /= time;
            arithmetic *= ClockCurve.ComputeEnergyAt(clock) / time;
            watts = (still + moved + arithmetic) * scale;
        }

        double bytes = work.MemoryBytes + work.PrefillMemoryBytes;
        double prefill = active * scale * ((still * work.PrefillSeconds / work.ActiveSeconds)
            + (bytes > 0 ? moved * work.PrefillMemoryBytes / bytes : 0)
            + (arithmetic * asked.PromptShare));
        double repeated = work.PrefillTokens > 0 ? prefill * work.RepeatedTokens / work.PrefillTokens : 0;
        return new BoardDraw((watts * active) + idle, prefill, repeated, idle, watts, full);
    }

    /// <summary>Finds the clock for the next window that would have kept a limit in this one.</summary>
    /// <param name="work">What the board did in this one; some.</param>
    /// <param name="limitWatts">The limit.</param>
    /// <returns>The clock; the highest where the limit is not reached.</returns>
    public ClockSetting ClockUnder(ref readonly WorkTotals work, double limitWatts)
    {
        BoardWork asked = AskedOf(in work, out double scale);
        if (!(asked.Watts * scale > limitWatts))
        {
            return ClockSetting.Highest;
        }

        WorkRates rates = work.ToRates();
        double memory = Math.Min(1, rates.MemoryBytes / _weightBytesPerSecond);
        BoardParts parts = new(asked.StaticWatts * scale, asked.MemoryWatts * scale, asked.ComputeWatts * scale, memory, Math.Sqrt(Math.Max(0, (rates.Busy * rates.Busy) - (memory * memory))));
        ClockState state = ClockCurve.Under(parts, limitWatts);
        double prefill = Math.Min(1, work.PrefillSeconds / work.ActiveSeconds);

        // Prompts are all arithmetic and follow the clock; decoding takes what is left of the whole's time at that clock.
        double decode = prefill < 1 ? (state.TimeFactor - (prefill / state.Clock)) / (1 - prefill) : 1;
        return new ClockSetting(state.Clock, Math.Max(1, decode), 1 / state.Clock);
    }

    /// <summary>What the boards would be asked for at the highest clock, and what evidence and the rating make of it.</summary>
    private BoardWork AskedOf(ref readonly WorkTotals work, out double scale)
    {
        BoardWork asked = BoardPower.WorkOf(_deployment.Accelerator, _deployment.Formats, work.ToRates(), _coefficients);
        double factor = _factor[CurveGrid.Find(work.BatchSeconds / work.ActiveSeconds, out _)];
        scale = factor * BoardPower.Limited(asked.Watts, _deployment.Accelerator.TdpWatts, _coefficients) / asked.Watts;
        return asked;
    }
}
