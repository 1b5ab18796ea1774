namespace Joulewise.Serving;

/// <summary>The most prompt tokens of one step.</summary>
internal static class Chunks
{
    /// <summary>How prompts were cut where the model was fitted: vLLM's <c>max_num_batched_tokens</c>, SGLang's <c>chunked_prefill_size</c> and TensorRT-LLM's <c>max_num_tokens</c> on accelerators of datacenters.</summary>
    public const int Fitted = 8192;

    private static readonly int[] Sizes = [1024, 2048, 4096, Fitted, 16_384];

    /// <summary>Lists the sizes that cut a prompt differently.</summary>
    /// <param name="inputTokens">Mean prompt.</param>
    /// <returns>Rising sizes; the last leaves prompts whole or is the largest.</returns>
    public static IReadOnlyList<int> Of(double inputTokens)
    {
        List<int> sizes = [.. Sizes.Where(s => s < inputTokens)];
        int whole = Sizes.FirstOrDefault(s => s >= inputTokens && s >= Fitted);
        if (whole > 0)
        {
            sizes.Add(whole);
        }

        return sizes;
    }

    /// <summary>Gets the steps one prompt is spread over.</summary>
    /// <param name="inputTokens">Mean prompt.</param>
    /// <param name="chunkTokens">The size.</param>
    /// <returns>1 or more.</returns>
    public static double StepsOf(double inputTokens, int chunkTokens) => Math.Max(1, inputTokens / chunkTokens);
}
