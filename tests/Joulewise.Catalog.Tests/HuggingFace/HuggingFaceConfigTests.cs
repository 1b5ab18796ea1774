using Joulewise.Quantities;

namespace Joulewise.Catalog.Tests;

public sealed class HuggingFaceConfigTests
{
    private const string Dense = """
        {"model_type": "llama", "hidden_size": 64, "num_hidden_layers": 4, "num_attention_heads": 8, "num_key_value_heads": 2,
         "intermediate_size": 128, "vocab_size": 1000, "max_position_embeddings": 4096, "torch_dtype": "float16", "rope_scaling": null}
        """;

    private const string Mla = """
        {"model_type": "deepseek_v32", "hidden_size": 64, "num_hidden_layers": 5, "num_attention_heads": 4, "num_key_value_heads": 4,
         "intermediate_size": 128, "vocab_size": 1000, "kv_lora_rank": 16, "q_lora_rank": 32, "qk_nope_head_dim": 8, "qk_rope_head_dim": 4,
         "v_head_dim": 8, "n_routed_experts": 16, "num_experts_per_tok": 2, "moe_intermediate_size": 24, "n_shared_experts": 1,
         "first_k_dense_replace": 2, "moe_layer_freq": 1, "n_group": 4, "topk_group": 2, "scoring_func": "sigmoid", "index_topk": 64,
         "index_n_heads": 2, "index_head_dim": 4, "num_nextn_predict_layers": 1, "tie_word_embeddings": false,
         "quantization_config": {"quant_method": "fp8"}}
        """;

    [Fact]
    public void Read_DenseDecoder_GivesOneGroup()
    {
        ModelArchitecture model = HuggingFaceConfig.Read("Some_Model.json", Dense);
        model.Id.ShouldBe("some-model");
        model.Family.ShouldBe("llama");
        model.NativeQuantisation.ShouldBe("fp16");
        model.MaxContext.ShouldBe(4096);
        model.Layers.ShouldBe([new LayerGroup(
            4,
            new AttentionSpec { Heads = 8, KvHeads = 2, HeadDimension = 8, ValueHeadDimension = 8 },
            new DenseSpec(128))]);

        // By hand: two embeddings, and per layer 64 x (64 + 2 x 16 + 64) + 3 x 64 x 128.
        model.TotalParameters.ShouldBe((2 * 64 * 1000) + (4 * ((64 * 160) + (3 * 64 * 128))));
    }

    [Fact]
    public void Read_LatentAttentionWithExperts_GivesDenseLayersFirst()
    {
        ModelArchitecture model = HuggingFaceConfig.Read("m.json", Mla);
        model.NativeQuantisation.ShouldBe("fp8");
        model.MtpLayers.ShouldBe(1);
        model.Layers.Select(l => l.Count).ShouldBe([2, 3]);
        MlaSpec attention = model.Layers[0].Mixer.ShouldBeOfType<MlaSpec>();
        attention.Sparse.ShouldBe(new SparseAttentionSpec(64, 1, 2, 4));
        attention.KvElementsPerToken.ShouldBe(16 + 4 + 4);
        model.Layers[0].FeedForward.ShouldBe(new DenseSpec(128));
        model.Layers[1].FeedForward.ShouldBe(new MoeSpec
        {
            Experts = 16,
            ExpertsPerToken = 2,
            Intermediate = 24,
            SharedExperts = 1,
            SharedIntermediate = 24,
            Scoring = "sigmoid",
            Groups = 4,
            TopGroups = 2,
        });
    }

    [Fact]
    public void Read_SharedIndexers_BelongToTheLayerBefore()
    {
        string json = Mla.Replace("\"index_topk\"", "\"indexer_types\": [\"full\", \"full\", \"full\", \"shared\", \"shared\"], \"index_topk\"", StringComparison.Ordinal);
        ModelArchitecture model = HuggingFaceConfig.Read("m.json", json);
        model.Layers.Select(l => (l.Count, ((MlaSpec)l.Mixer!).Sparse!.OwnIndex)).ShouldBe([(2, true), (1, true), (2, false)]);
    }

    [Fact]
    public void Read_TextUnderTextConfig_IsFound()
    {
        string json = $$"""{"model_type": "kimi_k25", "vision_config": {"hidden_size": 9}, "text_config": {{Mla.Replace("deepseek_v32", "kimi_k2", StringComparison.Ordinal)}}}""";
        ModelArchitecture model = HuggingFaceConfig.Read("m.json", json);
        model.Family.ShouldBe("kimi-k2");
        model.LayerCount.ShouldBe(5);
    }

