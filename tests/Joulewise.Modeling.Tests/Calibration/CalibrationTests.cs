using System.Text.Json;

namespace Joulewise.Modeling.Tests;

public sealed class CalibrationTests
{
    [Fact]
    public void LoadEmbedded_EveryConstant_IsThereWithItsUnitAndWithinReasonOfItsPrior()
    {
        CalibrationFile file = Calibration.LoadEmbedded().File;
        file.Constants.Select(c => c.Name).ShouldBe(CoefficientTable.All.Select(p => p.Coefficient.ToString()));
        file.Constants.Select(c => c.Unit).ShouldBe(CoefficientTable.All.Select(p => p.Unit));
        file.Constants.ShouldAllBe(c => c.Value > 0 && c.LogError > 0 && c.LogError <= c.PriorLogSpread * 1.01 && c.Rows > 0);

        // Priors are strong for a reason: a constant four spreads away says that the equation is wrong.
        file.Constants.ShouldAllBe(c => Math.Abs(Math.Log(c.Value / c.Prior)) <= 4 * c.PriorLogSpread);
    }

    [Fact]
    public void Table_Order_IsThatOfTheEnumeration() =>
        CoefficientTable.All.Select(p => p.Coefficient).ShouldBe(Enum.GetValues<Coefficient>());

    [Fact]
    public void FactorOf_EachQuantityAndNovelty_IsThere()
    {
        Calibration calibration = Calibration.LoadEmbedded();
        foreach (Quantity quantity in Enum.GetValues<Quantity>())
        {
            foreach (HoldOut novelty in Enum.GetValues<HoldOut>())
            {
                calibration.FactorOf(quantity, false, novelty, "a group nobody knows").ShouldBeInRange(0.3, 30);
                if (quantity is Quantity.Power or Quantity.Joules)
                {
                    calibration.FactorOf(quantity, true, novelty, "a group nobody knows").ShouldBeInRange(0.3, 30);
                }
            }
        }
    }

    [Fact]
    public void File_WrittenAndRead_IsTheSame()
    {
        CalibrationFile file = Calibration.LoadEmbedded().File;
        string text = JsonSerializer.Serialize(file, CalibrationJson.Default.CalibrationFile);
        JsonSerializer.Serialize(JsonSerializer.Deserialize(text, CalibrationJson.Default.CalibrationFile)!, CalibrationJson.Default.CalibrationFile).ShouldBe(text);
    }

    [Theory]
    [InlineData("TPOT", "silicon sample, aggregated", "one model family", 18, 100)]
    [InlineData("TTFT", "silicon sample, aggregated", "one model family", 38, 100)]
    [InlineData("TPOT", "silicon sample and InferenceX, disaggregated", "one cell", 18, 100)]
    [InlineData("TPOT", "silicon sample and InferenceX, disaggregated", "one model family", 22, 100)]
    [InlineData("output throughput per accelerator", "silicon sample, all", "one model family", 18, 100)]
    [InlineData("output throughput per accelerator", "InferenceX, NVIDIA and AMD", "one cell", 100, 15)]
    [InlineData("output throughput per accelerator", "InferenceX, NVIDIA and AMD", "one model family", 100, 18)]
    [InlineData("board power, throughput given", "ML.ENERGY", "one model family", 11, 7.5)]
    [InlineData("board power, throughput given", "InferenceX", "one vendor", 15, 100)]
    [InlineData("J per output token, throughput predicted", "ML.ENERGY", "one model family", 15, 100)]
    public void HeldOutErrors_OfTheBuiltInFit_MeetTheirBars(string quantity, string rows, string leftOut, double mapePercent, double mdapePercent)
    {
        HeldOutError error = Calibration.LoadEmbedded().File.Errors.Single(e => (e.Quantity, e.Rows, e.LeftOut) == (quantity, rows, leftOut));
        error.MapePercent.ShouldBeLessThanOrEqualTo(mapePercent);
        error.MdapePercent.ShouldBeLessThanOrEqualTo(mdapePercent);
    }

    [Fact]
    public void HeldOutErrors_OnePointOfACurve_CutsTheMedianErrorOfItsJoulesByAQuarterAndTheMeanByAFifth()
    {
        IReadOnlyList<HeldOutError> errors = Calibration.LoadEmbedded().File.Errors;
        HeldOutError blind = errors.Single(e => e is { Quantity: "J per output token, throughput predicted", Rows: "ML.ENERGY", LeftOut: "one model family, the same rows with none given" });
        HeldOutError one = errors.Single(e => e is { Quantity: "J per output token, throughput predicted", Rows: "ML.ENERGY", LeftOut: "one model family, one row of each curve given" });
        one.MdapePercent.ShouldBeLessThanOrEqualTo(0.75 * blind.MdapePercent);
        one.MapePercent.ShouldBeLessThanOrEqualTo(0.80 * blind.MapePercent);
    }
}
