using Joulewise.Evidence.Import;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Import;

/// <summary>Published results trees, where the environment variable JOULEWISE_UPSTREAM names a folder that holds them.</summary>
public class MlperfUpstreamTests
{
    // Officially published wall power of the two runs, all printed digits; tokens per second from the LoadGen summaries.
    [Theory]
    [InlineData("inference_results_v5.1", "nvidia-b200", 10400.9988793425, 102909, 0.1011)]
    [InlineData("inference_results_v4.1", "nvidia-h200-sxm", 6152.984435173287, 25262.1, 0.2436)]
    public void Read_PublishedTree_ReproducesThePublishedWallPower(string tree, string accelerator, double systemWatts, double tokensPerSecond, double joulesPerToken)
    {
        string folder = Path.Combine(Environment.GetEnvironmentVariable("JOULEWISE_UPSTREAM") ?? string.Empty, "mlperf", tree);
        Assert.SkipUnless(Directory.Exists(folder), $"JOULEWISE_UPSTREAM names no folder that holds mlperf/{tree}");

        ImportBatch batch = Importers.Read("mlperf", folder);

        MeasuredPoint point = batch.Points.ShouldHaveSingleItem();
        point.Accelerator.ShouldBe(accelerator);
        point.AcceleratorCount.ShouldBe(8);
        point.EnergyBoundary.ShouldBe(Boundary.NodeWall);
        (point.PowerPerAccelerator!.Value.InWatts * 8).ShouldBe(systemWatts, 1e-6);
        (point.OutputPerAccelerator!.Value.InPerSecond * 8).ShouldBe(tokensPerSecond, 0.1);
        point.EnergyPerOutputToken!.Value.InJoulesPerToken.ShouldBe(joulesPerToken, 0.005 * joulesPerToken);
    }
}
