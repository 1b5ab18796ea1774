namespace Joulewise.Cli.Tests;

/// <summary>The smallest file of each kind that can be imported: one row, invented figures.</summary>
internal static class PublicFiles
{
    private const string Result = """
        {
          "hw": "b200-nb_0", "conc": 16, "image": "example/trtllm:1.2.0", "model": "deepseek-ai/DeepSeek-R1-0528", "infmax_model_prefix": "dsr1",
          "framework": "trt", "precision": "fp4", "spec_decoding": "none", "disagg": false, "isl": 8192, "osl": 1024, "is_multinode": false, "tp": 8, "ep": 8,
          "tput_per_gpu": 1800.0, "output_tput_per_gpu": 200.0, "input_tput_per_gpu": 1600.0, "median_ttft": 0.4, "median_tpot": 0.009, "median_intvty": 111.11, "median_e2el": 9.6
        }
        """;

    private const string Configuration = """
        "hardware": "mi355x", "framework": "sglang", "model": "dsr1", "precision": "fp8", "spec_method": "none", "disagg": false, "is_multinode": false,
        "prefill_tp": 8, "prefill_ep": 8, "prefill_dp_attention": false, "prefill_num_workers": 0, "decode_tp": 8, "decode_ep": 8,
        "decode_dp_attention": false, "decode_num_workers": 0, "num_prefill_gpu": 64, "num_decode_gpu": 64
        """;

    private const string Measurement = """
        "isl": 8192, "osl": 1024, "conc": 8, "image": "example/sglang:v0.5.9", "date": "2026-06-02",
        "metrics": {
          "tput_per_gpu": 900.0, "input_tput_per_gpu": 800.0, "output_tput_per_gpu": 100.0,
          "median_ttft": 0.25, "median_tpot": 0.01, "median_intvty": 100.0, "median_e2el": 10.5
        }
        """;

    private const string DashboardCsv =
        "Model,ISL,OSL,Hardware,Hardware Key,Framework,Precision,TP,Concurrency,Date,Throughput/GPU (tok/s),Output Throughput/GPU (tok/s),Input Throughput/GPU (tok/s),Median TTFT (ms),Median TPOT (ms),"
        + "Median Interactivity (tok/s/user),Median E2E Latency (ms),Disaggregated,Num Prefill GPUs,Num Decode GPUs,Spec Decoding,EP,DP Attention,Is Multinode\n"
        + "DeepSeek-R1-0528,8192,1024,mi355x,mi355x_sglang,sglang,fp8,8,8,2026-06-02,900,100,800,0.25,0.01,100,10.5,false,,,none,8,false,false\n";

    private const string MlEnergy = """
        {"model_id": "acme/Model-1", "task": "gpqa", "weight_precision": "bfloat16", "configurations": [
          {"gpu_model": "B200", "num_gpus": 8, "max_num_seqs": 16, "avg_batch_size": 15.5, "avg_output_len": 7000.5, "avg_power_watts": 4000,
           "energy_per_token_joules": 5, "output_throughput_tokens_per_sec": 800, "median_itl_ms": 20,
           "output_length_distribution": {"bins": [1, 2, 3], "counts": [197, 1]},
           "parallelization": {"data_parallel": 1, "expert_parallel": 1, "tensor_parallel": 1}}]}
        """;

    private const string Silicon =
        "id,silicon_data_source,backend,backend_version,model_path,system,precision,mode,isl,osl,batch_size,tp_size,pp_size,attention_dp_size,moe_tp_size,moe_ep_size,"
        + "prefill_num_workers,prefill_tp_size,prefill_pp_size,prefill_attention_dp_size,prefill_moe_ep_size,decode_num_workers,decode_tp_size,decode_pp_size,decode_attention_dp_size,decode_moe_ep_size,"
        + "silicon_ttft_ms,silicon_tpot_ms\n"
        + "a_cfg1,db-dump/2026-04-27; config_id=1; silicon_concurrency=128; measured=2026-04-17T00:00:00.000Z,vllm,0.19.0,acme/m,b300_sxm,fp8,agg,8192,1024,128,4,1,1,1,1,,,,,,,,,,,1000,20\n";

    private const string System = """
        {"accelerator_model_name": "NVIDIA B200-SXM-180GB", "accelerators_per_node": "8", "number_of_nodes": 1, "framework": "TensorRT", "system_name": "Node X (8x B200)"}
        """;

    private const string Detail = """
        :::MLLOG {"key": "loadgen_version", "value": "5.1.0 @ 0", "time_ms": 1.5, "namespace": "mlperf::logging", "metadata": {"is_error": false}}
        :::MLLOG {"key": "power_begin", "value": "07-28-2025 08:14:05.400", "time_ms": 1.5, "namespace": "mlperf::logging", "metadata": {"is_error": false}}
        :::MLLOG {"key": "power_end", "value": "07-28-2025 08:14:08.400", "time_ms": 1.5, "namespace": "mlperf::logging", "metadata": {"is_error": false}}

        """;

    public static IReadOnlyList<string> Kinds { get; } =
        ["inferencex-result", "inferencex-api", "inferencex-csv", "inferencex-dump", "mlenergy", "mlperf", "aiconfigurator", "csv"];

    /// <summary>Writes a file of a kind and gives its name in the working folder.</summary>
    public static string Write(string kind, Workbench bench)
    {
        switch (kind)
        {
            case "inferencex-result":
                bench.Write("agg_1.json", Result);
                return "agg_1.json";
            case "inferencex-api":
                bench.Write("api.json", Api);
                return "api.json";
            case "inferencex-csv":
                bench.Write("dashboard.csv", DashboardCsv);
                return "dashboard.csv";
            case "inferencex-dump":
                bench.WriteZip("dump.zip", ("configs.json", Configs), ("benchmark_results.json", Results));
                return "dump.zip";
            case "mlenergy":
                bench.Write("gpqa.json", MlEnergy);
                return "gpqa.json";
            case "mlperf":
                return WriteTree(bench);
            case "aiconfigurator":
                bench.Write("silicon.csv", Silicon);
                return "silicon.csv";
            default:
                bench.Write("own.csv", Rows.One);
                return "own.csv";
        }
    }

    public static string Api => $"[{{{Configuration}, {Measurement}, \"run_url\": \"https://example.org/o/r/actions/runs/1\"}}]";

    public static string Configs => $"[{{\"id\": 5, {Configuration}}}]";

    public static string Results => $"[{{\"id\": \"1\", \"workflow_run_id\": \"7\", \"config_id\": 5, \"benchmark_type\": \"single_turn\", \"error\": null, {Measurement}}}]";

    public static string MlEnergyFile => MlEnergy;

    public static string DashboardFile => DashboardCsv;

    public static string SiliconFile => Silicon;

    public static string ResultFile => Result;

    private static string WriteTree(Workbench bench)
    {
        const string root = "inference_results_v5.1/closed/Acme";
        const string run = root + "/results/NodeX8/llama2-70b-99/Offline/performance/run_1";
        bench.Write(root + "/systems/NodeX8.json", System);
        bench.Write(run + "/mlperf_log_summary.txt", "Scenario : Offline\nMode     : PerformanceOnly\nSamples per second: 10\nTokens per second: 2500\nResult is : VALID\n");
        bench.Write(run + "/mlperf_log_detail.txt", Detail);
        bench.Write(run + "/spl.txt", string.Concat(Enumerable.Range(4, 6).Select(s => $"Time,07-28-2025 08:14:0{s}.900,Watts,8000.0,Volts,211.0,Amps,4.6,PF,0.98,Mark,x_testing\n")));
        return "inference_results_v5.1";
    }
}
