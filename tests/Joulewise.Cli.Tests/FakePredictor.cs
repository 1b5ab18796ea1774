using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Cli.Tests;

/// <summary>Answers that can be computed in the head: they depend on concurrency and on how many rows the user brought.</summary>
internal sealed class FakePredictor(int ownRows) : IPredictor
{
    public static IPredictor Create(Catalogue catalogue, IReadOnlyList<MeasuredPoint> ownRows) => new FakePredictor(ownRows.Count);

    /// <summary>TPOT 20 ms, TTFT 1 s and one more for each own row, 100 tokens/s times concurrency over 64, 500 W.</summary>
    public Prediction Predict(MeasuredPoint point)
    {
        if (string.Equals(point.Model, "nobody/none", StringComparison.Ordinal))
        {
            return new Prediction { Problem = "unknown model 'nobody/none', accepted: \"a model of the catalogue\"" };
        }

        double rate = 100 * (point.ConcurrencyRequests ?? 64) / 64;
        return new Prediction
        {
            TtftSeconds = Around(1 + ownRows),
            TpotSeconds = Around(0.02),
            OutputTokensPerSecondPerAccelerator = Around(rate),
            PowerWattsPerAccelerator = Around(500),
            JoulesPerOutputToken = Around(500 / rate),
            Grade = Grade.C,
            Extrapolated = point.ConcurrencyRequests > 1000 ? ["concurrency", "model"] : [],
        };
    }

    /// <summary>600 W.</summary>
    public Prediction PredictGivenThroughput(MeasuredPoint point) => point.OutputPerAccelerator is { } rate
        ? new Prediction { PowerWattsPerAccelerator = Around(600), JoulesPerOutputToken = Around(600 / rate.InPerSecond), Grade = Grade.C }
        : throw new InputException("output_tokens_per_s_per_accelerator: nothing found; accepted: the measured rate");

    private static PredictedFigure Around(double value) => new(value, value / 1.25, value * 1.25);
}