    [Fact]
    public void Read_LayerTypes_TellWindows()
    {
        string json = Dense.Replace("llama", "gpt_oss", StringComparison.Ordinal)
            .Replace("\"intermediate_size\": 128", "\"intermediate_size\": 32, \"num_local_experts\": 8, \"num_experts_per_tok\": 2, \"sliding_window\": 16, \"quantization_config\": {\"quant_method\": \"mxfp4\"}", StringComparison.Ordinal)
            .Replace("\"torch_dtype\": \"float16\"", "\"layer_types\": [\"sliding_attention\", \"full_attention\", \"full_attention\", \"full_attention\"]", StringComparison.Ordinal);
        ModelArchitecture model = HuggingFaceConfig.Read("m.json", json);
        model.Layers.Select(l => (l.Count, ((AttentionSpec)l.Mixer!).Window)).ShouldBe([(1, 16), (3, null)]);
        model.NativeQuantisation.ShouldBe("bf16");
        model.ExpertQuantisation.ShouldBe("mxfp4");
    }

    [Theory]
    [InlineData("gpt_oss", "\"sliding_window\": 16", 2, 2)]
    [InlineData("gemma3_text", "\"sliding_window\": 16, \"sliding_window_pattern\": 4", 3, 1)]
    [InlineData("llama4_text", "\"attention_chunk_size\": 16", 3, 1)]
    [InlineData("mistral", "\"sliding_window\": 16", 4, 0)]
    [InlineData("qwen3", "\"sliding_window\": 16, \"use_sliding_window\": false", 0, 4)]
    [InlineData("qwen2", "\"sliding_window\": 16, \"use_sliding_window\": true, \"max_window_layers\": 3", 1, 3)]
    public void Read_NoLayerTypes_FollowsTheFamilysRule(string type, string keys, int windowed, int full)
    {
        ModelArchitecture model = HuggingFaceConfig.Read("m.json", Dense.Replace("llama", type, StringComparison.Ordinal).Replace("\"rope_scaling\": null", keys, StringComparison.Ordinal));
        model.Layers.Where(l => ((AttentionSpec)l.Mixer!).Window == 16).Sum(l => l.Count).ShouldBe(windowed);
        model.Layers.Where(l => ((AttentionSpec)l.Mixer!).Window is null).Sum(l => l.Count).ShouldBe(full);
    }

    [Fact]
    public void Read_HybridLinear_AlternatesWithFullAttention()
    {
        string json = Dense.Replace("llama", "qwen3_5_moe_text", StringComparison.Ordinal).Replace(
            "\"rope_scaling\": null",
            "\"attn_output_gate\": true, \"linear_num_key_heads\": 2, \"linear_num_value_heads\": 4, \"linear_key_head_dim\": 8, \"linear_value_head_dim\": 8, \"linear_conv_kernel_dim\": 4, \"num_experts\": 8, \"num_experts_per_tok\": 2, \"moe_intermediate_size\": 16, \"shared_expert_intermediate_size\": 16, \"mtp_num_hidden_layers\": 1",
            StringComparison.Ordinal);
        ModelArchitecture model = HuggingFaceConfig.Read("m.json", json);
        model.Layers.Select(l => (l.Count, l.Mixer!.GetType())).ShouldBe([(3, typeof(LinearAttentionSpec)), (1, typeof(AttentionSpec))]);
        ((AttentionSpec)model.Layers[1].Mixer!).OutputGate.ShouldBeTrue();
        MoeSpec moe = model.Layers[0].FeedForward.ShouldBeOfType<MoeSpec>();
        (moe.SharedExperts, moe.SharedIntermediate, moe.SharedGate).ShouldBe((1, 16, true));
        model.MtpLayers.ShouldBe(1);
    }

