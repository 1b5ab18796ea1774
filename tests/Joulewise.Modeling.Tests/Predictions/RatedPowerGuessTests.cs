namespace Joulewise.Modeling.Tests;

public sealed class RatedPowerGuessTests
{
    [Fact]
    public void Of_Rubin_LiesWhereAnalystsPutIt()
    {
        // NVIDIA publishes no rating; press estimates of 2025 and 2026 say 1.8 to 2 kW and an article of 2026 2.3 kW (the catalogue's source).
        (double watts, double logError) = RatedPowerGuess.Of(TestCases.Catalogue.FindAccelerator("nvidia-vera-rubin"), TestCases.Catalogue);
        (watts * Math.Exp(-1.645 * logError)).ShouldBeLessThan(2000);
        (watts * Math.Exp(1.645 * logError)).ShouldBeGreaterThan(1800);
        watts.ShouldBeInRange(1200, 3000);
        logError.ShouldBeInRange(0.02, 0.5);
    }

    [Fact]
    public void Predict_WithoutPublishedRating_StatesAWiderPower()
    {
        Prediction rated = TestCases.Predictor.Value.Predict(TestCases.Point("deepseek-r1", "nvidia-gb300", 64));
        Prediction guessed = TestCases.Predictor.Value.Predict(TestCases.Point("qwen3.5-397b-a17b", "google-tpu-v7", 64));
        guessed.Problem.ShouldBeEmpty();
        PredictedFigure known = rated.PowerWattsPerAccelerator.ShouldNotBeNull();
        PredictedFigure unknown = guessed.PowerWattsPerAccelerator.ShouldNotBeNull();
        (unknown.High / unknown.Low).ShouldBeGreaterThan(known.High / known.Low);
    }
}
