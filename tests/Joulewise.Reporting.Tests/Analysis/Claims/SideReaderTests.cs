using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis.Claims;

public sealed class SideReaderTests
{
    private static readonly ClaimSide H200 = new() { Name = "H200", AcceleratorId = "nvidia-h200-sxm", ModelId = "deepseek-r1", WorkloadId = "inferencex-8k1k", Precision = "fp8" };

    private readonly SideReader _reader = new(Question.Context);

    [Fact]
    public void Stated_SpeculationNotStated_IsTheBestOfAllKinds()
    {
        TokenRate at = Question.PerSecond(60);
        double free = Rate(H200, at);

        free.ShouldBe(Math.Max(Rate(H200 with { Speculation = "none" }, at), Rate(H200 with { Speculation = "mtp" }, at)), 1e-9);
        free.ShouldBeGreaterThan(Rate(H200 with { Speculation = "none" }, at));
    }

    [Fact]
    public void Stated_FasterThanAnyRun_SaysHowFastTheFastestIs()
    {
        _reader.Stated(H200 with { Speculation = "none" }, Question.PerSecond(116), out string why).ShouldBeNull();
        why.ShouldBe("H200: unreachable at 116 tokens/s per user; the fastest measured is 104");
    }

    [Fact]
    public void Stated_MuchSlowerThanAnyRun_SaysHowSlowTheSlowestIs()
    {
        ClaimSide gb300 = H200 with { Name = "GB300", AcceleratorId = "nvidia-gb300", Precision = "fp4", Speculation = "mtp" };

        _reader.Stated(gb300, Question.PerSecond(20), out string why).ShouldBeNull();
        why.ShouldBe("GB300: nothing measured as slow as 20 tokens/s per user; the slowest measured is 68.7");
    }

    [Fact]
    public void Stated_OlderThanAnyRun_SaysWhenTheFirstWas()
    {
        _reader.Stated(H200 with { AsOf = "2025-10" }, Question.PerSecond(40), out string why).ShouldBeNull();
        why.ShouldBe("H200: nothing measured is as old as 2025-10; the first is of 2025-11-02");
        Rate(H200 with { AsOf = "2025-11" }, Question.PerSecond(40)).ShouldBeLessThan(Rate(H200, Question.PerSecond(40)));
    }

    [Fact]
    public void Stated_WithoutAcceleratorOrModel_SaysSo()
    {
        _reader.Stated(H200 with { Name = "GPUs", AcceleratorId = string.Empty }, Question.PerSecond(40), out string noAccelerator).ShouldBeNull();
        _reader.Stated(H200 with { ModelId = string.Empty }, Question.PerSecond(40), out string noModel).ShouldBeNull();

        noAccelerator.ShouldBe("GPUs: the claim names no accelerator");
        noModel.ShouldBe("the claim names no model");
    }

    private double Rate(ClaimSide side, TokenRate at) => _reader.Stated(side, at, out _)!.Output.Value.InPerSecond;
}
