using Joulewise.Modeling;
using Joulewise.Quantities;
using Joulewise.Serving.Tests.Scenarios;

namespace Joulewise.Serving.Tests;

public sealed class ConfigurationSearchTests
{
    private static readonly SearchQuestion Question = Searches.Ask("qwen3-8b", 6, "nvidia-h200-sxm") with { TpotLimit = Duration.FromMilliseconds(25), Engines = ["vllm", "sglang"] };

    private static readonly Lazy<SearchResult> Joules = new(() => Searches.Answer(Question));

    /// <summary>Each figure from others of the same point by the definition of its unit.</summary>
    [Fact]
    public void Run_EveryPoint_HasFiguresThatFollowFromEachOther()
    {
        double rent = Searches.Groups(Question)[0].Place.Price!.Rate.InDollarsPerHour;
        foreach (SearchPoint point in Points(Joules.Value))
        {
            double each = point.Prediction.OutputTokensPerSecondPerAccelerator!.Value.Value;
            double total = point.TotalOutput.Value.InPerSecond;
            double energy = point.Energy!.Estimate.Value.InJoulesPerToken;

            total.ShouldBe(each * point.Configuration.Accelerators, 1e-9 * total);
            point.Configuration.Accelerators.ShouldBeInRange(1, 6);
            point.Configuration.Replicas.ShouldBe(6 / point.Configuration.AcceleratorsPerReplica);
            (point.Yield!.Estimate.Value.InTokensPerSecondPerMegawatt * energy).ShouldBe(1e6, 1e-3);
            point.FacilityPower!.Value.InWatts.ShouldBe(energy * total, 1e-6 * energy * total);
            point.Cost!.Value.InDollarsPerMillion.ShouldBe(6 * rent / (3600 * total) * 1e6, 1e-6);
            point.Prediction.JoulesPerOutputToken!.Value.Value.ShouldBeLessThan(energy);
        }
    }

    [Fact]
    public void Run_CapCurve_IsTheBestAtItsLoadUnderFallingLimits()
    {
        SearchResult result = Joules.Value;
        SearchPoint best = result.Ranked[0].Point;
        IReadOnlyList<SearchPoint> curve = result.CapCurve;

        curve.Select(p => p.Configuration.PowerCapWatts ?? 700).ShouldBe([700, 630, 560, 490, 420, 350], 1e-9);
        curve.ShouldAllBe(p => p.Configuration.Decode == best.Configuration.Decode && p.Configuration.Prefill == best.Configuration.Prefill);
        SearchPoint same = curve.Single(p => p.Configuration.PowerCapWatts == best.Configuration.PowerCapWatts);
        same.Energy!.Estimate.Value.InJoulesPerToken.ShouldBe(best.Energy!.Estimate.Value.InJoulesPerToken, 1e-9);
        for (int i = 1; i < curve.Count; i++)
        {
            Watts(curve[i]).ShouldBeLessThanOrEqualTo(Math.Min(Watts(curve[i - 1]), curve[i].Configuration.PowerCapWatts!.Value) * (1 + 1e-6));
            curve[i].TotalOutput.Value.InPerSecond.ShouldBeLessThanOrEqualTo(curve[i - 1].TotalOutput.Value.InPerSecond * 1.01);
        }

        static double Watts(SearchPoint point) => point.Prediction.PowerWattsPerAccelerator!.Value.Value;
    }

    [Fact]
    public void Run_Frontier_LeavesOutWhatIsBeyondTheEvidence()
    {
        SearchResult result = Searches.Answer(Searches.Ask("qwen3-8b", 8, "nvidia-h200-sxm", "nvidia-vera-rubin") with { Engines = ["vllm"], Disaggregated = false });

        result.Frontier.ShouldAllBe(p => p.Grade == Grade.D && p.Configuration.Decode.PipelineParallel == 1 && p.Configuration.Decode.Accelerator == "nvidia-h200-sxm");
        result.Ranked.Where(r => r.Point.Configuration.Decode.Accelerator is "nvidia-vera-rubin").ShouldAllBe(r => r.IsQuoted);
        Searches.Answer(Searches.Ask("qwen3-8b", 8, "nvidia-vera-rubin") with { Engines = ["vllm"], Disaggregated = false })
            .Ranked.ShouldAllBe(r => !r.IsQuoted && r.Point.Grade == Grade.E);
    }

