using System.Globalization;
using Joulewise.Evidence.Import;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Import;

public sealed class MlEnergyImporterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_ThirdVersion_DividesByBoardsAndCorrectsTheAttentionWidth()
    {
        MeasuredPoint point = Read(File("gpqa", Configuration(gpus: 8, ep: 8, dp: 1)));

        point.SourceRef.ShouldBe("acme/Model-1/gpqa/B200x8/seqs16");
        point.Accelerator.ShouldBe("nvidia-b200");
        point.PowerPerAccelerator!.Value.InWatts.ShouldBe(500);
        point.OutputPerAccelerator!.Value.InPerSecond.ShouldBe(100);
        point.EnergyPerOutputToken!.Value.InJoulesPerToken.ShouldBe(5);
        point.EnergyBoundary.ShouldBe(Boundary.Board);
        point.TensorParallel.ShouldBe(8);
        point.ExpertParallel.ShouldBe(8);
        point.DataParallel.ShouldBe(1);
        point.Precision.ShouldBe("bf16");
        point.Tpot!.Value.InSeconds.ShouldBe(0.02);
        point.InputTokens!.Value.InTokens.ShouldBe(220);
        point.BatchRequests.ShouldBe(15.5);
        point.ConcurrencyRequests.ShouldBe(16);
        point.Ttft.ShouldBeNull();
        point.QualityFlags.ShouldBeEmpty();
    }

    [Fact]
    public void Read_DataParallel_LeavesNoTensorWidth() =>
        Read(File("gpqa", Configuration(gpus: 8, ep: 1, dp: 8))).TensorParallel.ShouldBe(1);

    [Theory]
    [InlineData(198, 16, "")]
    [InlineData(50, 16, "short_window(requests_per_slot<4)")]
    [InlineData(396, 16, "repeated_prompts(prefix_cache_hits_likely)")]
    [InlineData(396, 128, "short_window(requests_per_slot<4);repeated_prompts(prefix_cache_hits_likely)")]
    public void Read_RequestsCompleted_TellShortWindowsAndRepeatedPrompts(int requests, int slots, string flags) =>
        string.Join(';', Read(File("gpqa", Configuration(requests: requests, slots: slots, batch: slots - 0.5, itlMs: slots * 1.25))).QualityFlags).ShouldBe(flags);

    [Fact]
    public void Read_MedianStepFarBelowTheThroughputs_IsPrefillBound() =>
        Read(File("gpqa", Configuration(itlMs: 5))).QualityFlags.ShouldBe(["prefill_bound_unpublished_prompts"]);

    [Fact]
    public void Read_FolderWithAStalledTask_FlagsIt()
    {
        _folder.Write("index.json", """{"models": {}, "tasks": ["gpqa"], "architectures": {}}""");
        _folder.Write("a__gpqa.json", File("gpqa", Configuration(itlMs: 20, power: 2000)));
        _folder.Write("a__chat.json", File("lm-arena-chat", Configuration(itlMs: 6, power: 4000, throughput: 2500)));
        _folder.Write("a__image.json", """{"model_id": "x", "task": "text-to-image", "configurations": [{"gpu_model": "H100", "num_gpus": 1}]}""");

        ImportBatch batch = Importers.Read("mlenergy", Path.Combine(_folder.Path, "index.json"));

        batch.Points.Count.ShouldBe(2);
        batch.Points.Single(p => p.Workload is "gpqa").QualityFlags.ShouldBe(["host_stall_suspected"]);
        batch.Points.Single(p => p.Workload is "lm-arena-chat").QualityFlags.ShouldBeEmpty();
        Importers.Read("mlenergy", _folder.Path).Points.Select(p => p.Id).ShouldBe(batch.Points.Select(p => p.Id));
    }

    [Fact]
    public void Read_SecondVersion_DerivesEnergyPerTokenFromTheRequest()
    {
        MeasuredPoint point = Read("""
            [{"Model": "meta-llama/Meta-Llama-3.1-8B-Instruct", "GPU": "NVIDIA H100 80GB HBM3", "TP": 2, "PP": 1, "Energy/req (J)": 120.0,
              "Avg TPOT (s)": 0.03, "Token tput (tok/s)": 2000.0, "Avg Output Tokens": 400.0, "Avg BS (reqs)": 63.5, "Max BS (reqs)": 64}]
            """);

        point.EnergyPerOutputToken!.Value.InJoulesPerToken.ShouldBe(0.3, 1e-12);
        point.PowerPerAccelerator!.Value.InWatts.ShouldBe(300, 1e-9);
        point.AcceleratorCount.ShouldBe(2);
        point.Accelerator.ShouldBe("nvidia-h100-sxm");
        point.Date.ShouldBe("2024-09");
        point.QualityFlags.ShouldBe(["power_whole_run", "precision_unpublished", "tpot_is_mean"]);
    }

    [Fact]
    public void Read_FortyGigabyteA100_IsNotTakenForTheEightyGigabyteOne()
    {
        ImportBatch batch = ReadAll("""[{"Model": "a/b", "GPU": "NVIDIA A100-SXM4-40GB", "TP": 1, "PP": 1, "Token tput (tok/s)": 10}]""");

        batch.Points[0].Accelerator.ShouldBe("NVIDIA A100-SXM4-40GB");
        batch.Warnings.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("{}", "configurations")]
    [InlineData("[]", "configurations")]
    [InlineData("{\"model_id\": \"a\", \"task\": \"t\", \"configurations\": [{\"output_throughput_tokens_per_sec\": 5, \"num_gpus\": 1}]}", "gpu_model")]
    [InlineData("{\"model_id\": \"a\", \"task\": \"t\", \"configurations\": [{\"output_throughput_tokens_per_sec\": 5, \"gpu_model\": \"H100\"}]}", "num_gpus")]
    [InlineData("{\"model_id\": \"a\", \"task\": \"t\", \"configurations\": [{\"output_throughput_tokens_per_sec\": 5, \"gpu_model\": \"H100\", \"num_gpus\": 1, \"avg_power_watts\": -5}]}", "avg_power_watts")]
    [InlineData("{\"model_id\": \"a\", \"task\": \"t\", \"configurations\": []}", "token figures")]
    [InlineData("{\"model_id\": \"a\"", "line 1")]
    public void Read_NotALeaderboardFile_IsRefused(string text, string part) =>
        ImportAssert.Refuses("mlenergy", _folder.Write("x.json", text), "x.json", part);

    private static string Configuration(int gpus = 8, int ep = 1, int dp = 1, int requests = 198, int slots = 16, double batch = 15.5, double itlMs = 20, double power = 4000, double throughput = 800) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {"gpu_model": "B200", "num_gpus": {{gpus}}, "max_num_seqs": {{slots}}, "avg_batch_size": {{batch}}, "avg_output_len": 7000.5, "avg_power_watts": {{power}},
         "energy_per_token_joules": {{power / throughput}}, "output_throughput_tokens_per_sec": {{throughput}}, "median_itl_ms": {{itlMs}},
         "output_length_distribution": {"bins": [1, 2, 3], "counts": [{{requests - 1}}, 1]},
         "parallelization": {"data_parallel": {{dp}}, "expert_parallel": {{ep}}, "tensor_parallel": 1} }
        """);

    private static string File(string task, string configuration) =>
        "{\"model_id\": \"acme/Model-1\", \"task\": \"" + task + "\", \"weight_precision\": \"bfloat16\", \"configurations\": [" + configuration + "]}";

    private MeasuredPoint Read(string text) => ReadAll(text).Points.ShouldHaveSingleItem();

    private ImportBatch ReadAll(string text) => Importers.Read("mlenergy", _folder.Write("x.json", text));
}
