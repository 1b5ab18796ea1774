using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Answers;

/// <summary>Points of a real answer with figures made up so that they can be compared in the head.</summary>
public sealed class RunnersTests
{
    private static readonly Lazy<SearchPoint> Point = new(() =>
        Searches.Answer(Searches.Ask("qwen3-8b", 1, "nvidia-h200-sxm") with { Engines = ["vllm"], KvPrecisions = ["fp8"], PowerCaps = false, Disaggregated = false }).Ranked[0].Point);

    [Fact]
    public void Why_HalfTheOutputAtTheSamePower_IsTheOutput()
    {
        SearchPoint best = With(Point.Value, 100, 4);

        Runners.Why(Objective.Joules, best, With(Point.Value, 50, 8)).ShouldBe("50 % less output per accelerator");
        Runners.Why(Objective.Joules, best, With(Point.Value, 100, 5)).ShouldBe("25 % more power per accelerator");
        Runners.Why(Objective.Joules, best, With(Point.Value, 110, 4)).ShouldBe("10 % more output per accelerator, 10 % more power per accelerator");
        Runners.Why(Objective.Joules, best, With(Point.Value, 100.4, 4)).ShouldBe("equal within half a percent");
    }

    [Fact]
    public void Why_MoreReplicas_CountsForThroughputAndCostOnly()
    {
        SearchPoint best = With(Point.Value, 100, 4);
        SearchPoint other = best with { Configuration = best.Configuration with { Replicas = 3 } };

        Runners.Why(Objective.Throughput, best, other).ShouldBe("200 % more accelerators");
        Runners.Why(Objective.Joules, best, other).ShouldBe("equal within half a percent");
    }

    [Fact]
    public void Why_DearerHour_IsTheHour()
    {
        SearchPoint best = With(Point.Value, 100, 4) with { Cost = Price(2) };

        Runners.Why(Objective.Cost, best, best with { Cost = Price(3) }).ShouldBe("50 % more cost of an accelerator-hour");
    }

    [Fact]
    public void AreTied_IntervalsThatOverlap_AreAndOthersAreNot()
    {
        SearchPoint best = Point.Value with { Cost = Price(2) };

        // Factor 1.2 both ways: 2 to 2.4 meets 2.8 / 1.2 = 2.33, but not 3 / 1.2 = 2.5.
        Runners.AreTied(Objective.Cost, best, best with { Cost = Price(2.8) }).ShouldBeTrue();
        Runners.AreTied(Objective.Cost, best, best with { Cost = Price(3) }).ShouldBeFalse();
        Runners.AreTied(Objective.Cost, best, best with { Cost = null }).ShouldBeFalse();
        Runners.AreTied(Objective.Joules, best, best).ShouldBeTrue();
        Runners.AreTied(Objective.Throughput, best, best).ShouldBeTrue();
    }

    private static Estimate<TokenPrice> Price(double dollars) =>
        Estimate.WithFactor($"price {dollars}", TokenPrice.FromDollarsPerMillion(dollars), 1.2, Grade.D, ModelSource.Source);

    private static SearchPoint With(SearchPoint point, double output, double joules) => point with
    {
        Prediction = point.Prediction with { OutputTokensPerSecondPerAccelerator = new(output, output / 1.2, output * 1.2) },
        Energy = new OnBasis<EnergyPerToken>(Estimate.Exact("joules", EnergyPerToken.FromJoulesPerToken(joules), Grade.D, ModelSource.Source), point.Energy!.Basis),
        Cost = null,
    };
}
