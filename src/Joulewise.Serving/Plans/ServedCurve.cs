namespace Joulewise.Serving;

/// <summary>Requests a pool serves in a day, by its capacity: asked many times, so the day is sorted once.</summary>
/// <remarks>Served is the sum over the day of length x min(rate, capacity): whole spans below the capacity, and the capacity times the time of the others.</remarks>
internal sealed class ServedCurve
{
    private readonly double[] _rates;
    private readonly double[] _requestsBelow;
    private readonly double[] _secondsFrom;

    public ServedCurve(IEnumerable<(double Seconds, double Rate)> day)
    {
        (double Seconds, double Rate)[] sorted = [.. day.OrderBy(d => d.Rate)];
        _rates = [.. sorted.Select(d => d.Rate)];
        _requestsBelow = new double[sorted.Length + 1];
        _secondsFrom = new double[sorted.Length + 1];
        for (int i = 0; i < sorted.Length; i++)
        {
            _requestsBelow[i + 1] = _requestsBelow[i] + (sorted[i].Seconds * sorted[i].Rate);
        }

        for (int i = sorted.Length - 1; i >= 0; i--)
        {
            _secondsFrom[i] = _secondsFrom[i + 1] + sorted[i].Seconds;
        }
    }

    /// <summary>Requests served in the day.</summary>
    /// <param name="capacity">Requests a second the pool can serve.</param>
    public double At(double capacity)
    {
        int first = Array.BinarySearch(_rates, capacity);
        first = first < 0 ? ~first : first;
        return _requestsBelow[first] + (capacity * _secondsFrom[first]);
    }
}
