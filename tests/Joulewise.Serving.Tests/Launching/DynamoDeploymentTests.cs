using System.Text.Json.Nodes;

namespace Joulewise.Serving.Tests;

public class DynamoDeploymentTests
{
    private static readonly WorkerPool Filling = Launches.Pool("nvidia-gb300", 4, 1, 4, experts: true, sequences: 16, chunk: 0);

    private static readonly WorkerPool Answering = Launches.Pool("nvidia-gb300", 1, 1, 16, experts: true, sequences: 1024);

    [Theory]
    [InlineData("vllm")]
    [InlineData("sglang")]
    [InlineData("trtllm")]
    public void Write_Disaggregated_HasBothPoolsWithNodesAndReplicas(string engine)
    {
        LaunchPlan plan = Launches.Plan(Launches.DeepSeek(engine, Filling, Answering) with { Replicas = 2 });
        JsonNode services = Graph(plan)["spec"]!["services"]!;

        plan.ShouldBeDocumented();
        plan.Commands.ShouldHaveSingleItem().ShouldBe(new LaunchCommand("the whole deployment, by the Dynamo operator of a Kubernetes cluster", 1, 64, "kubectl apply -f dynamo.yaml"));
        services["prefill"]!["subComponentType"]!.ToString().ShouldBe("prefill");
        services["prefill"]!["replicas"]!.GetValue<long>().ShouldBe(8);
        services["prefill"]!["multinode"].ShouldBeNull();
        services["prefill"]!["resources"]!["limits"]!["gpu"]!.ToString().ShouldBe("4");

        // A compute tray of an NVL72 rack holds 4: 16 accelerators span 4 of them.
        services["decode"]!["subComponentType"]!.ToString().ShouldBe("decode");
        services["decode"]!["replicas"]!.GetValue<long>().ShouldBe(2);
        services["decode"]!["multinode"]!["nodeCount"]!.GetValue<long>().ShouldBe(4);
        services["decode"]!["resources"]!["limits"]!["gpu"]!.ToString().ShouldBe("4");
        Args(services["prefill"]!).ShouldHold("prefill");
        Args(services["decode"]!).ShouldHold("decode");
    }

    [Fact]
    public void Write_DisaggregatedTensorRtLlm_HasAFileForEachPool()
    {
        LaunchPlan plan = Launches.Plan(Launches.DeepSeek("trtllm", Filling, Answering) with { Speculation = "mtp" });
        IReadOnlyList<JsonNode> documents = YamlDocuments.Read(plan.Text("dynamo.yaml"));

        documents.Count.ShouldBe(3);
        documents[0]["data"]!["engine.yaml"]!.ToString().ShouldBe(
            """
            backend: pytorch
            tensor_parallel_size: 4
            pipeline_parallel_size: 1
            moe_expert_parallel_size: 4
            enable_attention_dp: true
            max_batch_size: 4
            max_num_tokens: 11520
            max_seq_len: 11520
            enable_chunked_prefill: false
            disable_overlap_scheduler: true
            kv_cache_config:
              dtype: fp8
            speculative_config:
              decoding_type: MTP
              num_nextn_predict_layers: 1
            cache_transceiver_config:
              backend: DEFAULT

            """.ReplaceLineEndings("\n"));
        documents[1]["data"]!["engine.yaml"]!.ToString().ShouldContain("max_batch_size: 64\nmax_num_tokens: 128\n");
        Args(documents[2]["spec"]!["services"]!["decode"]!).ShouldBe(
            ["--model-path", "nvidia/DeepSeek-R1-NVFP4", "--served-model-name", "nvidia/DeepSeek-R1-NVFP4", "--extra-engine-args", "/engine-config/engine.yaml", "--disaggregation-mode", "decode"]);
    }

    [Fact]
    public void Write_DisaggregatedSglang_HandsCachesOverByNixl() =>
        Args(Graph(Launches.Plan(Launches.DeepSeek("sglang", Filling, Answering)))["spec"]!["services"]!["decode"]!).ShouldBe(
        [
            "--model-path", "nvidia/DeepSeek-R1-NVFP4", "--tp-size", "16", "--dp-size", "16", "--enable-dp-attention", "--ep-size", "16",
            "--context-length", "11520", "--max-running-requests", "1024", "--kv-cache-dtype", "fp8_e4m3",
            "--served-model-name", "nvidia/DeepSeek-R1-NVFP4", "--skip-tokenizer-init", "--disaggregation-mode", "decode",
            "--disaggregation-transfer-backend", "nixl", "--disaggregation-bootstrap-port", "12345", "--host", "0.0.0.0",
        ]);

