using System.Runtime.CompilerServices;

namespace Joulewise.Simulation;

/// <summary>A part of a step as a table over a count of tokens.</summary>
internal sealed class StepCurve
{
    // Times alone are asked for most, and of many workers in turn: kept apart, they stay in a core's cache.
    private readonly double[] _seconds;
    private readonly StepPart[] _points;

    /// <summary>Tabulates a part.</summary>
    /// <param name="of">The part at a count.</param>
    public StepCurve(Func<double, StepPart> of)
    {
        _points = new StepPart[CurveGrid.Count];
        for (int i = 0; i < _points.Length; i++)
        {
            _points[i] = of(CurveGrid.ValueAt(i));
        }

        _seconds = Array.ConvertAll(_points, p => p.Seconds);
    }

    /// <summary>Gets the time alone.</summary>
    /// <param name="count">The count.</param>
    /// <returns>Seconds.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double SecondsAt(double count)
    {
        int i = CurveGrid.Find(count, out double share);
        double low = _seconds[i];
        return low + (share * (_seconds[i + 1] - low));
    }

    /// <summary>Gets the part.</summary>
    /// <param name="count">The count.</param>
    /// <param name="part">The part.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void At(double count, out StepPart part)
    {
        int i = CurveGrid.Find(count, out double share);
        ref readonly StepPart low = ref _points[i];
        if (share == 0)
        {
            part = low;
            return;
        }

        ref readonly StepPart high = ref _points[i + 1];
        part = new StepPart(
            low.Seconds + (share * (high.Seconds - low.Seconds)),
            low.BusySeconds + (share * (high.BusySeconds - low.BusySeconds)),
            low.MemoryBytes + (share * (high.MemoryBytes - low.MemoryBytes)),
            low.ExpertBytes + (share * (high.ExpertBytes - low.ExpertBytes)),
            low.LinkBytes + (share * (high.LinkBytes - low.LinkBytes)),
            low.Flop + (share * (high.Flop - low.Flop)));
    }
}
