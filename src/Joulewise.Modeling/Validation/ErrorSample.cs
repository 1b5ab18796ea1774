namespace Joulewise.Modeling;

/// <summary>Pairs of prediction and measurement as they come in.</summary>
internal sealed class ErrorSample
{
    private readonly List<double> _predictions = [];
    private readonly List<double> _measurements = [];
    private readonly List<double> _lows = [];
    private readonly List<double> _highs = [];

    public void Add(PredictedFigure predicted, double measured)
    {
        Add(predicted.Value, measured);
        _lows.Add(predicted.Low);
        _highs.Add(predicted.High);
    }

    public void Add(double predicted, double measured)
    {
        _predictions.Add(predicted);
        _measurements.Add(measured);
    }

    public ErrorSummary Summary() => _lows.Count > 0
        ? ErrorSummary.Of(_predictions, _measurements, _lows, _highs)
        : ErrorSummary.Of(_predictions, _measurements);
}
