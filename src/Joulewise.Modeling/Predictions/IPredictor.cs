using Joulewise.Evidence;

namespace Joulewise.Modeling;

/// <summary>Predicts latency, throughput, power and energy of operating points.</summary>
public interface IPredictor
{
    /// <summary>Predicts a point. Its measured figures are not looked at.</summary>
    /// <param name="point">The point: what is served, on what, under which load.</param>
    /// <returns>The prediction; one with a problem when the point can't be predicted.</returns>
    Prediction Predict(MeasuredPoint point);

    /// <summary>Predicts power and energy of a point at the output rate that was measured.</summary>
    /// <param name="point">The point; its output rate is used.</param>
    /// <returns>Power and energy; one with a problem when the point states no output rate.</returns>
    Prediction PredictGivenThroughput(MeasuredPoint point);
}
