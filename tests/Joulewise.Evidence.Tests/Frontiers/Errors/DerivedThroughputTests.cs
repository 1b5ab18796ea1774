using Joulewise.Quantities;

using static Joulewise.Evidence.Tests.Frontiers.PointSamples;

namespace Joulewise.Evidence.Tests.Frontiers;

public sealed class DerivedThroughputTests
{
    [Fact]
    public void Of_CountedRows_SeesWhatTheComputationMisses()
    {
        // At the mean length, 0.9 of 100 tokens: 20 x 90 / (1 + 90 x 0.09) / 2 = 98.901 tokens/s per accelerator computed.
        const double computed = 20 * 90 / (1 + (90 * 0.09)) / 2;
        DerivedThroughput derived = DerivedThroughput.Of([Counted("a", 90), Counted("b", 95), Counted("c", 99), Counted("d", 80) with { Disaggregated = true }]);
        derived.Count.ShouldBe(4);
        derived.Aggregated.InFraction.ShouldBe(95 / computed, 1e-12);
        derived.Disaggregated.InFraction.ShouldBe(80 / computed, 1e-12);
        derived.FactorsFor(Counted("x", 1)).Order().ShouldBe([90.0 / 95, 1, 99.0 / 95], 1e-12);
    }

    [Fact]
    public void HeldOut_TwoAccelerators_TestsEachWithTheOthersCorrection()
    {
        HeldOut held = DerivedThroughput.Of([Counted("a", 90), Counted("b", 99) with { Accelerator = "acme-two" }]).HeldOut.ShouldNotBeNull();
        held.Count.ShouldBe(2);

        // Predicted over true: 99 / 90 and 90 / 99.
        held.MeanAbsolute.InFraction.ShouldBe((0.1 + (1 - (90.0 / 99))) / 2, 1e-9);
    }

    [Fact]
    public void Corrected_CountedRow_StaysAsItIs()
    {
        DerivedThroughput derived = DerivedThroughput.Of([Counted("a", 90)]);
        GradedPoint counted = EvidenceRules.Sift([Counted("a", 90)]).Admitted[0];
        derived.Corrected(counted).ShouldBe(Rate(90));
        derived.Corrected(EvidenceRules.Sift([Counted("b", 90) with { QualityFlags = ["throughput_derived_from_medians"] }]).Admitted[0])
            .InPerSecond.ShouldBe(81, 1e-9);
    }

    [Fact]
    public void Of_NoRows_CorrectsNothing()
    {
        DerivedThroughput derived = DerivedThroughput.Of([]);
        derived.Aggregated.ShouldBe(Ratio.One);
        derived.FactorsFor(Counted("x", 1)).ShouldBe([1]);
        derived.HeldOut.ShouldBeNull();
    }

    private static MeasuredPoint Counted(string id, double output) => Row(id, 1 / 0.09, output) with
    {
        AcceleratorCount = 2,
        ConcurrencyRequests = 20,
        InputTokens = TokenCount.FromTokens(100),
        OutputTokens = TokenCount.FromTokens(100),
        Ttft = Duration.FromSeconds(1),
        Tpot = Duration.FromSeconds(0.09),
    };
}
