using Joulewise.Evidence.Import;

namespace Joulewise.Evidence.Tests.Import;

public sealed class AiConfiguratorImporterTests : IDisposable
{
    private const string Header =
        "id,silicon_data_source,backend,backend_version,model_path,system,precision,mode,isl,osl,batch_size,tp_size,pp_size,attention_dp_size,moe_tp_size,moe_ep_size,"
        + "prefill_num_workers,prefill_tp_size,prefill_pp_size,prefill_attention_dp_size,prefill_moe_ep_size,decode_num_workers,decode_tp_size,decode_pp_size,decode_attention_dp_size,decode_moe_ep_size,"
        + "silicon_ttft_ms,silicon_tpot_ms\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_AggregatedRow_DerivesThroughputFromMedians()
    {
        MeasuredPoint point = Read(Aggregated("m_b300_vllm_fp8_agg_8192x1024_c128_cfg1", tp: 4, dp: 1, ep: 1));

        // 128 x 1024 tokens every 1.0 s + 1023 x 0.02 s, over 4 boards.
        point.OutputPerAccelerator!.Value.InPerSecond.ShouldBe(128 * 1024 / (1.0 + (1023 * 0.02)) / 4, 1e-9);
        point.AcceleratorCount.ShouldBe(4);
        point.Accelerator.ShouldBe("nvidia-b300");
        point.ConcurrencyRequests.ShouldBe(128);
        point.Date.ShouldBe("2026-04-17");
        point.Ttft!.Value.InSeconds.ShouldBe(1.0);
        point.Tpot!.Value.InSeconds.ShouldBe(0.02);
        point.QualityFlags.ShouldBe(["throughput_derived_from_medians"]);
    }

