using Joulewise.Catalog;

namespace Joulewise.Reporting.Tests.Analysis.Claims;

public sealed class MeteredRunTests
{
    private static readonly ClaimSide Mlperf = new()
    {
        Name = "8 B200",
        AcceleratorId = "nvidia-b200",
        ModelId = "llama-2-70b",
        WorkloadId = "mlperf-llama2-70b-offline",
        Precision = "fp4",
        AsOf = "2025-09",
        Accelerators = 8,
    };

    private static readonly MeteredRun Runs = new(Question.Context, new SideReader(Question.Context));

    [Theory]
    [InlineData("mlperf-llama2-70b-offline", "mlperf-offline")]
    [InlineData("mlenergy-lm-arena-chat", "lm-arena-chat")]
    [InlineData("inferencex-agentic", "inferencex-agentic")]
    public void NameOf_Traffic_IsWhatItsCollectionCallsIt(string workload, string name) => MeteredRun.NameOf(workload).ShouldBe(name);

    /// <summary>10,401 W over 102,909 tokens/s at the wall.</summary>
    [Fact]
    public void Of_ASubmission_HasTheEnergyOfItsLog() =>
        Runs.Of(Mlperf)!.Value.Amounts.Energy!.Value.InJoulesPerToken.ShouldBe(0.1011, 0.0001);

    [Fact]
    public void Of_WhatNobodyRan_IsMissing()
    {
        Runs.Of(Mlperf with { Accelerators = 4 }).ShouldBeNull();
        Runs.Of(Mlperf with { AsOf = "2024-08" }).ShouldBeNull();
        Runs.Of(Mlperf with { Precision = "fp8" }).ShouldBeNull();
    }

    [Fact]
    public void Of_ABatch_LooksAtRunsOfThatBatchAlone()
    {
        ClaimSide side = new() { Name = "H100", AcceleratorId = "nvidia-h100-sxm", ModelId = "llama-3.1-8b", WorkloadId = "mlenergy-lm-arena-chat", Precision = "bf16", BatchRequests = 64 };

        // ML.ENERGY v3: 0.1186 J at 64 requests, 0.455 J at 8.
        Runs.Of(side)!.Value.Amounts.Energy!.Value.InJoulesPerToken.ShouldBe(0.1186, 0.0001);
        Runs.Of(side with { BatchRequests = 8 })!.Value.Amounts.Energy!.Value.InJoulesPerToken.ShouldBe(0.4548, 0.0001);
    }
}
