using Joulewise.Modeling;

namespace Joulewise.Serving.Tests.Spaces;

public sealed class WidthChoicesTests
{
    /// <summary>Qwen3-8B has 32 heads, an H200 a domain of 8: TP x PP within the number, TP within the domain.</summary>
    [Theory]
    [InlineData(1, new[] { "1x1" })]
    [InlineData(3, new[] { "1x1", "1x2", "2x1" })]
    [InlineData(8, new[] { "1x1", "1x2", "1x4", "2x1", "2x2", "2x4", "4x1", "4x2", "8x1" })]
    [InlineData(32, new[] { "1x1", "1x2", "1x4", "2x1", "2x2", "2x4", "4x1", "4x2", "4x4", "8x1", "8x2", "8x4" })]
    [InlineData(4096, new[] { "1x1", "1x2", "1x4", "2x1", "2x2", "2x4", "4x1", "4x2", "4x4", "8x1", "8x2", "8x4" })]
    public void Of_DenseModel_IsTheHandCount(int most, string[] expected)
    {
        IReadOnlyList<WorkerWidths> widths = Of("qwen3-8b", "nvidia-h200-sxm", most);

        widths.Select(w => $"{w.AttentionWidth}x{w.PipelineStages}").ShouldBe(expected);
        widths.ShouldAllBe(w => w.AttentionReplicas == 1 && !w.ExpertParallel);
    }

    /// <summary>Without expert parallelism, with it, and with attention replicas, which have it always: TP, PP, DP and E for whole experts.</summary>
    [Fact]
    public void Of_MixtureOfExperts_AddsWholeExpertsAndAttentionReplicas() =>
        Of("gpt-oss-20b", "nvidia-h200-sxm", 4).Select(w => $"{w.AttentionWidth}x{w.PipelineStages}x{w.AttentionReplicas}{(w.ExpertParallel ? "E" : string.Empty)}").ShouldBe(
        [
            "1x1x1", "1x2x1", "1x4x1", "1x1x2E", "1x1x4E",
            "2x1x1", "2x1x1E", "2x2x1", "2x2x1E", "2x1x2E",
            "4x1x1", "4x1x1E",
        ]);

    [Fact]
    public void Of_DomainOfSeventyTwo_StopsAtSixteenTensorRanksAndSixtyFourAccelerators()
    {
        IReadOnlyList<WorkerWidths> widths = Of("deepseek-r1", "nvidia-gb300", 72);

        widths.Max(w => w.AttentionWidth).ShouldBe(16);
        widths.Max(w => w.Accelerators).ShouldBe(64);
        widths.ShouldBeUnique();
    }

    [Fact]
    public void Of_AnyModel_CutsHeadsEvenly()
    {
        foreach (string model in Searches.Catalogue.Models.Select(m => m.Id))
        {
            ModelShape shape = ModelShape.Of(Searches.Catalogue.FindModel(model));
            double[] heads = [.. shape.Layers.Where(l => l.Mixer is MixerKind.Attention or MixerKind.Latent).Select(l => l.Heads)];
            IReadOnlyList<WorkerWidths> widths = Of(model, "nvidia-gb200", 72);

            widths.ShouldNotBeEmpty(model);
            widths.ShouldAllBe(w => heads.Length == 0 || heads.Min() % w.AttentionWidth == 0, model);
        }
    }

    private static IReadOnlyList<WorkerWidths> Of(string model, string accelerator, int most) => WidthChoices.Of(
        ModelShape.Of(Searches.Catalogue.FindModel(model)),
        AcceleratorShape.Of(Searches.Catalogue.FindAccelerator(accelerator)).ShouldNotBeNull(),
        most);
}
