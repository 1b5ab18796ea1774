using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Serving.Tests;

public class LaunchPlansTests
{
    [Fact]
    public void For_QwenOnVllm_IsAsApproved()
    {
        LaunchPlan plan = Launches.Plan(Launches.Qwen("vllm", Launches.Pool("nvidia-h200-sxm", 4, 2, sequences: 128)));

        plan.Commands.ShouldHaveSingleItem().ShouldBe(new LaunchCommand(
            "worker on 2 x nvidia-h200-sxm",
            4,
            2,
            "vllm serve Qwen/Qwen3-32B-FP8 --tensor-parallel-size 2 --max-model-len 2560 --max-num-seqs 128 --max-num-batched-tokens 8320 --kv-cache-dtype fp8"));
        plan.Versions.ShouldBe(
        [
            "options as documented for vLLM 0.19.0",
            "dynamo.yaml as documented for NVIDIA Dynamo 1.1.1 (nvidia.com/v1alpha1), whose image carries vLLM 0.19.0",
        ]);
        plan.Text("dynamo.yaml").ShouldBe(
            """
            # NVIDIA Dynamo 1.1.1, nvidia.com/v1alpha1; options as documented for vLLM 0.19.0.
            # Apply with: kubectl apply -f dynamo.yaml
            apiVersion: nvidia.com/v1alpha1
            kind: DynamoGraphDeployment
            metadata:
              name: qwen3-32b
            spec:
              backendFramework: vllm
              services:
                Frontend:
                  componentType: frontend
                  replicas: 1
                  extraPodSpec:
                    mainContainer:
                      image: nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.1.1
                worker:
                  componentType: worker
                  envFromSecret: hf-token-secret
                  replicas: 4
                  resources:
                    limits:
                      gpu: "2"
                  extraPodSpec:
                    mainContainer:
                      image: nvcr.io/nvidia/ai-dynamo/vllm-runtime:1.1.1
                      command:
                      - python3
                      - -m
                      - dynamo.vllm
                      args:
                      - --model
                      - Qwen/Qwen3-32B-FP8
                      - --tensor-parallel-size
                      - "2"
                      - --max-model-len
                      - "2560"
                      - --max-num-seqs
                      - "128"
                      - --max-num-batched-tokens
                      - "8320"
                      - --kv-cache-dtype
                      - fp8

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void For_QwenOnSglang_IsAsApproved() =>
        Launches.Line(Launches.Qwen("sglang", Launches.Pool("amd-mi355x", 8, 1)) with { KvPrecision = "bf16" }).ShouldBe(
            "python3 -m sglang.launch_server --model-path Qwen/Qwen3-32B-FP8 --tp-size 1 --context-length 2560 --max-running-requests 64 --chunked-prefill-size 8192 --kv-cache-dtype bf16");

    [Fact]
    public void For_DeepSeekOnTensorRtLlm_IsAsApproved()
    {
        LaunchPlan plan = Launches.Plan(Launches.DeepSeek("trtllm", null, Launches.Pool("nvidia-b200", 1, 1, 8, experts: true, sequences: 512)) with { Speculation = "mtp" });

        plan.Commands.ShouldHaveSingleItem().Line.ShouldBe(
            "trtllm-serve nvidia/DeepSeek-R1-NVFP4 --tp_size 8 --ep_size 8 --max_batch_size 64 --max_num_tokens 1152 --max_seq_len 11520 --extra_llm_api_options trtllm-worker.yaml");
        plan.Text("trtllm-worker.yaml").ShouldBe(
            """
            # Engine options as documented for TensorRT-LLM 1.3.0rc11; trtllm-serve reads them beside its own.
            enable_attention_dp: true
            enable_chunked_prefill: true
            kv_cache_config:
              dtype: fp8
            speculative_config:
              decoding_type: MTP
              num_nextn_predict_layers: 1

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("atom")]
    [InlineData("$(reboot)")]
    public void For_EngineWithoutDocumentedCommand_SaysSoAndWritesNone(string engine)
    {
        LaunchPlan plan = Launches.Plan(Launches.Qwen(engine, Launches.Pool("amd-mi355x", 1, 8)));

        plan.Commands.ShouldBeEmpty();
        plan.Files.ShouldBeEmpty();
        plan.Notes.ShouldHaveSingleItem().ShouldStartWith($"No documented launch command for engine {engine}");
    }

    [Fact]
    public void For_TensorRtLlmWithWideAttentionReplicas_SaysSoAndWritesNone()
    {
        LaunchPlan plan = Launches.Plan(Launches.DeepSeek("trtllm", null, Launches.Pool("nvidia-b200", 1, 2, 4)));

        plan.Commands.ShouldBeEmpty();
        plan.Notes.ShouldHaveSingleItem().ShouldContain("no documented option");
    }

    [Fact]
    public void For_OtherMakersAccelerator_HasNoDeploymentAndSaysWhy()
    {
        LaunchPlan plan = Launches.Plan(Launches.Qwen("vllm", Launches.Pool("google-tpu-v7", 1, 4)));

        plan.Files.ShouldBeEmpty();
        plan.Commands.ShouldHaveSingleItem().Line.ShouldStartWith("vllm serve Qwen/Qwen3-32B-FP8 ");
        plan.Notes.ShouldHold("Dynamo documents no resource for accelerators of Google: no dynamo.yaml is written.");
        plan.Notes.ShouldNotContain(n => n.Contains("hf-token-secret", StringComparison.Ordinal));
    }

    [Fact]
    public void For_EvidenceOfAnotherVersion_SaysWhichOptionsAreWritten() =>
        Launches.Plan(Launches.Qwen("vllm", Launches.Pool("nvidia-h200-sxm", 1, 2)) with { EngineVersion = "0.17.0" }).Notes
            .ShouldHold("The evidence is of vLLM 0.17.0; the options are those of 0.19.0: check them before you run another version.");

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(0)]
    [InlineData(1e12)]
    public void For_ImpossibleTokens_IsRefused(double tokens) =>
        Should.Throw<InputException>(() => Launches.Plan(Launches.Qwen("vllm", Launches.Pool("nvidia-h200-sxm", 1, 2)) with { InputTokens = tokens, OutputTokens = 0 }))
            .Message.ShouldStartWith("prompt and answer: ");

