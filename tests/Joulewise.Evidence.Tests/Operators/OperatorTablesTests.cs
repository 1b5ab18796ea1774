using Joulewise.Evidence.Operators;

namespace Joulewise.Evidence.Tests.Operators;

public sealed class OperatorTablesTests : IDisposable
{
    private const string Gemm = "h200_sxm/gemm/vllm/0.24.0/gemm_perf.parquet";

    private readonly OperatorFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_Gemm_GivesShapeTimeAndOrigin()
    {
        _folder.Table(Gemm, "SELECT 'kern' kernel_source, 'fp8_block' gemm_dtype, 16 m, 4096 n, 7168 k, 0.25 latency");

        OperatorMeasurement row = _folder.Read(OperatorFamily.Gemm).ShouldHaveSingleItem();

        row.Accelerator.ShouldBe("nvidia-h200-sxm");
        row.Engine.ShouldBe("vllm");
        row.Version.ShouldBe("0.24.0");
        row.Kernel.ShouldBe("kern");
        row.Precision.ShouldBe("fp8-block");
        row.Shape.ShouldBe(new GemmShape(16, 4096, 7168));
        row.Seconds.ShouldBe(0.25e-3, 1e-12);
        row.Watts.ShouldBeNull();
        row.File.ShouldBe(Gemm);
    }

    [Fact]
    public void Read_GemmWithWatts_BelievesLongKernelsOnly()
    {
        _folder.Table(Gemm, "SELECT '' kernel_source, 'bfloat16' gemm_dtype, m, 4096 n, 4096 k, latency, 500.0 power, 700.0 power_limit FROM (VALUES (1, 0.29), (2, 0.31)) t(m, latency)");

        IReadOnlyList<OperatorMeasurement> rows = _folder.Read(OperatorFamily.Gemm);

        rows.Select(r => r.Watts).ShouldBe([null, 500]);
        rows.ShouldAllBe(r => r.WattsLimit == 700);
    }

    [Fact]
    public void Read_RowsWithoutMeaning_LeavesThemOut()
    {
        _folder.Table(
            Gemm,
            "SELECT '' kernel_source, d gemm_dtype, m, 512 n, 512 k, latency FROM (VALUES ('bfloat16', 1, 0.0), ('bfloat16', 2, -1.0), ('bfloat16', 3, 'nan'::DOUBLE), ('bfloat16', 4, NULL), ('complex9', 5, 1.0), ('bfloat16', -6, 1.0), ('bfloat16', 7, 1.0)) t(d, m, latency)");

        _folder.Read(OperatorFamily.Gemm).ShouldHaveSingleItem().Shape.ShouldBe(new GemmShape(7, 512, 512));
    }

    [Fact]
    public void Read_UnknownSystemOrPlace_LeavesItOut()
    {
        const string Select = "SELECT '' kernel_source, 'bfloat16' gemm_dtype, 1 m, 512 n, 512 k, 1.0 latency";
        _folder.Table("mystery_gpu/gemm/vllm/1.0/gemm_perf.parquet", Select);
        _folder.Table("h200_sxm/gemm/gemm_perf.parquet", Select);
        _folder.Table("h200_sxm/gemm/vllm/1.0/other_perf.parquet", Select);

        _folder.Read(OperatorFamily.Gemm).ShouldBeEmpty();
    }

    [Fact]
    public void Read_GenerationAttention_CountsTheCacheAndMissesAWindowColumn()
    {
        _folder.Table(
            "b200_sxm/attention/trtllm/1.3/generation_attention_perf.parquet",
            "SELECT 'k' kernel_source, 'bfloat16' attn_dtype, 'fp8' kv_cache_dtype, 8 batch_size, 1 isl, 1023 step, 64 num_heads, 8 num_key_value_heads, 128 head_dim, 0.1 latency");

        OperatorMeasurement row = _folder.Read(OperatorFamily.GenerationAttention).ShouldHaveSingleItem();

        row.CachePrecision.ShouldBe("fp8");
        row.Shape.ShouldBe(new AttentionShape(8, 1, 1024, 64, 8, 128, 0));
    }

    [Fact]
    public void Read_LatentAttention_CachesOneLatentOf576Elements()
    {
        _folder.Table(
            "b200_sxm/mla/trtllm/1.3/context_mla_perf.parquet",
            "SELECT 'k' kernel_source, 'bfloat16' mla_dtype, 'bfloat16' kv_cache_dtype, 2 batch_size, 512 isl, 0 step, 16 num_heads, 0.1 latency");

        _folder.Read(OperatorFamily.ContextLatentAttention).ShouldHaveSingleItem().Shape.ShouldBe(new AttentionShape(2, 512, 512, 16, 1, 576, 0));
    }

