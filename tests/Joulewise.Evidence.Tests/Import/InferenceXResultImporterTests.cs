using Joulewise.Evidence.Import;

namespace Joulewise.Evidence.Tests.Import;

public sealed class InferenceXResultImporterTests : IDisposable
{
    private const string SingleNode = """
        {
          "hw": "b200-nb_0", "conc": 16, "image": "example/trtllm:1.2.0rc6.post2", "model": "deepseek-ai/DeepSeek-R1-0528",
          "infmax_model_prefix": "dsr1", "framework": "trt", "precision": "fp4", "spec_decoding": "mtp", "disagg": false,
          "isl": 8192, "osl": 1024, "is_multinode": false, "tp": 4, "pp": 2, "dcp_size": 1, "pcp_size": 1, "ep": 4, "dp_attention": "true",
          "tput_per_gpu": 1800.0, "output_tput_per_gpu": 200.0, "input_tput_per_gpu": 1600.0,
          "median_ttft": 0.4, "median_tpot": 0.009, "median_intvty": 111.11, "median_e2el": 9.6,
          "router": {"name": "none", "version": null}, "benchmark_outcome": {"status": "ok"}, "power_audit": [1, {"a": 2}], "power_invalid_reasons": []
        }
        """;

    private const string MultiNode = """
        {
          "hw": "gb200-nvl72_1", "conc": 512, "image": "example/trtllm:0.8.1.post2", "model": "deepseek-ai/DeepSeek-R1-0528",
          "framework": "dynamo-trt", "precision": "fp4", "spec_decoding": "none", "disagg": true, "isl": 1024, "osl": 1024, "is_multinode": true,
          "prefill_tp": 4, "prefill_ep": 4, "prefill_dp_attention": "true", "prefill_num_workers": 1,
          "decode_tp": 8, "decode_ep": 8, "decode_dp_attention": "true", "decode_num_workers": 4, "num_prefill_gpu": 4, "num_decode_gpu": 12,
          "tput_per_gpu": 1600.0, "output_tput_per_gpu": 500.0, "input_tput_per_gpu": 4900.0, "median_ttft": 0.6, "median_tpot": 0.02, "median_intvty": 50,
          "power_valid": 1, "power_metric_schema_version": 2, "avg_power_w": 900.0, "joules_per_output_token": 2.4, "joules_per_total_token": 0.5625,
          "decode_joules_per_output_token": 1.1
        }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_SingleNode_MultipliesItsWidthsAndReadsTextFlags()
    {
        MeasuredPoint point = Read(SingleNode);

        point.AcceleratorCount.ShouldBe(8);
        point.Accelerator.ShouldBe("nvidia-b200");
        point.Model.ShouldBe("deepseek-ai/DeepSeek-R1-0528");
        point.DataParallelAttention.ShouldBe(true);
        point.Disaggregated.ShouldBe(false);
        point.TensorParallel.ShouldBe(4);
        point.ExpertParallel.ShouldBe(4);
        point.SpeculativeDecoding.ShouldBe("mtp");
        point.OutputPerAccelerator!.Value.InPerSecond.ShouldBe(200);
        point.Tpot!.Value.InSeconds.ShouldBe(0.009);
        point.EngineVersion.ShouldBe("1.2.0rc6.post2");
        point.PowerPerAccelerator.ShouldBeNull();
        point.Official.ShouldBe("no");
        point.SourceRef.ShouldBe("agg_x.json");
    }

    [Fact]
    public void Read_MultiNode_DividesByAllAndTakesTheEnergyOfAll()
    {
        MeasuredPoint point = Read(MultiNode);

        point.AcceleratorCount.ShouldBe(16);
        point.OutputPerAccelerator!.Value.InPerSecond.ShouldBe(375, 1e-9);
        point.EnergyPerOutputToken!.Value.InJoulesPerToken.ShouldBe(2.4);
        point.PowerPerAccelerator!.Value.InWatts.ShouldBe(900);
        point.Accelerator.ShouldBe("nvidia-gb200");
        point.DataParallelAttention.ShouldBe(true);
        point.QualityFlags.ShouldBeEmpty();
    }

    [Fact]
    public void Read_MultiNodeWithoutDecodePool_IsOnePool()
    {
        MeasuredPoint point = Read(MultiNode.Replace("\"num_decode_gpu\": 12", "\"num_decode_gpu\": 0", StringComparison.Ordinal).Replace("\"num_prefill_gpu\": 4", "\"num_prefill_gpu\": 16", StringComparison.Ordinal));

        point.AcceleratorCount.ShouldBe(16);
        point.Disaggregated.ShouldBe(false);
        point.OutputPerAccelerator!.Value.InPerSecond.ShouldBe(500);
    }

    [Fact]
    public void Read_FolderOfFilesAndArrays_ReadsEachResult()
    {
        _folder.Write("a/agg_one.json", SingleNode);
        _folder.Write("b/agg_bmk.json", $"[{SingleNode.Replace("\"conc\": 16", "\"conc\": 32", StringComparison.Ordinal)},{MultiNode}]");
        _folder.Write("b/other.json", "{");

        Importers.Read("inferencex-result", _folder.Path).Points.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("{\"model\": \"x\"}", "hw")]
    [InlineData("{\"hw\": \"h100\"}", "model")]
    [InlineData("[1]", "number")]
    [InlineData("{\"hw\": \"h100\", \"model\": \"x\", \"tp\": 9999999, \"pp\": 9999999, \"pcp_size\": 9999999, \"tput_per_gpu\": 1}", "believable")]
    [InlineData("{\"hw\": \"h100\", \"model\": \"x\", \"tp\": 2.5, \"tput_per_gpu\": 1}", "whole number")]
    public void Read_NotAResult_IsRefused(string text, string part) =>
        ImportAssert.Refuses("inferencex-result", _folder.Write("agg_x.json", text), "agg_x.json", part);

    [Fact]
    public void Read_EmptyFolder_IsRefused() => ImportAssert.Refuses("inferencex-result", _folder.Path, "agg_*.json");

    private MeasuredPoint Read(string text) => Importers.Read("inferencex-result", _folder.Write("agg_x.json", text)).Points.ShouldHaveSingleItem();
}
