using Joulewise.Catalog;
using Joulewise.Modeling;

namespace Joulewise.Serving.Tests.Spaces;

public sealed class EngineChoicesTests
{
    private static readonly EngineChoices Measured = new(Searches.Catalogue, Searches.Predictor.Rows);

    [Fact]
    public void Of_Maker_HasTheEnginesThatRunThere()
    {
        Names("nvidia-h200-sxm", disaggregated: false).ShouldBe(["vllm", "sglang", "trtllm"]);
        Names("nvidia-h200-sxm", disaggregated: true).ShouldBe(["vllm", "sglang", "trtllm"]);
        Names("amd-mi355x", disaggregated: false).ShouldBe(["vllm", "sglang", "atom"]);
    }

    [Fact]
    public void Of_AskedFor_KeepsTheOrderAndLeavesOthersOut() =>
        Names("nvidia-h200-sxm", disaggregated: false, "trtllm", "vllm", "atom").ShouldBe(["vllm", "trtllm"]);

    [Fact]
    public void Of_NeverMeasured_HasNoVersion()
    {
        EngineChoice choice = new EngineChoices(Searches.Catalogue, []).Of(Searches.Catalogue.FindAccelerator("nvidia-b200"), false, ["vllm"], "qwen3-8b", "fp8").ShouldHaveSingleItem();

        choice.ShouldBe(new EngineChoice("vllm", "vllm", EngineKind.Vllm, string.Empty, string.Empty));
    }

    [Fact]
    public void Of_Measured_IsTheNewestSoundRowOfTheNearestCase()
    {
        Accelerator b200 = Searches.Catalogue.FindAccelerator("nvidia-b200");
        Observation newest = Searches.Predictor.Rows
            .Where(r => !r.IsDoubtful && r.Case.Deployment.Engine == EngineKind.Sglang && !r.Case.Disaggregated)
            .Where(r => r.Traits is { Accelerator: "nvidia-b200", Model: "deepseek-r1", Precision: "fp8" })
            .OrderByDescending(r => r.Point.Date, StringComparer.Ordinal)
            .First();

        EngineChoice choice = Measured.Of(b200, false, ["sglang"], "deepseek-r1", "fp8").ShouldHaveSingleItem();

        choice.Date.ShouldBe(newest.Point.Date);
        choice.Kind.ShouldBe(EngineKind.Sglang);
    }

    private static IEnumerable<string> Names(string accelerator, bool disaggregated, params string[] asked) =>
        Measured.Of(Searches.Catalogue.FindAccelerator(accelerator), disaggregated, asked, "qwen3-8b", "bf16").Select(e => e.Launched);
}