    [Theory]
    [InlineData("x_cfg1", 64, 1, 8, 8, 8, 8, 1)]
    [InlineData("x_cfg1", 16, 1, 4, 4, 4, 4, 1)]
    [InlineData("x_cfg1", 4, 1, 2, 2, 2, 2, 1)]
    [InlineData("x_cfg1", 1, 64, 8, 8, 1, 8, 8)]
    [InlineData("x_c8_tp4_0_ep4_0_9", 16, 1, 4, 4, 4, 4, 1)]
    [InlineData("x_c8_tp4_ep4_9", 1, 16, 4, 4, 1, 4, 4)]
    [InlineData("x_c8_tp4_epnone_9", 16, 1, 1, 4, 4, 1, 1)]
    public void Read_WidthsThatAreProducts_AreRepaired(string name, int tpColumn, int dpColumn, int epColumn, int boards, int tp, int ep, int dp)
    {
        MeasuredPoint point = Read(Aggregated(name, tpColumn, dpColumn, epColumn));

        point.AcceleratorCount.ShouldBe(boards);
        point.TensorParallel.ShouldBe(tp);
        point.ExpertParallel.ShouldBe(ep);
        point.DataParallel.ShouldBe(dp);
        point.QualityFlags.ShouldContain("widths_repaired", StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("x_cfg1", 8, 1, 8, 8)]
    [InlineData("x_cfg1", 8, 1, 1, 8)]
    [InlineData("x_c8_tp8_ep1_3", 8, 1, 1, 8)]
    public void Read_WidthsThatHold_AreKept(string name, int tp, int dp, int ep, int boards)
    {
        MeasuredPoint point = Read(Aggregated(name, tp, dp, ep));

        point.AcceleratorCount.ShouldBe(boards);
        point.QualityFlags.ShouldNotContain("widths_repaired", StringComparer.Ordinal);
    }

    [Fact]
    public void Read_Disaggregated_CountsBothPools()
    {
        MeasuredPoint point = Read("d_gb200_trtllm_fp4_disagg_8192x1024_c76_cfg388,x,trtllm,0.8.1.post2,acme/m,gb200,fp4,disagg,8192,1024,76,,,,,,1,4,1,1,4,4,8,1,1,8,1985.58,9.74413\n");

        // Worked by hand: 76 x 1024 / (1.98558 + 1023 x 0.00974413) / 36.
        point.OutputPerAccelerator!.Value.InPerSecond.ShouldBe(180.84, 0.01);
        point.AcceleratorCount.ShouldBe(36);
        point.PrefillAccelerators.ShouldBe(4);
        point.DecodeAccelerators.ShouldBe(32);
        point.TensorParallel.ShouldBe(8);
        point.Disaggregated.ShouldBe(true);
    }

    [Fact]
    public void Read_DisaggregatedWithoutWorkers_LeavesCountAndThroughputMissing()
    {
        MeasuredPoint point = Read("d_gb200_trtllm_fp4_disagg_1,x,trtllm,0.8.1,acme/m,gb200,fp4,disagg,8192,1024,76,,,,,,,4,1,1,4,,8,1,1,8,1985.58,9.74413\n");

        point.AcceleratorCount.ShouldBeNull();
        point.OutputPerAccelerator.ShouldBeNull();
        point.QualityFlags.ShouldBe(["accelerator_count_ambiguous"]);
    }

    [Theory]
    [InlineData("trtllm,1.2.0rc6.post3,deepseek-ai/DeepSeek-R1,b200_sxm,fp8", "2026-02-05", "mtp_suspected")]
    [InlineData("trtllm,1.1.0rc2.post2,deepseek-ai/DeepSeek-R1,b200_sxm,fp4", "2026-01-14", "mtp_suspected")]
    [InlineData("trtllm,1.1.0rc2.post2,deepseek-ai/DeepSeek-R1,b200_sxm,fp4", "2025-12-15", "")]
    [InlineData("vllm,0.12.0,Qwen/Qwen3-32B,h100_sxm,fp8", "2026-01-14", "precision_unpublished")]
    [InlineData("vllm,0.12.0,nvidia/Llama-3.1-8B-Instruct-FP8,h200_sxm,fp8", "2026-01-14", "concurrency_not_applied")]
    [InlineData("trtllm,1.3.0rc5,nvidia/Qwen3-32B-NVFP4,gb200,fp4", "2026-03-07", "suspect_run")]
    [InlineData("vllm,0.12.0,acme/m,h100_sxm,", "2026-01-14", "precision_unpublished")]
    public void Read_KnownFaults_AreFlagged(string run, string date, string flag)
    {
        MeasuredPoint point = Read($"x_cfg1,db-dump; measured={date}T00:00:00.000Z,{run},agg,1024,1024,8,8,1,1,8,1,,,,,,,,,,,1000,20\n");

        string[] expected = ["throughput_derived_from_medians", .. flag.Length == 0 ? Array.Empty<string>() : [flag]];
        point.QualityFlags.ShouldBe(expected);
    }

    [Fact]
    public void Read_WeightsThatDoNotFit_AreFlagged() =>
        Read("x_cfg1,x,vllm,0.12.0,Qwen/Qwen3-235B-A22B-FP8,h200_sxm,fp8,agg,1000,100,8,2,1,1,2,1,,,,,,,,,,,356.92,54.93\n")
            .QualityFlags.ShouldBe(["throughput_derived_from_medians", "does_not_fit_as_described"]);

    [Fact]
    public void Read_TpotThatFallsWhileConcurrencyRises_IsAHiddenBatchCap()
    {
        ImportBatch batch = ReadAll(
            Aggregated("a_cfg1", 4, 1, 1, clients: 64, tpotMs: 20)
            + Aggregated("b_cfg1", 4, 1, 1, clients: 128, tpotMs: 25)
            + Aggregated("c_cfg1", 4, 1, 1, clients: 512, tpotMs: 5));

        batch.Points.Where(p => p.QualityFlags.Contains("hidden_batch_cap", StringComparer.Ordinal)).Select(p => p.SourceRef).ShouldBe(["c_cfg1"]);
    }

    [Fact]
    public void Read_SameMeasurementUnderTwoNames_IsDroppedOnce()
    {
        ImportBatch batch = ReadAll(Aggregated("a_cfg1", 4, 1, 1) + Aggregated("b_cfg2", 4, 1, 1));

        batch.Points.ShouldHaveSingleItem().SourceRef.ShouldBe("a_cfg1");
        batch.Warnings.ShouldHaveSingleItem().ShouldContain("another dump");
    }

    [Theory]
    [InlineData("x_cfg1,x,vllm,1,acme/m,b200_sxm,fp8,agg,1024,1024,8,8,1,1,8,1,,,,,,,,,,,1.0,0.02\n", "seconds")]
    [InlineData("x_cfg1,x,vllm,1,acme/m,b200_sxm,fp8,agg,1024,1024,8,eight,1,1,8,1,,,,,,,,,,,1000,20\n", "eight")]
    [InlineData("x_cfg1,x,vllm,1,acme/m,b200_sxm,fp8,agg,1024,1024,8,9999999,9999999,1,8,1,,,,,,,,,,,1000,20\n", "believable")]
    [InlineData("x_cfg1,x,vllm,1,acme/m,b200_sxm,fp8,agg,1024,1024,8,8,1,1,8,1,,,,,,,,,,,-1000,20\n", "silicon_ttft_ms")]
    [InlineData("", "no rows")]
    public void Read_ImpossibleRow_IsRefused(string row, string part) => ImportAssert.Refuses("aiconfigurator", _folder.Write("s.csv", Header + row), "s.csv", part);

    private static string Aggregated(string name, int tp, int dp, int ep, int clients = 128, double tpotMs = 20) =>
        FormattableString.Invariant($"{name},db-dump/2026-04-27; config_id=1; silicon_concurrency={clients}; measured=2026-04-17T00:00:00.000Z,vllm,0.19.0,acme/m,b300_sxm,fp8,agg,8192,1024,{clients},{tp},1,{dp},1,{ep},,,,,,,,,,,1000,{tpotMs}\n");

    private MeasuredPoint Read(string row) => ReadAll(row).Points.ShouldHaveSingleItem();

    private ImportBatch ReadAll(string rows) => Importers.Read("aiconfigurator", _folder.Write("s.csv", Header + rows));
}
