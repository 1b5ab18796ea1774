using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Memories;

public sealed class MemoryTwinsTests
{
    private static readonly IReadOnlyList<TwinComparison> Comparisons = MemoryTwins.Compare(Searches.Predictor);

    [Fact]
    public void Compare_EmbeddedEvidence_FindsBothMakers() =>
        Comparisons.Select(c => c.From).Distinct(StringComparer.Ordinal).ShouldBe(["nvidia-h100-sxm", "amd-mi300x"], ignoreOrder: true);

    /// <summary>The rows of one comparison, paired here by the columns of the table: the median of their ratios.</summary>
    [Fact]
    public void Compare_MeasuredGain_IsThatOfTheRows()
    {
        TwinComparison llama = Comparisons.Single(c => c is { From: "nvidia-h100-sxm", Model: "llama-3.1-70b", Engine: "vllm", Precision: "fp8" });

        double[] ratios =
        [
            .. Rows("nvidia-h100-sxm")
                .Join(Rows("nvidia-h200-sxm"), Setting, Setting, (small, large) => small.Tpot!.Value.InSeconds / large.Tpot!.Value.InSeconds)
                .Order(),
        ];

        ratios.Length.ShouldBe(llama.Rows);
        llama.MeasuredGain.ShouldBe((ratios[(ratios.Length - 1) / 2] + ratios[ratios.Length / 2]) / 2, 1e-9);
    }

    /// <summary>Bandwidths by the datasheets: 4.8 over 3.35 TB/s.</summary>
    [Fact]
    public void Compare_BandwidthRatio_IsTheDatasheets() =>
        Comparisons.First(c => c.From is "nvidia-h100-sxm").BandwidthRatio.ShouldBe(4.8 / 3.35, 1e-9);

    /// <summary>No step gets faster than the memory it waits for: the model's gain lies between none and the ratio of bandwidths, but for larger batches that fit.</summary>
    [Fact]
    public void Compare_ModelledGain_LiesBetweenNoneAndTheBandwidth() =>
        Comparisons.ShouldAllBe(c => c.ModelledGain >= 1 && c.ModelledGain <= c.BandwidthRatio);

    private static IEnumerable<MeasuredPoint> Rows(string accelerator) =>
        Searches.Predictor.Rows
            .Where(r => !r.IsDoubtful && !r.Case.Disaggregated && r.Traits is { Model: "llama-3.1-70b", Engine: "vllm", Precision: "fp8" })
            .Select(r => r.Point)
            .Where(p => p.Tpot is not null && string.Equals(p.Accelerator, accelerator, StringComparison.Ordinal));

    private static (string, double?, double?, double?, int?) Setting(MeasuredPoint p) =>
        (p.EngineVersion, p.ConcurrencyRequests, p.InputTokens?.InTokens, p.OutputTokens?.InTokens, p.TensorParallel);
}
