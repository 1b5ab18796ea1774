using System.Runtime.CompilerServices;

namespace Joulewise.Serving;

/// <summary>Configurations of which none is both slower and more wasteful than another.</summary>
internal sealed class Front
{
    private readonly List<Found> _points = [];

    /// <summary>Gets the points, fastest first; energy falls.</summary>
    public IReadOnlyList<Found> Points => _points;

    /// <summary>Says whether some point is at least as fast and takes no more energy.</summary>
    /// <param name="tpotSeconds">Time per output token.</param>
    /// <param name="joules">Energy of a token.</param>
    /// <returns>Whether a configuration of those figures would change nothing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Covers(double tpotSeconds, double joules)
    {
        int after = FirstSlowerThan(tpotSeconds);
        return after > 0 && _points[after - 1].Joules <= joules;
    }

    /// <summary>Adds a point where none covers it, and drops those it covers.</summary>
    /// <param name="found">The point; its energy is known.</param>
    public void Add(in Found found)
    {
        if (Covers(found.Outcome.TpotSeconds, found.Joules))
        {
            return;
        }

        int from = _points.Count;
        while (from > 0 && _points[from - 1].Outcome.TpotSeconds >= found.Outcome.TpotSeconds)
        {
            from--;
        }

        int to = from;
        while (to < _points.Count && _points[to].Joules >= found.Joules)
        {
            to++;
        }

        _points.RemoveRange(from, to - from);
        _points.Insert(from, found);
    }

    private int FirstSlowerThan(double tpotSeconds)
    {
        int low = 0;
        int high = _points.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _points[middle].Outcome.TpotSeconds <= tpotSeconds ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