    [Fact]
    public void Read_LettersOfAPattern_GiveOnePartEach()
    {
        string json = Dense.Replace("llama", "nemotron_h", StringComparison.Ordinal).Replace(
            "\"rope_scaling\": null",
            "\"hybrid_override_pattern\": \"M*-E\", \"mamba_num_heads\": 4, \"mamba_head_dim\": 8, \"ssm_state_size\": 16, \"n_groups\": 2, \"conv_kernel\": 4, \"n_routed_experts\": 8, \"num_experts_per_tok\": 2, \"moe_intermediate_size\": 16, \"moe_latent_size\": 32, \"n_shared_experts\": 1, \"moe_shared_expert_intermediate_size\": 48, \"time_step_limit\": [0.0, Infinity]",
            StringComparison.Ordinal);
        ModelArchitecture model = HuggingFaceConfig.Read("m.json", json);
        model.Layers.ShouldBe(
        [
            new LayerGroup(1, new MambaSpec(4, 8, 16, 2, 4), null),
            new LayerGroup(1, new AttentionSpec { Heads = 8, KvHeads = 2, HeadDimension = 8, ValueHeadDimension = 8 }, null),
            new LayerGroup(1, null, new DenseSpec(128, Gated: false)),
            new LayerGroup(1, null, new MoeSpec { Experts = 8, ExpertsPerToken = 2, Intermediate = 16, SharedExperts = 1, SharedIntermediate = 48, LatentSize = 32, Gated = false }),
        ]);
    }

    [Fact]
    public void Read_CompressedCache_PutsTheIndexOnTheLeastRatio()
    {
        const string Json = """
            {"model_type": "deepseek_v4", "hidden_size": 64, "num_hidden_layers": 4, "num_attention_heads": 4, "num_key_value_heads": 1, "head_dim": 16,
             "qk_rope_head_dim": 4, "q_lora_rank": 32, "o_groups": 2, "o_lora_rank": 8, "sliding_window": 8, "vocab_size": 1000, "compress_ratios": [0, 4, 128, 4, 0],
             "index_topk": 32, "index_n_heads": 2, "index_head_dim": 4, "n_routed_experts": 8, "num_experts_per_tok": 2, "moe_intermediate_size": 16,
             "n_shared_experts": 1, "expert_dtype": "fp4", "quantization_config": {"quant_method": "fp8"}}
            """;
        ModelArchitecture model = HuggingFaceConfig.Read("m.json", Json);
        (model.NativeQuantisation, model.ExpertQuantisation).ShouldBe(("fp8", "fp4"));
        model.Layers.Select(l => (l.Count, ((CompressedAttentionSpec)l.Mixer!).CompressRatio, ((CompressedAttentionSpec)l.Mixer!).Sparse?.TopTokens))
            .ShouldBe([(1, null, null), (2, 4, 32), (1, 128, null)]);
    }

    [Fact]
    public void Read_KimiLinear_CountsLayersFromOne()
    {
        string json = Mla.Replace("deepseek_v32", "kimi_linear", StringComparison.Ordinal).Replace(
            "\"index_topk\": 64",
            "\"linear_attn_config\": {\"kda_layers\": [1, 2, 3, 5], \"num_heads\": 4, \"head_dim\": 8, \"short_conv_kernel_size\": 4}",
            StringComparison.Ordinal);
        ModelArchitecture model = HuggingFaceConfig.Read("m.json", json);
        model.Layers.Where(l => l.Mixer is LinearAttentionSpec { Kind: "kda" }).Sum(l => l.Count).ShouldBe(4);
        model.Layers.Single(l => l.Mixer is MlaSpec).Count.ShouldBe(1);
    }

    [Fact]
    public void Read_GptJ_HasNamesOfItsOwn()
    {
        const string Json = """{"model_type": "gptj", "n_embd": 64, "n_layer": 2, "n_head": 4, "n_inner": null, "n_positions": 128, "vocab_size": 100}""";
        HuggingFaceConfig.Read("m.json", Json).Layers.ShouldBe([new LayerGroup(
            2,
            new AttentionSpec { Heads = 4, KvHeads = 4, HeadDimension = 16, ValueHeadDimension = 16 },
            new DenseSpec(256, Gated: false))]);
    }

    [Theory]
    [InlineData("{\"quant_method\": \"awq\", \"bits\": 4}", "int4")]
    [InlineData("{\"quant_method\": \"modelopt\", \"quant_algo\": \"NVFP4\"}", "nvfp4")]
    [InlineData("{\"quant_method\": \"modelopt\", \"quant_algo\": \"FP8\"}", "fp8")]
    [InlineData("{\"quant_method\": \"compressed-tensors\", \"config_groups\": {\"g\": {\"weights\": {\"type\": \"int\", \"num_bits\": 8}}}}", "int8")]
    [InlineData("{\"quant_method\": \"something\"}", "fp16")]
    public void Read_Quantised_TellsTheFormat(string quantisation, string format)
    {
        string json = Dense.Replace("\"rope_scaling\": null", $"\"quantization_config\": {quantisation}", StringComparison.Ordinal);
        HuggingFaceConfig.Read("m.json", json).NativeQuantisation.ShouldBe(format);
    }

