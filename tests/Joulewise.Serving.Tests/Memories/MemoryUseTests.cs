namespace Joulewise.Serving.Tests.Memories;

public sealed class MemoryUseTests
{
    /// <summary>
    /// By the published architectures. Llama-3.1-8B: keys and values of 8 heads of 128 in 32 layers, 2 bytes: 131,072.
    /// DeepSeek-R1: a latent of 512 and a rotary key of 64 in 61 layers, 1 byte: 35,136.
    /// </summary>
    [Theory]
    [InlineData("llama-3.1-8b", "bf16", "bf16", 1, 131_072)]
    [InlineData("llama-3.1-8b", "bf16", "fp8", 1, 65_536)]
    [InlineData("deepseek-r1", "fp8", "fp8", 8, 35_136)]
    public void Of_Cache_IsTheArchitectures(string model, string precision, string kv, int accelerators, double bytes) =>
        UseOf(model, precision, kv, accelerators).Memory.CachePerToken.InBytes.ShouldBe(bytes, 1e-6 * bytes);

    /// <summary>8.03 G weights of 2 bytes on one accelerator: 16.1 GB, and the head and the embeddings are counted once each (Llama-3.1-8B model card).</summary>
    [Fact]
    public void Of_Weights_AreTheModels() =>
        UseOf("llama-3.1-8b", "bf16", "bf16", 1).Memory.Weights.InGigabytes.ShouldBe(16.06, 0.2);

    [Fact]
    public void Of_Parts_FillTheMemoryTheyAreCountedIn()
    {
        SearchPoint point = UseOf("llama-3.1-8b", "bf16", "bf16", 1);
        MemoryUse use = point.Memory;

        // Engines plan with 0.91 of the memory and keep 3 GB for buffers (docs/model.md).
        (use.Weights.InBytes + use.CacheRoom.InBytes + 3e9).ShouldBe(0.91 * use.Size.InBytes, 1);
        use.CacheUsed.InBytes.ShouldBe(point.Configuration.Decode.SequencesPerWorker * use.PerSequence.InBytes, 1);
        use.RoomShare.ShouldBeInRange(0, 1);
    }

    private static SearchPoint UseOf(string model, string precision, string kv, int accelerators) => Searches.Answer(
        Searches.Ask(model, accelerators, "nvidia-b300") with { Precisions = [precision], KvPrecisions = [kv], Disaggregated = false, PowerCaps = false, Pipelines = false }).Ranked[0].Point;
}
