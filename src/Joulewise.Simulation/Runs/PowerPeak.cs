namespace Joulewise.Simulation;

/// <summary>The power of a run: its mean, and the highest means over windows of 1 s to 15 min, as meters and contracts take them.</summary>
internal sealed partial class PowerPeak : ISampleSink
{
    private static readonly double[] Spans = [1, 10, 60, 900];

    private readonly double[] _startSeconds = new double[Spans.Length];
    private readonly double[] _joules = new double[Spans.Length];
    private readonly double[] _mostWatts = new double[Spans.Length];
    private double _allJoules;
    private double _allSeconds;

    /// <summary>Gets the mean power at the facility's meter in watts; NaN before there is any.</summary>
    public double MeanWatts => _allSeconds > 0 ? _allJoules / _allSeconds : double.NaN;

    /// <summary>Gets the spans over which the highest mean is kept, in seconds.</summary>
    public static IReadOnlyList<double> SpanSeconds => Spans;

    /// <summary>Gets the highest mean power over whole spans of a length.</summary>
    /// <param name="span">Index of the span.</param>
    /// <returns>Watts; that of the whole run where no span is complete.</returns>
    public double MostWatts(int span) => _mostWatts[span] > 0 ? _mostWatts[span] : MeanWatts;

    /// <inheritdoc/>
    public void Add(ref readonly FleetSample sample)
    {
        double joules = sample.FacilityWatts * sample.Seconds;
        double end = sample.StartSeconds + sample.Seconds;
        _allJoules += joules;
        _allSeconds += sample.Seconds;
        for (int i = 0; i < Spans.Length; i++)
        {
            _joules[i] += joules;
            if (end - _startSeconds[i] >= Spans[i])
            {
                _mostWatts[i] = Math.Max(_mostWatts[i], _joules[i] / (end - _startSeconds[i]));
                _joules[i] = 0;
                _startSeconds[i] = end;
            }
        }
    }
}
