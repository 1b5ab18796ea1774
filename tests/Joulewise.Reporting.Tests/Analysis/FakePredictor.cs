using Joulewise.Evidence;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis;

/// <summary>Answers that can be worked out by hand: all depend on requests and width alone.</summary>
internal sealed class FakePredictor : IPredictor
{
    /// <summary>Gets the accelerators it refuses.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>Gets the accelerators it has no power of.</summary>
    public IReadOnlyList<string> Powerless { get; init; } = [];

    public Grade Grade { get; init; } = Grade.D;

    /// <summary>Gets the rows that power was asked of.</summary>
    public List<MeasuredPoint> Asked { get; } = [];

    /// <summary>TPOT 1.6 ms times requests over width, TTFT 0.1 s times requests, requests times width tokens/s, 500 W.</summary>
    public Prediction Predict(MeasuredPoint point)
    {
        if (Refused.Contains(point.Accelerator, StringComparer.Ordinal))
        {
            return new Prediction { Problem = "does not fit: 9 GB too many" };
        }

        double requests = point.ConcurrencyRequests!.Value;
        double width = point.TensorParallel ?? 1;
        return new Prediction
        {
            TtftSeconds = Around(0.1 * requests, 2),
            TpotSeconds = Around(0.0016 * requests / width, 1.3),
            OutputTokensPerSecondPerAccelerator = Around(requests * width, 1.5),
            PowerWattsPerAccelerator = IsPowered(point) ? Around(500, 1.25) : null,
            JoulesPerOutputToken = IsPowered(point) ? Around(500 / (requests * width), 1.4) : null,
            Grade = Grade,
            Extrapolated = ["accelerator"],
        };
    }

    /// <summary>600 W, a quarter up and down.</summary>
    public Prediction PredictGivenThroughput(MeasuredPoint point)
    {
        Asked.Add(point);
        return Refused.Contains(point.Accelerator, StringComparer.Ordinal)
            ? new Prediction { Problem = "refused" }
            : new Prediction { PowerWattsPerAccelerator = IsPowered(point) ? Around(600, 1.25) : null, Grade = Grade };
    }

    private bool IsPowered(MeasuredPoint point) => !Powerless.Contains(point.Accelerator, StringComparer.Ordinal);

    private static PredictedFigure Around(double value, double factor) => new(value, value / factor, value * factor);
}
