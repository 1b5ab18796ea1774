using Joulewise.Modeling.OperatorFits;
using Joulewise.Quantities;

namespace Joulewise.Modeling.Tests.OperatorFits;

public sealed class OperatorCalibrationFileTests
{
    private static readonly OperatorCalibrationFile Embedded = OperatorCalibrationFile.LoadEmbedded();

    [Fact]
    public void LoadEmbedded_EveryConstant_LiesWhereItsKindCan()
    {
        foreach (OperatorConstant constant in Embedded.Operators.SelectMany(o => o.Constants))
        {
            foreach (double value in constant.ByAccelerator.Values.Concat(constant.ByGeneration.Values).Append(constant.Value))
            {
                double most = constant switch { { Name: "dispersion" } => 20, { Unit: "1" } => 1, { Unit: "s" } => 1e-4, { Unit: "tokens" } => 20_000, _ => 0 };
                value.ShouldBeGreaterThan(0, constant.Name);
                value.ShouldBeLessThanOrEqualTo(most, constant.Name);
            }
        }
    }

    [Fact]
    public void LoadEmbedded_EveryOperator_SaysWhatItRestsOn()
    {
        foreach (FittedOperator fitted in Embedded.Operators)
        {
            fitted.Rows.ShouldBeGreaterThan(500, fitted.Name);
            fitted.Source.ShouldContain("@", Case.Sensitive, fitted.Name);
            fitted.HeldOutMedianPercent!.Value.ShouldBeInRange(1, 35, fitted.Name);
            fitted.HeldOutMedianPercentByAccelerator.Count.ShouldBeGreaterThan(1, fitted.Name);
            fitted.Constants.ShouldAllBe(c => c.BetweenAcceleratorLogSpread >= 0 && (c.LogStandardError == null || c.LogStandardError > 0));
        }
    }

    [Fact]
    public void LoadEmbedded_ProductsInSixteenBits_AgreeWithWhatOthersMeasured()
    {
        // Rooflines on vidur's profiles alone: 0.74 of peak FLOPS, 0.79 to 0.90 of bandwidth, 5 us a product (A100 and H100).
        FittedOperator gemm = Embedded.Operator("gemm.bf16");

        gemm.Constant("compute_efficiency").Value.ShouldBe(0.74, 0.05);
        gemm.Constant("memory_efficiency").Value.ShouldBeInRange(0.75, 0.9);
        gemm.Constant("floor").Value.ShouldBeInRange(2e-6, 6e-6);
    }

    [Fact]
    public void LoadEmbedded_BoardPower_IsListedAsWithoutRows() =>
        Embedded.WithoutRows.ShouldBe(["board-power.gemm.bf16", "board-power.gemm.fp8", "board-power.gemm.fp8-block", "board-power.gemm.nvfp4"]);

    [Fact]
    public void Names_NotThere_AreRefusedWithWhatIs()
    {
        Should.Throw<InputException>(() => Embedded.Operator("gemm.bf17")).Message.ShouldContain("gemm.bf16");
        Should.Throw<InputException>(() => Embedded.Operator("gemm.bf16").Constant("speed")).Message.ShouldContain("memory_efficiency");
    }

    [Fact]
    public void Write_IntoNoFolder_NamesThePath()
    {
        string path = Path.Combine(Path.GetTempPath(), "joulewise-no-such-folder", "operators.json");

        Should.Throw<InputException>(() => Embedded.Write(path)).Message.ShouldContain(path);
    }
}
