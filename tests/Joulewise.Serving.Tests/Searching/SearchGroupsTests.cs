using Joulewise.Modeling;

namespace Joulewise.Serving.Tests.Searching;

public sealed class SearchGroupsTests
{
    /// <summary>2 modes, 3 engines, 2 precisions of the cache, with and without pipeline stages; DeepSeek-R1 has a layer for speculation: twice as many.</summary>
    [Theory]
    [InlineData("qwen3-8b", 2 * 3 * 2 * 2)]
    [InlineData("deepseek-r1", 2 * 3 * 2 * 2 * 2)]
    public void List_OneAccelerator_IsTheHandCount(string model, int expected) =>
        Searches.Groups(Searches.Ask(model, 8, "nvidia-h200-sxm")).Count.ShouldBe(expected);

    [Fact]
    public void List_FillersOfAnotherMaker_AreLeftOut()
    {
        SearchQuestion question = Searches.Ask("qwen3-8b", 8, "nvidia-h200-sxm") with
        {
            PrefillAccelerators = [Searches.Catalogue.FindAccelerator("nvidia-h100-sxm"), Searches.Catalogue.FindAccelerator("amd-mi355x"), Searches.Catalogue.FindAccelerator("nvidia-h200-sxm")],
            Aggregated = false,
        };

        SearchGroup[] mixed = [.. Searches.Groups(question).Where(g => g.IsMixed)];
        mixed.Length.ShouldBe(3 * 2 * 2);
        mixed.ShouldAllBe(g => g.PrefillPlace!.Accelerator.Id == "nvidia-h100-sxm");
    }

    [Fact]
    public void List_CachePrecision_ChangesTheBytesOfTheCacheOnly()
    {
        NumberFormats[] formats = [.. Searches.Groups(Searches.Ask("qwen3-8b", 8, "nvidia-h200-sxm") with { Engines = ["vllm"], Disaggregated = false, Pipelines = false }).Select(g => g.Formats)];

        formats.Select(f => f.KvBytes).ShouldBe([2, 1]);
        (formats[0] with { KvBytes = 1 }).ShouldBe(formats[1]);
    }

    [Theory]
    [InlineData("nvidia-h100-sxm", "fp4", "it does not compute in fp4")]
    [InlineData("nvidia-a100-sxm-80gb", "fp8", "it does not compute in fp8")]
    public void List_PrecisionNotComputed_IsRefused(string accelerator, string precision, string reason)
    {
        Searches.Groups(Searches.Ask("qwen3-8b", 8, accelerator) with { Precisions = [precision] }, out IReadOnlyList<Refusal> refused).ShouldBeEmpty();

        refused.ShouldBe([new Refusal(accelerator, reason)]);
    }

    [Fact]
    public void List_EngineOfAnotherMaker_IsRefused()
    {
        Searches.Groups(Searches.Ask("qwen3-8b", 8, "nvidia-h100-sxm") with { Engines = ["atom"] }, out IReadOnlyList<Refusal> refused).ShouldBeEmpty();

        refused.ShouldHaveSingleItem().Reason.ShouldBe("no engine asked for (atom) runs on it in a mode asked for");
    }

    [Fact]
    public void List_NoEngineRunsThere_IsRefused()
    {
        Searches.Groups(Searches.Ask("qwen3-8b", 8, "groq-lpu-v1"), out IReadOnlyList<Refusal> refused).ShouldBeEmpty();

        refused.ShouldHaveSingleItem().Reason.ShouldBe("no serving engine of the catalogue runs on it");
    }

    [Fact]
    public void List_BandwidthNotPublished_IsRefused()
    {
        Searches.Groups(Searches.Ask("qwen3-8b", 8, "nvidia-h100-nvl", "nvidia-h200-sxm"), out IReadOnlyList<Refusal> refused).ShouldNotBeEmpty();

        refused.ShouldBe([new Refusal("nvidia-h100-nvl", "the catalogue lacks its memory, its bandwidth or its compute rate")]);
    }
}
