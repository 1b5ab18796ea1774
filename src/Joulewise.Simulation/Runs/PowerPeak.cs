namespace Joulewise.Simulation;

/// <summary>The power of a run: its mean, and the highest means over spans of 1 s to 15 min wherever they begin, as breakers and contracts take them.</summary>
internal sealed partial class PowerPeak : ISampleSink
{
    private static readonly double[] Spans = [1, 10, 60, 900];

    private readonly Queue<Reading>[] _readings = [.. Spans.Select(_ => new Queue<Reading>())];
    private readonly double[] _joules = new double[Spans.Length];
    private readonly double[] _seconds = new double[Spans.Length];
    private readonly double[] _mostWatts = new double[Spans.Length];
    private double _allJoules;
    private double _allSeconds;

    /// <summary>Gets the mean power at the facility's meter in watts; NaN before there is any.</summary>
    public double MeanWatts => _allSeconds > 0 ? _allJoules / _allSeconds : double.NaN;

    /// <summary>Gets the spans over which the highest mean is kept, in seconds.</summary>
    public static IReadOnlyList<double> SpanSeconds => Spans;

    /// <summary>Gets the highest mean power over a span.</summary>
    /// <param name="span">Index of the span.</param>
    /// <returns>Watts; that of the whole run where it is shorter than the span.</returns>
    public double MostWatts(int span) => _mostWatts[span] > 0 ? _mostWatts[span] : MeanWatts;

    /// <inheritdoc/>
    public void Add(ref readonly FleetSample sample)
    {
        Reading reading = new(sample.Seconds, sample.FacilityWatts * sample.Seconds);
        _allJoules += reading.Joules;
        _allSeconds += reading.Seconds;
        for (int i = 0; i < Spans.Length; i++)
        {
            _readings[i].Enqueue(reading);
            _joules[i] += reading.Joules;
            _seconds[i] += reading.Seconds;
            while (_seconds[i] - _readings[i].Peek().Seconds >= Spans[i])
            {
                Reading oldest = _readings[i].Dequeue();
                _joules[i] -= oldest.Joules;
                _seconds[i] -= oldest.Seconds;
            }

            if (_seconds[i] >= Spans[i])
            {
                _mostWatts[i] = Math.Max(_mostWatts[i], _joules[i] / _seconds[i]);
            }
        }
    }

    private readonly record struct Reading(double Seconds, double Joules);
}
