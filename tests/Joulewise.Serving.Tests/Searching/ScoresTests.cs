using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Searching;

/// <summary>Scores of outcomes made up so that they can be computed in the head.</summary>
public sealed class ScoresTests
{
    /// <summary>3 prefill workers of 1 and 2 decode workers of 2 accelerators: 7 in all; 700 tokens/s.</summary>
    private static readonly Choice Seven = new(new WorkerWidths(2), 8, 0, 1, new WorkerWidths(1), 3, 2);

    private static readonly Outcome Out = new(1, 0.02, 0.02, 700, 400, 400, 1);

    private static readonly SearchQuestion Question = Searches.Ask("qwen3-8b", 16, "nvidia-h200-sxm") with
    {
        Boundary = Boundary.Board,
        PricePerAcceleratorHour = MoneyRate.FromDollarsPerHour(3.6),
    };

    [Fact]
    public void JoulesOf_Boards_IsPowerOfAllOverOutputOfAll() =>
        Of(Question).JoulesOf(Seven, Out).ShouldBe(7 * 400 / 700.0, 1e-9);

    [Fact]
    public void Of_FixedNumber_CountsWholeReplicasAndPaysForEveryAccelerator()
    {
        // 16 / 7 = 2 replicas; 16 accelerators at 3.6 USD/h = 0.016 USD/s over 1,400 tokens/s.
        Of(Question).ReplicasOf(Seven, Out).ShouldBe(2);
        Of(Question with { Objective = Objective.Throughput }).Of(Seven, Out, 4).ShouldBe(-1400);
        Of(Question with { Objective = Objective.Cost }).Of(Seven, Out, 4).ShouldBe(0.016 / 1400, 1e-15);
        Of(Question).Of(Seven, Out, 4).ShouldBe(4);
    }

    [Fact]
    public void Of_FewerThanAReplica_HasNoScore() =>
        Of(Question with { Supply = new Supply(6, null, DrawBasis.Provisioned) }).Of(Seven, Out, 4).ShouldBe(double.NaN);

    [Fact]
    public void ReplicasOf_Feed_CountsByLimitsOrByTheDraw()
    {
        SearchQuestion fed = Question with { Supply = Searches.Behind(1) };
        Place place = Searches.Groups(fed)[0].Place;

        Of(fed).ReplicasOf(Seven, Out).ShouldBe(Math.Floor(1e6 / (7 * place.FacilityWatts(700, 7))));
        Of(fed with { Supply = Searches.Behind(1, DrawBasis.ExpectedPeak) }).ReplicasOf(Seven, Out).ShouldBe(Math.Floor(1e6 / (7 * place.FacilityWatts(400, 7))));

        // At half the rating nearly twice as many are counted.
        Of(fed).ReplicasOf(Seven with { CapShare = 0.5 }, Out).ShouldBe(Math.Floor(1e6 / (7 * place.FacilityWatts(350, 7))));
    }

    [Fact]
    public void Of_Feed_PaysForWhatIsUsed() =>
        Of(Question with { Supply = Searches.Behind(1), Objective = Objective.Cost }).Of(Seven, Out, 4).ShouldBe(7 * 0.001 / 700, 1e-15);

    [Fact]
    public void JoulesOf_UnlikePools_AddsThePowerOfBoth()
    {
        SearchQuestion mixed = Question with { PrefillAccelerators = [Searches.Catalogue.FindAccelerator("nvidia-h100-sxm")], Aggregated = false };
        SearchGroup group = Searches.Groups(mixed).First(g => g.IsMixed);

        // 3 boards at 600 W that fill caches, 4 at 400 W that decode.
        new Scores(mixed, group).JoulesOf(Seven, Out with { PrefillWatts = 600 }).ShouldBe(((3 * 600) + (4 * 400)) / 700.0, 1e-9);
    }

    private static Scores Of(SearchQuestion question) => new(question, Searches.Groups(question with { Aggregated = false })[0]);
}