    [Fact]
    public void Write_PoolsOnDifferentAccelerators_AreBoundToTheirNodes()
    {
        LaunchPlan plan = Launches.Plan(Launches.DeepSeek("vllm", Launches.Pool("nvidia-h100-sxm", 2, 8), Launches.Pool("nvidia-h200-sxm", 1, 8)) with { Precision = "fp8" });
        JsonNode services = Graph(plan)["spec"]!["services"]!;

        Selector(services["prefill"]!)!.ToJsonString().ShouldBe("""{"nvidia.com/gpu.product":"NVIDIA-H100-80GB-HBM3"}""");
        Selector(services["decode"]!)!.ToJsonString().ShouldBe("""{"nvidia.com/gpu.product":"NVIDIA-H200"}""");
        plan.Notes.ShouldContain(n => n.StartsWith("Pools on different accelerators", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_PoolsOnTheSameAccelerator_AreNotBound() =>
        Selector(Graph(Launches.Plan(Launches.DeepSeek("vllm", Filling, Answering)))["spec"]!["services"]!["prefill"]!).ShouldBeNull();

    [Fact]
    public void Write_AmdPool_CountsAmdsResourceAndAsksForAnImage()
    {
        LaunchPlan plan = Launches.Plan(Launches.DeepSeek("vllm", Launches.Pool("amd-mi300x", 2, 8), Launches.Pool("nvidia-h100-nvl", 1, 8)) with { Precision = "fp8" });
        JsonNode services = Graph(plan)["spec"]!["services"]!;

        plan.ShouldBeDocumented();
        services["prefill"]!["resources"]!["limits"]!["gpuType"]!.ToString().ShouldBe("amd.com/gpu");
        services["decode"]!["resources"]!["limits"]!["gpuType"].ShouldBeNull();
        Selector(services["prefill"]!)!.ToJsonString().ShouldBe("""{"amd.com/gpu.product-name":"AMD_Instinct_MI300X_OAM"}""");
        Selector(services["decode"]!).ShouldBeNull();
        plan.Notes.ShouldHold("No published label of nvidia-h100-nvl was found: bind the decode pool to its nodes yourself.");
        plan.Notes.ShouldContain(n => n.Contains("registry.invalid", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Qwen 3/32B", "qwen-3-32b")]
    [InlineData("3d", "model-3d")]
    [InlineData("--", "model")]
    [InlineData("a-very-long-model-name-that-goes-on", "a-very-long-model-name-t")]
    public void Write_AnyModelId_MakesANameKubernetesTakes(string id, string expected)
    {
        LaunchPlan plan = LaunchPlans.For(Launches.Qwen("vllm", Launches.Pool("nvidia-h200-sxm", 1, 2)) with { Model = id }, Launches.Catalogue.FindModel("qwen3-32b"), Launches.Catalogue);

        plan.ShouldBeDocumented();
        Graph(plan)["metadata"]!["name"]!.ToString().ShouldBe(expected);
    }

    [Fact]
    public void Schema_UndocumentedField_IsRefused()
    {
        JsonNode graph = Graph(Launches.Plan(Launches.Qwen("vllm", Launches.Pool("nvidia-h200-sxm", 1, 2))));
        graph["spec"]!["services"]!["worker"]!["turbo"] = true;

        Should.Throw<ShouldAssertException>(() => DocumentedOptions.CheckDynamo([graph]));
    }

    private static JsonNode Graph(LaunchPlan plan) => YamlDocuments.Read(plan.Text("dynamo.yaml"))[^1];

    private static JsonNode? Selector(JsonNode service) => service["extraPodSpec"]!["nodeSelector"];

    private static IReadOnlyList<string> Args(JsonNode service) => [.. service["extraPodSpec"]!["mainContainer"]!["args"]!.AsArray().Select(a => a!.GetValue<string>())];
}
