using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Modeling.Tests;

public sealed class ValidationScorerTests
{
    private static readonly PowerControls Controls = new([Points.Row("other", "two", watts: 800)], _ => Power.FromWatts(1000));

    private static readonly Prediction Known = new()
    {
        TpotSeconds = new(0.02, 0.01, 0.04),
        OutputTokensPerSecondPerAccelerator = new(100, 80, 125),
        PowerWattsPerAccelerator = new(500, 400, 625),
        JoulesPerOutputToken = new(5, 4, 6.25),
    };

    [Fact]
    public void Score_Groups_ComeAfterAllRowsInOrder()
    {
        ValidationScorer scorer = Scorer("accelerator", "engine");
        scorer.Add(Points.Row("a", "two", rate: 80), Known);
        scorer.Add(Points.Row("b", "one", rate: 125), Known);
        scorer.Add(Points.Row("c", "one", rate: 50, flag: "suspect_run"), Known);

        ValidationScore score = scorer.Score();

        score.Errors.Select(e => $"{string.Join('/', e.Group)} {e.IsDoubtful} {e.Errors.Count}").ShouldBe(
            [" False 2", " True 1", "one/vllm False 1", "one/vllm True 1", "two/vllm False 1"]);
        score.Rows.ShouldBe(3);
        score.DoubtfulRows.ShouldBe(1);
        score.ProblemRows.ShouldBe(0);
    }

    [Fact]
    public void Score_AGroupOfUnknownValues_IsNotAllRows()
    {
        ValidationScorer scorer = Scorer("precision");
        scorer.Add(Points.Row("a", rate: 80), Known);
        scorer.Add(Points.Row("b", rate: 80) with { Precision = "fp8" }, Known);

        scorer.Score().Errors.Select(e => $"{e.Group.Count} {string.Concat(e.Group)} {e.Errors.Count}").ShouldBe(["0  2", "1  1", "1 fp8 1"]);
    }

    [Fact]
    public void Score_PowerAndEnergy_HaveControlsAtThePredictedRate()
    {
        ValidationScorer scorer = Scorer();
        scorer.Add(Points.Row("a", watts: 700, rate: 140, joules: 5), Known);

        ValidationScore score = scorer.Score();

        // 0.7 x 1000 W is the measured 700 W; at the predicted 100 tokens/s 7 J for 5 J. Others' share 0.8: 800 W, 8 J.
        Bias(score, PredictedQuantity.Power, PredictedBy.ShareOfRatedPower).ShouldBe(0, 1e-12);
        Bias(score, PredictedQuantity.EnergyPerOutputToken, PredictedBy.ShareOfRatedPower).ShouldBe(0.4, 1e-12);
        Bias(score, PredictedQuantity.Power, PredictedBy.ShareOfOtherAccelerators).ShouldBe((800.0 / 700) - 1, 1e-12);
        Bias(score, PredictedQuantity.EnergyPerOutputToken, PredictedBy.ShareOfOtherAccelerators).ShouldBe(0.6, 1e-12);
        score.Errors.Count(e => e.By != PredictedBy.Model).ShouldBe(4);
    }

    [Fact]
    public void Score_GivenThroughput_HasControlsAtTheMeasuredRateAndNoSpeeds()
    {
        ValidationScorer scorer = new([], Controls, isGivenThroughput: true);
        scorer.Add(Points.Row("a", watts: 700, rate: 140, joules: 5, tpot: 0.02), Known);

        ValidationScore score = scorer.Score();

        // 700 W over the measured 140 tokens/s is 5 J, as measured.
        Bias(score, PredictedQuantity.EnergyPerOutputToken, PredictedBy.ShareOfRatedPower).ShouldBe(0, 1e-12);
        score.Errors.Select(e => e.Quantity).Distinct().ShouldBe([PredictedQuantity.Power, PredictedQuantity.EnergyPerOutputToken]);
    }

    [Fact]
    public void Score_OtherBoundaryAndNothingPredicted_AreSkippedWithTheirReason()
    {
        ValidationScorer scorer = Scorer();
        scorer.Add(Points.Row("a", watts: 700, boundary: Boundary.NodeWall, joules: 5), Known);
        scorer.Add(Points.Row("b", watts: 700, boundary: Boundary.NodeWall), Known);
        scorer.Add(Points.Row("c", rate: 80, boundary: null), new Prediction());

        ValidationScore score = scorer.Score();

        score.Errors.ShouldBeEmpty();
        score.Skipped.ShouldBe(
        [
            new CountedReason("power_w_per_accelerator: measured on the boundary node_wall; predictions are on board", 2),
            new CountedReason("joules_per_output_token: measured on the boundary node_wall; predictions are on board", 1),
            new CountedReason("output_tokens_per_s_per_accelerator: measured, not predicted", 1),
        ]);
    }

    [Fact]
    public void Score_Problems_AreCountedByReasonAndNotScored()
    {
        ValidationScorer scorer = Scorer();
        scorer.Add(Points.Row("a", rate: 80), Known with { Problem = "unknown model" });
        scorer.Add(Points.Row("b", rate: 80), new Prediction { Problem = "unknown model" });
        scorer.AddUnreadable("tp: 'x' is not a number");

        ValidationScore score = scorer.Score();

        score.Errors.ShouldBeEmpty();
        (score.Rows, score.ProblemRows).ShouldBe((3, 3));
        score.Problems.ShouldBe([new CountedReason("unknown model", 2), new CountedReason("tp: 'x' is not a number", 1)]);
    }

    private static ValidationScorer Scorer(params string[] groupBy) =>
        new([.. groupBy.Select(name => MeasuredColumns.Find(name)!)], Controls, isGivenThroughput: false);

    private static double Bias(ValidationScore score, PredictedQuantity quantity, PredictedBy by) =>
        score.Errors.Single(e => e.Quantity == quantity && e.By == by).Errors.Bias;
}