    [Fact]
    public void For_SameConfiguration_SameText()
    {
        ServingConfiguration configuration = Launches.DeepSeek("trtllm", Launches.Pool("nvidia-gb300", 4, 1, 4), Launches.Pool("nvidia-gb300", 1, 1, 16));

        Launches.Plan(configuration).Files.ShouldBe(Launches.Plan(configuration).Files);
    }

    [Fact]
    public void For_UnknownAccelerator_IsRefused() =>
        Should.Throw<InputException>(() => Launches.Plan(Launches.Qwen("vllm", Launches.Pool("h2000", 1, 2))));

    [Theory]
    [InlineData("evil; touch /tmp/x")]
    [InlineData("$(id)/`id`")]
    [InlineData("a'b\"c")]
    [InlineData("--trust-remote-code")]
    public void For_HostileModelId_StaysOneWord(string id)
    {
        ModelArchitecture model = Launches.Catalogue.FindModel("qwen3-32b") with { Id = id, Aliases = [] };
        string expected = id.StartsWith('-') ? "./" + id : id;

        foreach (string engine in new[] { "vllm", "sglang", "trtllm" })
        {
            LaunchPlan plan = LaunchPlans.For(Launches.Qwen(engine, Launches.Pool("nvidia-h200-sxm", 1, 2)) with { Model = id }, model, Launches.Catalogue);

            PosixWords.Split(plan.Commands.ShouldHaveSingleItem().Line).Count(w => string.Equals(w, expected, StringComparison.Ordinal)).ShouldBe(1);
            plan.ShouldBeDocumented();
            plan.Files.Any(f => f.Name is "dynamo.yaml").ShouldBe(id.StartsWith('-'));
        }
    }

    [Fact]
    public void For_ModelIdWithControlCharacters_IsRefused()
    {
        ModelArchitecture model = Launches.Catalogue.FindModel("qwen3-32b") with { Id = "a\nb" };

        Should.Throw<InputException>(() => LaunchPlans.For(Launches.Qwen("vllm", Launches.Pool("nvidia-h200-sxm", 1, 2)), model, Launches.Catalogue))
            .Message.ShouldStartWith("model 'a?b': control characters found");
    }
}
