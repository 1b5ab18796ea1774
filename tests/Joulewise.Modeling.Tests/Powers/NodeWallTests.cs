using Joulewise.Catalog;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Modeling.Tests;

/// <summary>The wall of whole nodes against power logs of MLPerf, on which no constant of the board's power was fitted.</summary>
/// <remarks>
/// The chassis factor of the ledger does rest on these logs, with boards taken to draw their limit: what is checked here is that the
/// model's boards, given the submitted throughput and held to the limit, lead to the wall that was read.
/// </remarks>
public sealed class NodeWallTests
{
    /// <summary>Mean prompt of the OpenOrca subset that the task uses, in tokens (MLPerf llama2-70b reference).</summary>
    private const double PromptTokens = 294;

    /// <summary>Mean answer of the submissions, in tokens (median over 243 results).</summary>
    private const double AnswerTokens = 291;

    [Theory]
    [InlineData("dgx-h200-8", "nvidia-h200-sxm", "fp8", 1, 500, 3157.76, 769.12)] // v4.1 NVIDIA H200 MaxQ, offline
    [InlineData("dgx-h200-8", "nvidia-h200-sxm", "fp8", 1, 500, 2889.14, 785.03)] // the same, server
    [InlineData("lenovo-sr680a-v3-b200-8-air", "nvidia-b200", "fp4", 1, 1000, 12863.6, 1300.12)] // v5.1 Lenovo B200, offline
    [InlineData("lenovo-sr680a-v3-b200-8-air", "nvidia-b200", "fp4", 1, 1000, 12400.5, 1304.34)] // the same, server
    [InlineData("dgx-h100-8", "nvidia-h100-sxm", "fp8", 2, 450, 2137.32, 715.28)] // v4.0 Dell H100 MaxQ, offline
    [InlineData("dgx-h100-8", "nvidia-h100-sxm", "fp8", 2, 450, 2195.2, 736.02)] // v4.0 NVIDIA H100 MaxQ, offline
    [InlineData("dgx-h100-8", "nvidia-h100-sxm", "fp8", 2, 450, 1796.22, 717.64)] // v4.0 Dell, server
    [InlineData("dgx-h100-8", "nvidia-h100-sxm", "fp8", 2, 450, 1935.93, 738.6)] // v4.0 NVIDIA, server
    public void Wall_AtTheSubmittedThroughput_IsWithinTenPercent(string system, string accelerator, string precision, int width, double capWatts, double outputPerSecond, double wallWattsPerAccelerator)
    {
        Deployment deployment = TestCases.Deploy("llama-2-70b", accelerator, precision, new WorkerWidths(width), EngineKind.TensorRtLlm);
        double batch = Math.Min(1024, MemoryFit.Of(deployment, PromptTokens, AnswerTokens).LargestBatch);
        ServingCase served = TestCases.Serve(deployment, batch * 8 / width, PromptTokens, AnswerTokens, 8.0 / width);
        WorkRates work = WorkRatesFinder.Find(served, DecodeStates.Find(served, TestCases.Fitted), outputPerSecond * 8, TestCases.Fitted);
        double board = BoardPower.Watts(deployment.Accelerator, deployment.Formats, work, capWatts, TestCases.Fitted);
        Accelerator chip = TestCases.Catalogue.FindAccelerator(accelerator);
        Estimate<Power> estimate = Estimate.Exact("board", Power.FromWatts(board), Grade.D, new Source("model", "serving model", "docs/model.md"));
        BoundaryLedger ledger = Ledger.For(TestCases.Catalogue.FindSystem(system), chip, estimate, TestCases.Catalogue.FindSite(Catalogue.DefaultSiteId));
        (ledger.At(Boundary.NodeWall).Value.InWatts / wallWattsPerAccelerator).ShouldBeInRange(0.9, 1.1);
    }
}
