using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>One replica of a configuration from no load to the most load that keeps the latency promise.</summary>
public sealed class LoadCurve
{
    private readonly LoadPoint[] _points;

    private LoadCurve(Power idleBoard, LoadPoint[] points)
    {
        IdleBoard = idleBoard;
        _points = points;
    }

    /// <summary>Gets the mean board power of an accelerator while no request is in hand.</summary>
    public Power IdleBoard { get; }

    /// <summary>Gets the points, rising in load.</summary>
    public IReadOnlyList<LoadPoint> Points => _points;

    /// <summary>Gets the most requests a second that keep the promise: those of the last point.</summary>
    public RequestRate Capacity => _points[^1].Requests;

    /// <summary>A curve through points.</summary>
    /// <param name="idleBoard">Board power without load; not negative.</param>
    /// <param name="points">At least one point; rates strictly rising from above 0, powers and times not negative.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="ArgumentException">The points break a rule.</exception>
    public static LoadCurve Of(Power idleBoard, IReadOnlyList<LoadPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        double last = 0;
        foreach (LoadPoint point in points)
        {
            if (point.Requests.InPerSecond <= last || point.BoardPower.InWatts < 0 || point.Ttft.InSeconds < 0 || point.Tpot.InSeconds < 0)
            {
                throw new ArgumentException("Points rise in load from above 0, with powers and times of at least 0.", nameof(points));
            }

            last = point.Requests.InPerSecond;
        }

        return points.Count > 0 && idleBoard.InWatts >= 0
            ? new LoadCurve(idleBoard, [.. points])
            : throw new ArgumentException("A curve needs a point, and an idle power of at least 0.", nameof(points));
    }

    /// <summary>The replica at a load: straight lines between the points, and from idle power at no load to the first.</summary>
    /// <param name="requests">Requests a second; from 0 to <see cref="Capacity"/>, held there where rounding leads beyond.</param>
    /// <returns>The point. Below the first one its latencies hold: a replica with less to do is not promised to be faster.</returns>
    public LoadPoint At(RequestRate requests)
    {
        double rate = Math.Clamp(requests.InPerSecond, 0, Capacity.InPerSecond);
        int above = Above(rate);
        LoadPoint to = _points[above];
        Power watts = Power.FromWatts(WattsAt(rate));
        if (above == 0)
        {
            return to with { Requests = RequestRate.FromPerSecond(rate), BoardPower = watts };
        }

        LoadPoint from = _points[above - 1];
        double along = (rate - from.Requests.InPerSecond) / (to.Requests.InPerSecond - from.Requests.InPerSecond);
        return new LoadPoint(
            RequestRate.FromPerSecond(rate),
            watts,
            from.Ttft + (along * (to.Ttft - from.Ttft)),
            from.Tpot + (along * (to.Tpot - from.Tpot)));
    }

    /// <summary>Board watts at a load, as <see cref="At"/> gives them.</summary>
    internal double WattsAt(double requests)
    {
        double rate = Math.Clamp(requests, 0, Capacity.InPerSecond);
        int above = Above(rate);
        (double x, double y) = above == 0
            ? (0, IdleBoard.InWatts)
            : (_points[above - 1].Requests.InPerSecond, _points[above - 1].BoardPower.InWatts);
        LoadPoint to = _points[above];
        return y + ((rate - x) / (to.Requests.InPerSecond - x) * (to.BoardPower.InWatts - y));
    }

    /// <summary>The first point at or above a rate.</summary>
    private int Above(double rate)
    {
        int low = 0;
        int high = _points.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _points[middle].Requests.InPerSecond >= rate ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