    [Fact]
    public void Read_UnknownModelType_NamesItAndTheKnownOnes()
    {
        string message = Should.Throw<InputException>(() => HuggingFaceConfig.Read("m.json", Dense.Replace("llama", "retnet", StringComparison.Ordinal))).Message;
        message.ShouldStartWith("m.json: model_type 'retnet' is not known: known are deepseek_v2, deepseek_v3, ");
        message.ShouldContain("qwen3_moe");
    }

    [Theory]
    [InlineData("\"hidden_size\": 64", "\"hidden_size\": \"wide\"", "m.json: hidden_size must be a whole number from 0 to 16777216")]
    [InlineData("\"hidden_size\": 64", "\"hidden_size\": 1e99", "m.json: hidden_size must be a whole number from 0 to 16777216")]
    [InlineData("\"hidden_size\": 64,", "", "m.json: 'hidden_size' is missing")]
    [InlineData("\"hidden_size\": 64", "\"hidden_size\": 4", "m.json: hidden_size is too small for 8 heads")]
    [InlineData("\"num_key_value_heads\": 2", "\"num_key_value_heads\": 3", "m.json: num_key_value_heads must divide num_attention_heads")]
    [InlineData("\"num_hidden_layers\": 4", "\"num_hidden_layers\": 16000000", "m.json: from 1 to 10000 layers are read")]
    [InlineData("\"num_hidden_layers\": 4", "\"num_hidden_layers\": 0", "m.json: num_hidden_layers must be above 0")]
    [InlineData("\"rope_scaling\": null", "\"layer_types\": [\"full_attention\"]", "m.json: layer_types lists 1 items for 4 layers")]
    [InlineData("\"rope_scaling\": null", "\"num_experts\": 2, \"num_experts_per_tok\": 3", "m.json: num_experts_per_tok is more than the 2 experts there are")]
    [InlineData("\"model_type\": \"llama\", ", "", "m.json: 'model_type' is missing: known are")]
    [InlineData("{\"model_type\"", "[\"model_type\"", "m.json:1: not readable as JSON")]
    public void Read_Faulty_IsRefusedByName(string good, string bad, string message)
    {
        Dense.ShouldContain(good);
        string found = Should.Throw<InputException>(() => HuggingFaceConfig.Read("m.json", Dense.Replace(good, bad, StringComparison.Ordinal))).Message;
        found.ShouldStartWith(message);
        found.ShouldNotContain('\n');
    }

    [Fact]
    public void Read_NestedDeep_IsRefused() =>
        Should.Throw<InputException>(() => HuggingFaceConfig.Read("m.json", "{\"a\":" + new string('[', 100_000)))
            .Message.ShouldStartWith("m.json:1: not readable as JSON");

    [Fact]
    public void ReadFile_BeyondTheLimit_IsRefused()
    {
        using OverlayFolder folder = new OverlayFolder().With("config.json", string.Empty);
        string path = Path.Combine(folder.Root, "config.json");
        using (FileStream stream = File.OpenWrite(path))
        {
            stream.SetLength((16 << 20) + 1);
        }

        Should.Throw<InputException>(() => HuggingFaceConfig.ReadFile(path)).Message.ShouldEndWith("larger than 16 MiB, the most that is read");
    }

    [Fact]
    public void FindModel_PathOfAConfiguration_IsReadAndNamedAfterItsFolder()
    {
        using OverlayFolder folder = new OverlayFolder().With("My-Model/config.json", Dense);
        Catalogue.LoadEmbedded().FindModel(Path.Combine(folder.Root, "My-Model", "config.json")).Id.ShouldBe("my-model");
    }

    [Fact]
    public void FindModel_PathOfNothing_IsRefused() =>
        Should.Throw<InputException>(() => Catalogue.LoadEmbedded().FindModel("/no/such/config.json")).Message.ShouldStartWith("/no/such/config.json: can't be read");

    [Theory]
    [InlineData("""{"a": Infinity, "b": -Infinity, "c": NaN}""", """{"a": null    , "b": null     , "c": 0  }""")]
    [InlineData("""{"Infinity": "NaN \" -Infinity"}""", """{"Infinity": "NaN \" -Infinity"}""")]
    public void Clean_PythonWords_GoOnlyOutsideTexts(string json, string clean) => PythonJson.Clean(json).ShouldBe(clean);
}
