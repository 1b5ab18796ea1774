using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis.Points;

public sealed class ConfigurationsTests
{
    private static readonly MeasuredPoint Row = Rows.Of("nvidia-gb200", 40, 100);

    [Fact]
    public void Describe_AllKnown_NamesPrecisionSpeculationEngineSplitWidthsAndSize() =>
        Describe(Row with { SpeculativeDecoding = "mtp", Disaggregated = true, PrefillAccelerators = 40, DecodeAccelerators = 32, TensorParallel = 8, ExpertParallel = 32, DataParallel = 1, AcceleratorCount = 72 })
            .ShouldBe("fp8, MTP, vllm 1, disaggregated 40P+32D, TP8 EP32, 72 accelerators");

    [Fact]
    public void Describe_LittleKnown_SaysSo() =>
        Describe(Row with { Precision = string.Empty, Engine = string.Empty, EngineVersion = string.Empty, AcceleratorCount = null }).ShouldBe("precision not published");

    [Fact]
    public void Describe_OneAcceleratorWithUnknownSplit_IsInTheSingular() =>
        Describe(Row with { EngineVersion = string.Empty, Disaggregated = true, AcceleratorCount = 1 }).ShouldBe("fp8, vllm, disaggregated, 1 accelerator");

    [Theory]
    [InlineData(40.1, "measured 2026-01-01")]
    [InlineData(50, "interpolated between 40 and 80 tokens/s/user")]
    [InlineData(10, "clamped to its slowest measured point, 40 tokens/s/user")]
    [InlineData(100, "unreachable")]
    public void Describe_Reading_SaysHowItWasObtained(double at, string expected)
    {
        Frontier frontier = FrontierSet.Build([Row, Rows.Of("nvidia-gb200", 80, 50)], new FrontierOptions { ModelKey = m => m }).Frontiers.ShouldHaveSingleItem();

        Configurations.Describe(frontier.At(TokenRate.FromPerSecond(at))).ShouldBe(expected);
    }

    private static string Describe(MeasuredPoint row) =>
        Configurations.Describe(new GradedPoint(row, Grade.B, row.Interactivity!.Value, row.OutputPerAccelerator!.Value, EvidenceRules.SpeculationOf(row)));
}
