namespace Joulewise.Catalog.Tests;

public sealed class ParameterCountTests
{
    private static readonly Catalogue All = Catalogue.LoadEmbedded();

    // Total and active billions and cache elements per token, derived from the published configurations by other code.
    [Theory]
    [InlineData("deepseek-r1", 671.025, 37.551, 35136, 61)]
    [InlineData("deepseek-v3", 671.025, 37.551, 35136, 61)]
    [InlineData("gemma-3-12b", 11.765, 11.765, 196608, 48)]
    [InlineData("gemma-3-27b", 27.008, 27.008, 253952, 62)]
    [InlineData("glm-4.5-air", 106.851, 13.423, 94208, 46)]
    [InlineData("glm-4.5", 352.796, 33.63, 188416, 92)]
    [InlineData("gpt-oss-120b", 116.789, 5.71, 36864, 36)]
    [InlineData("gpt-oss-20b", 20.908, 4.186, 24576, 24)]
    [InlineData("kimi-k2.5", 1026.407, 32.86, 35136, 61)]
    [InlineData("kimi-k2", 1026.407, 32.86, 35136, 61)]
    [InlineData("llama-3.1-405b", 405.849, 405.849, 258048, 126)]
    [InlineData("llama-3.1-70b", 70.552, 70.552, 163840, 80)]
    [InlineData("llama-3.1-8b", 8.03, 8.03, 65536, 32)]
    [InlineData("llama-4-maverick", 400.711, 17.184, 98304, 48)]
    [InlineData("llama-4-scout", 107.769, 17.172, 98304, 48)]
    [InlineData("minimax-m2.5", 228.689, 11.03, 126976, 62)]
    [InlineData("mixtral-8x22b", 140.62, 39.151, 114688, 56)]
    [InlineData("mixtral-8x7b", 46.703, 12.88, 65536, 32)]
    [InlineData("nemotron-nano-12b-v2", 12.309, 12.309, 12288, 6)]
    [InlineData("nemotron-nano-9b-v2", 8.887, 8.887, 8192, 4)]
    [InlineData("qwen3-14b", 14.768, 14.768, 81920, 40)]
    [InlineData("qwen3-235b-a22b", 235.093, 22.19, 96256, 94)]
    [InlineData("qwen3-30b-a3b", 30.532, 3.353, 49152, 48)]
    [InlineData("qwen3-32b", 32.761, 32.761, 131072, 64)]
    [InlineData("qwen3-8b", 8.19, 8.19, 73728, 36)]
    [InlineData("qwen3-coder-480b-a35b", 480.154, 35.474, 126976, 62)]
    [InlineData("qwen3-vl-235b-a22b", 235.093, 22.19, 96256, 94)]
    [InlineData("qwen3-vl-30b-a3b", 30.532, 3.353, 49152, 48)]
    [InlineData("qwen3-vl-32b", 32.761, 32.761, 131072, 64)]
    [InlineData("qwen3-vl-8b", 8.19, 8.19, 73728, 36)]
    public void Model_Embedded_CountsAsDerivedElsewhere(string id, double totalBillions, double activeBillions, double kvElements, int kvLayers)
    {
        ModelArchitecture model = All.FindModel(id);
        (model.TotalParameters / 1e9).ShouldBe(totalBillions, 0.000501);
        (model.ActiveParameters / 1e9).ShouldBe(activeBillions, 0.000501);
        model.KvElementsPerToken.ShouldBe(kvElements);
        model.KvLayerCount.ShouldBe(kvLayers);
    }

    // Sizes the makers state. Norms, biases and the like are not counted, so 2 % is allowed; a rounded name gives 4 %.
    [Theory]
    [InlineData("llama-2-70b", 69, 0.02)]
    [InlineData("gpt-j-6b", 6.05, 0.02)]
    [InlineData("qwen3-0.6b", 0.6, 0.02)]
    [InlineData("qwen3.5-122b-a10b", 122, 0.02)]
    [InlineData("qwen3.5-397b-a17b", 397, 0.02)]
    [InlineData("nemotron-3-super-120b-a12b", 120, 0.02)]
    [InlineData("gemma-4-26b-a4b", 26, 0.04)]
    public void Model_StatedByItsMakers_CountsAlike(string id, double totalBillions, double tolerance) =>
        (All.FindModel(id).TotalParameters / 1e9).ShouldBe(totalBillions, totalBillions * tolerance);

    [Fact]
    public void Stated_WhereGiven_IsNearTheCount()
    {
        foreach (ModelArchitecture model in All.Models.Where(m => m.StatedTotalBillions is not null))
        {
            double stated = model.StatedTotalBillions!.Value;
            (model.TotalParameters / 1e9).ShouldBe(stated, stated * 0.04, model.Id);
        }
    }

    [Fact]
    public void Counts_Embedded_KeepTheirOrder()
    {
        foreach (ModelArchitecture model in All.Models)
        {
            model.ActiveParameters.ShouldBeLessThanOrEqualTo(model.TotalParameters, model.Id);
            model.RoutedExpertParameters.ShouldBeLessThan(model.TotalParameters, model.Id);
            (model.RoutedExpertParameters > 0).ShouldBe(model.ActiveParameters < model.TotalParameters, model.Id);
            model.CountKvElements(0).ShouldBe(0, model.Id);
            model.CountKvElements(1).ShouldBeLessThanOrEqualTo(model.KvElementsPerToken, model.Id);
        }
    }
}
