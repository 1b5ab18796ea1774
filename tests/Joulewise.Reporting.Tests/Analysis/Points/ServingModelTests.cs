using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis.Points;

public sealed class ServingModelTests
{
    private const string Unmetered = "amd-mi300x";

    private static readonly MeasuredPoint[] Evidence = [.. Rows.Metered, Rows.Of(Unmetered, 20, 120), Rows.Of(Unmetered, 40, 90), Rows.Of("amd-mi325x", 40, 90)];

    [Fact]
    public void Of_UnmeteredPoint_IsTheModelWithItsInterval()
    {
        BoardPower power = PowerOf(new FakePredictor(), Unmetered, 40).ShouldNotBeNull();

        power.Basis.ShouldBe(BoardPowerBasis.Model);
        power.Measured.ShouldBeFalse();
        power.Estimate.Value.InWatts.ShouldBe(600, 1e-9);
        power.Estimate.Interval.Low.InWatts.ShouldBe(480, 0.5);
        power.Estimate.Interval.High.InWatts.ShouldBe(750, 0.5);
        power.How.ShouldStartWith("serving model, throughput given");
        power.Estimate.Sources.ShouldHaveSingleItem().Id.ShouldBe("serving-model");
    }

    /// <summary>C is for what was metered with this model, so an accelerator nobody metered is D whatever the prediction says.</summary>
    [Theory]
    [InlineData(Unmetered, 40, Grade.C, Grade.D, true)]
    [InlineData(Unmetered, 40, Grade.D, Grade.D, true)]
    [InlineData(Unmetered, 40, Grade.E, Grade.E, true)]
    [InlineData("nvidia-b200", 200, Grade.C, Grade.C, false)]
    [InlineData("nvidia-b200", 200, Grade.D, Grade.D, false)]
    public void Of_UnmeteredPoint_GradeIsNeverBetterThanWhatWasMetered(string accelerator, double at, Grade predicted, Grade expected, bool isExtrapolated)
    {
        MeasuredPoint[] rows = [.. Evidence, Rows.Of("nvidia-b200", 200, 10)];
        BoardPower power = PowerOf(new FakePredictor { Grade = predicted }, accelerator, at, rows).ShouldNotBeNull();

        power.Basis.ShouldBe(BoardPowerBasis.Model);
        power.Estimate.Grade.ShouldBe(expected);
        power.IsExtrapolated.ShouldBe(isExtrapolated);
    }

    [Fact]
    public void Of_BetweenPoints_AsksWithTheReadingsRateAndTheNeighboursLoad()
    {
        FakePredictor predictor = new();

        PowerOf(predictor, Unmetered, 30).ShouldNotBeNull();

        MeasuredPoint asked = predictor.Asked.ShouldHaveSingleItem();
        asked.OutputPerAccelerator!.Value.InPerSecond.ShouldBeInRange(91, 119);
        asked.ConcurrencyRequests.ShouldBe(Rows.Of(Unmetered, 20, 120).ConcurrencyRequests);
    }

    [Fact]
    public void Of_MeteredPoint_StaysMeasured()
    {
        FakePredictor predictor = new();

        PowerOf(predictor, "nvidia-h100-sxm", 40).ShouldNotBeNull().Basis.ShouldBe(BoardPowerBasis.Measured);
        predictor.Asked.ShouldBeEmpty();
    }

    [Fact]
    public void Of_ModelRefuses_IsTheControl()
    {
        PowerOf(new FakePredictor { Refused = [Unmetered] }, Unmetered, 40).ShouldNotBeNull().Basis.ShouldBe(BoardPowerBasis.Control);
        PowerOf(new FakePredictor { Powerless = [Unmetered] }, Unmetered, 40).ShouldNotBeNull().How.ShouldStartWith(BoardPowerShare.Name);
    }

    /// <summary>Two independent factors of 1.25: their ratio has exp(√2 × ln 1.25) = 1.371.</summary>
    [Fact]
    public void Of_TwoAccelerators_ShareNoError()
    {
        Estimate<Power> one = PowerOf(new FakePredictor(), Unmetered, 40).ShouldNotBeNull().Estimate;
        Estimate<Power> other = PowerOf(new FakePredictor(), "amd-mi325x", 40).ShouldNotBeNull().Estimate;

        one.Over(other).Interval.High.InFraction.ShouldBe(1.371, 0.03);
    }

    private static BoardPower? PowerOf(IPredictor predictor, string accelerator, double at, IReadOnlyList<MeasuredPoint>? rows = null)
    {
        EvidenceLens lens = new(Question.InputsOf(rows ?? Evidence) with { Predictor = predictor }, ttftLimit: null);
        Frontier frontier = lens.ByAll.Frontiers.Single(f => string.Equals(f.Key.Accelerator, accelerator, StringComparison.Ordinal));
        Accelerator known = Question.Catalogue.FindAccelerator(accelerator);
        return BoardPowerModel.Of(frontier.At(TokenRate.FromPerSecond(at)), known, lens);
    }
}
