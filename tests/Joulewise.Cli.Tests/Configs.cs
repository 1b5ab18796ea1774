using System.Globalization;

namespace Joulewise.Cli.Tests;

/// <summary>Configuration files in the Hugging Face form.</summary>
internal static class Configs
{
    /// <summary>The shape of Llama 3.1 70B where it has 80 layers; of nothing else.</summary>
    public static string Llama(int layers) => string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "model_type": "llama", "hidden_size": 8192, "intermediate_size": 28672, "num_hidden_layers": {{layers}}, "num_attention_heads": 64,
          "num_key_value_heads": 8, "head_dim": 128, "vocab_size": 128256, "tie_word_embeddings": false, "max_position_embeddings": 131072, "torch_dtype": "bfloat16"
        }
        """);
}