    [Fact]
    public void Run_EveryPoint_KeepsThePromisesAndHasOrderedIntervals()
    {
        SearchResult result = Joules.Value;
        result.Ranked.ShouldAllBe(r => r.Point.Prediction.TpotSeconds!.Value.Value <= 0.025);
        foreach (SearchPoint point in Points(result))
        {
            foreach (PredictedFigure? figure in (PredictedFigure?[])[point.Prediction.TtftSeconds, point.Prediction.TpotSeconds, point.Prediction.OutputTokensPerSecondPerAccelerator, point.Prediction.PowerWattsPerAccelerator])
            {
                figure.ShouldNotBeNull();
                figure.Value.Low.ShouldBeLessThan(figure.Value.Value);
                figure.Value.High.ShouldBeGreaterThan(figure.Value.Value);
            }

            point.Energy!.Estimate.Interval.Low.ShouldBeLessThan(point.Energy.Estimate.Value);
            point.Energy.Estimate.Interval.High.ShouldBeGreaterThan(point.Energy.Estimate.Value);
            (point.Grade >= Grade.D).ShouldBeTrue();
        }
    }

    [Fact]
    public void Run_Kinds_RiseInTheScoreWhichIsTheFigureOfTheObjective()
    {
        SearchResult joules = Joules.Value;
        SearchResult cost = Searches.Answer(Question with { Objective = Objective.Cost });
        SearchResult output = Searches.Answer(Question with { Objective = Objective.Throughput });

        // What is beyond the evidence is named after what is not.
        joules.Ranked.ShouldBe(joules.Ranked.OrderBy(r => r.IsQuoted).ThenBy(r => r.Score));
        cost.Ranked.ShouldBe(cost.Ranked.OrderBy(r => r.IsQuoted).ThenBy(r => r.Score));
        output.Ranked.ShouldBe(output.Ranked.OrderBy(r => r.IsQuoted).ThenByDescending(r => r.Score));
        joules.Ranked.ShouldAllBe(r => r.IsQuoted == (r.Point.Grade == Grade.E));

        // The search reads a table of the ledger, which is within 0.1 % of it.
        joules.Ranked.ShouldAllBe(r => Math.Abs((r.Point.Energy!.Estimate.Value.InJoulesPerToken / r.Score) - 1) < 1e-3);
        cost.Ranked.ShouldAllBe(r => Math.Abs((r.Point.Cost!.Value.InDollarsPerMillion / r.Score) - 1) < 1e-9);
        output.Ranked.ShouldAllBe(r => Math.Abs((r.Point.TotalOutput.Value.InPerSecond / r.Score) - 1) < 1e-9);

        // 2 modes, 2 engines, 2 precisions of the cache, with and without stages.
        joules.KindsInAll.ShouldBe(16);
        joules.Ranked[0].Why.ShouldBeEmpty();
        joules.Ranked.Skip(1).ShouldAllBe(r => r.Why.Length > 0);
    }

    [Fact]
    public void Run_EachObjective_IsBestInItsOwnFigure()
    {
        SearchPoint joules = Joules.Value.Ranked[0].Point;
        SearchPoint output = Searches.Answer(Question with { Objective = Objective.Throughput }).Ranked[0].Point;

        output.TotalOutput.Value.InPerSecond.ShouldBeGreaterThanOrEqualTo(joules.TotalOutput.Value.InPerSecond);
        output.Energy!.Estimate.Value.InJoulesPerToken.ShouldBeGreaterThanOrEqualTo(joules.Energy!.Estimate.Value.InJoulesPerToken);
    }

    [Fact]
    public void Run_Frontier_FallsInEnergyAsItSlowsAndIsThinnedEvenly()
    {
        SearchResult result = Joules.Value;
        double[] tpot = [.. result.Frontier.Select(p => p.Prediction.TpotSeconds!.Value.Value)];

        result.Frontier.Count.ShouldBeInRange(2, ConfigurationSearch.MostOfFrontier);
        result.FrontierInAll.ShouldBeGreaterThanOrEqualTo(result.Frontier.Count);
        tpot.ShouldBe(tpot.Order());
        result.Frontier.Select(p => p.Energy!.Estimate.Value.InJoulesPerToken).Zip(result.Frontier.Skip(1).Select(p => p.Energy!.Estimate.Value.InJoulesPerToken), (a, b) => b / a).ShouldAllBe(r => r < 1.001);
    }

    [Fact]
    public void Run_AskedTwice_IsTheSame() =>
        SearchScenarioTests.Describe(Searches.Answer(Question)).ShouldBe(SearchScenarioTests.Describe(Joules.Value));

    [Fact]
    public void SystemOf_Accelerator_IsARackOrChassisWithItsOwnProfile()
    {
        Searches.Catalogue.ComparedSystemOf("nvidia-gb300").ShouldNotBeNull().AcceleratorCount.ShouldBe(72);
        Searches.Catalogue.ComparedSystemOf("nvidia-h200-sxm").ShouldNotBeNull().AcceleratorCount.ShouldBe(8);
    }

    private static IEnumerable<SearchPoint> Points(SearchResult result) => [.. result.Ranked.Select(r => r.Point), .. result.Frontier];
}
