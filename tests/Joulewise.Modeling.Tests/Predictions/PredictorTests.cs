using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Modeling.Tests;

public sealed class PredictorTests
{
    [Fact]
    public void Predict_MeasuredRows_LieWithinTheirIntervalsAsOftenAsPromised()
    {
        // Rows the model was fitted on must be covered at least as often as left-out ones are (90 %).
        Observation[] rows = [.. Observations.Read(TestCases.Evidence.Value, TestCases.Catalogue).Where(r => !r.IsDoubtful && r.TpotSeconds > 0)];
        int inside = rows.Count(r => TestCases.Predictor.Value.Predict(r.Point).TpotSeconds is { } tpot && tpot.Low <= r.TpotSeconds && r.TpotSeconds <= tpot.High);
        ((double)inside / rows.Length).ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Load_ReadingEvidenceMeanwhile_PredictsTheSameToTheLastBit()
    {
        Predictor again = Predictor.Load(TestCases.Catalogue, () => TestCases.Evidence.Value);
        MeasuredPoint asked = TestCases.Point("deepseek-ai/DeepSeek-R1-0528", "nvidia-h200-sxm", 64);
        Prediction first = TestCases.Predictor.Value.Predict(asked);
        Prediction second = again.Predict(asked);
        second.TpotSeconds.ShouldBe(first.TpotSeconds);
        second.TtftSeconds.ShouldBe(first.TtftSeconds);
        second.JoulesPerOutputToken.ShouldBe(first.JoulesPerOutputToken);
    }

    [Fact]
    public void Predict_AnyPoint_HasOrderedIntervalsAndConsistentJoules()
    {
        Prediction prediction = TestCases.Predictor.Value.Predict(TestCases.Point("deepseek-ai/DeepSeek-R1-0528", "nvidia-h200-sxm", 64));
        prediction.Problem.ShouldBeEmpty();
        foreach (PredictedFigure? predicted in (PredictedFigure?[])[prediction.TpotSeconds, prediction.TtftSeconds, prediction.OutputTokensPerSecondPerAccelerator, prediction.PowerWattsPerAccelerator, prediction.JoulesPerOutputToken])
        {
            PredictedFigure figure = predicted.ShouldNotBeNull();
            figure.Low.ShouldBeInRange(0, figure.Value);
            figure.High.ShouldBeGreaterThanOrEqualTo(figure.Value);
        }

        double joules = prediction.PowerWattsPerAccelerator!.Value.Value / prediction.OutputTokensPerSecondPerAccelerator!.Value.Value;
        prediction.JoulesPerOutputToken!.Value.Value.ShouldBe(joules, joules * 1e-9);
    }

    [Fact]
    public void Predict_NewerParts_WidenTheIntervalAndLowerTheGrade()
    {
        Predictor predictor = TestCases.Predictor.Value;
        Prediction known = predictor.Predict(TestCases.Point("deepseek-ai/DeepSeek-R1-0528", "nvidia-b200", 16));
        Prediction family = predictor.Predict(TestCases.Point("glm-4.5", "nvidia-b200", 16));
        Prediction accelerator = predictor.Predict(TestCases.Point("deepseek-ai/DeepSeek-R1-0528", "google-tpu-v6e", 16, tp: 64));
        Width(family).ShouldBeGreaterThan(Width(known));
        Width(accelerator).ShouldBeGreaterThan(Width(family));
        known.Grade.ShouldBe(Grade.C);
        family.Grade.ShouldBe(Grade.D);
        accelerator.Grade.ShouldBe(Grade.E);
        known.Extrapolated.ShouldBeEmpty();
        accelerator.Extrapolated.ShouldContain(name => name.Equals("accelerator", StringComparison.Ordinal));
    }

    [Fact]
    public void Predict_OneOwnRow_PullsItsCurveTowardsIt()
    {
        MeasuredPoint asked = TestCases.Point("glm-4.5", "nvidia-b200", 32);
        Prediction before = TestCases.Predictor.Value.Predict(asked);
        double slower = 1.4 * before.TpotSeconds!.Value.Value;
        MeasuredPoint own = TestCases.Point("glm-4.5", "nvidia-b200", 16) with { Id = "own", Tpot = Duration.FromSeconds(1.4 * TestCases.Predictor.Value.Predict(TestCases.Point("glm-4.5", "nvidia-b200", 16)).TpotSeconds!.Value.Value) };
        Prediction after = Predictor.Load(TestCases.Catalogue, [.. TestCases.Evidence.Value, own]).Predict(asked);
        double moved = (after.TpotSeconds!.Value.Value - before.TpotSeconds.Value.Value) / (slower - before.TpotSeconds.Value.Value);
        moved.ShouldBeInRange(0.5, 1.0);
        Width(after).ShouldBeLessThan(Width(before));
    }

    [Theory]
    [InlineData("no-such-model", "nvidia-b200", "model 'no-such-model' is unknown")]
    [InlineData("deepseek-r1", "nvidia-b200", "")]
    public void Predict_Unknown_NamesWhatItIs(string model, string accelerator, string problem) =>
        TestCases.Predictor.Value.Predict(TestCases.Point(model, accelerator, 8)).Problem.ShouldBe(problem);

    [Fact]
    public void Predict_WeightsThatDoNotFit_SayByHowMuch() =>
        TestCases.Predictor.Value.Predict(TestCases.Point("deepseek-r1", "nvidia-h100-sxm", 8)).Problem.ShouldContain("GB too few");

    [Fact]
    public void PredictGivenThroughput_WithoutARate_SaysSo() =>
        TestCases.Predictor.Value.PredictGivenThroughput(TestCases.Point("deepseek-r1", "nvidia-b200", 8)).Problem.ShouldContain("output_tokens_per_s_per_accelerator");

    private static double Width(Prediction prediction) => prediction.TpotSeconds!.Value.High / prediction.TpotSeconds.Value.Low;
}