    [Theory]
    [InlineData("power_law_1.01", 1.01)]
    [InlineData("balanced", null)]
    public void Read_Experts_KnowsHowLoadsWereMade(string distribution, double? exponent)
    {
        _folder.Table(
            "h100_sxm/moe/sglang/0.5/moe_perf.parquet",
            $"SELECT 'k' kernel_source, 'w4a16_mxfp4' moe_dtype, 32 num_tokens, 2880 hidden_size, 2880 inter_size, 4 topk, 128 num_experts, 2 moe_tp_size, 1 moe_ep_size, '{distribution}' distribution, 0.1 latency");

        OperatorMeasurement row = _folder.Read(OperatorFamily.Experts).ShouldHaveSingleItem();

        row.Precision.ShouldBe("mxfp4");
        row.Shape.ShouldBe(new ExpertShape(32, 2880, 2880, 4, 128, 2, 1, exponent));
    }

    [Fact]
    public void Read_AllReduce_CountsBytesAndLeavesOutWhatTheHostLaunched()
    {
        const string Engine = "SELECT kernel_source, 'bfloat16' allreduce_dtype, 8 num_gpus, 4096 message_size, 0.01 latency FROM (VALUES ('vLLM_custom_graph'), ('vLLM_custom_eager')) t(kernel_source)";
        _folder.Table("h100_sxm/comm/vllm/0.24.0/custom_allreduce_perf.parquet", Engine);
        _folder.Table(
            "h100_sxm/comm/nccl/2.29/nccl_perf.parquet",
            "SELECT 'NCCL' kernel_source, op op_name, d nccl_dtype, 4 num_gpus, 4096 message_size, 0.01 latency FROM (VALUES ('all_reduce', 'int8'), ('all_gather', 'half'), ('alltoall', 'half')) t(op, d)");

        _folder.Read(OperatorFamily.AllReduce).Select(r => (r.Kernel, r.Shape)).ShouldBe(
            [("NCCL", new CollectiveShape(4, 4096)), ("vLLM_custom_graph", new CollectiveShape(8, 8192))]);
        _folder.Read(OperatorFamily.AllToAll).ShouldHaveSingleItem().Shape.ShouldBe(new CollectiveShape(4, 8192));
    }

    [Fact]
    public void Read_ExpertDispatch_TakesBytesFromTimeAndRate()
    {
        // 1.0327 GB/s over 16.485 us: 8 copies of a token of 2048 fp8 elements with their scales, 17.0 kB.
        _folder.Table(
            "b200_sxm/comm/sglang/0.5/wideep_deepep_ll_perf.parquet",
            "SELECT 'NVIDIA B200' device, 'deepep' kernel_source, 1 node_num, 16.485 dispatch_avg_t_us, 1.0327 dispatch_bandwidth_gbps, 20.0 combine_avg_t_us, 2.0 combine_bandwidth_gbps");

        OperatorMeasurement row = _folder.Read(OperatorFamily.ExpertDispatch).ShouldHaveSingleItem();

        row.Seconds.ShouldBe(16.485e-6, 1e-12);
        CollectiveShape shape = row.Shape.ShouldBeOfType<CollectiveShape>();
        shape.Ranks.ShouldBe(8);
        shape.Bytes.ShouldBe(17_024, 1);
    }

    [Fact]
    public void Read_LargeTable_TakesAPartSpreadOverIt()
    {
        _folder.Table(Gemm, "SELECT '' kernel_source, 'bfloat16' gemm_dtype, i m, 512 n, 512 k, 1.0 latency FROM range(1, 20001) t(i)");

        long[] rows = [.. _folder.Read(OperatorFamily.Gemm, new OperatorReadOptions { RowsPerTable = 1000 }).Select(r => ((GemmShape)r.Shape).Rows)];

        rows.Length.ShouldBeInRange(900, 1100);
        rows.ShouldBe(rows.Order());
        for (int quarter = 0; quarter < 4; quarter++)
        {
            rows.Count(m => (m - 1) / 5000 == quarter).ShouldBeInRange(200, 300);
        }
    }

    [Fact]
    public void Read_LayersOfDenseModels_GivesProductsAndPasses()
    {
        // Llama-2-70b: hidden 8192, inner width 28672, 64 heads of 128 with 8 for the cache (its published configuration).
        _folder.Text(
            "vidur-ops.csv",
            """
            source,device,model,op,tp,num_tokens,batch_size,kv_size,prefill_chunk,median_ms
            vidur@7d47513,h100,meta-llama/Llama-2-70b-hf,mlp_up_proj,4,64,,,,0.2
            vidur@7d47513,h100,meta-llama/Llama-2-70b-hf,attn_pre_proj,4,64,,,,0.1
            vidur@7d47513,h100,meta-llama/Llama-2-70b-hf,add,4,64,,,,0.005
            vidur@7d47513,h100,meta-llama/Llama-2-70b-hf,emb,4,64,,,,0.005
            other@1,h100,meta-llama/Llama-2-70b-hf,add,4,64,,,,0.005
            vidur@7d47513,h100,some/model,add,4,64,,,,0.005
            vidur@7d47513,h100,meta-llama/Llama-2-70b-hf,add,4,64,,,,nonsense
            """);

        _folder.Read(OperatorFamily.Gemm).Select(r => r.Shape).ShouldBe([new GemmShape(64, 14336, 8192), new GemmShape(64, 2560, 8192)]);
        _folder.Read(OperatorFamily.Elementwise).ShouldHaveSingleItem().Shape.ShouldBe(new ElementwiseShape(64 * 3 * 8192 * 2));
    }
}
