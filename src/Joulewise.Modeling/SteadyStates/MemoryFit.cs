namespace Joulewise.Modeling;

/// <summary>What of a worker's memory is taken, and how many sequences fit.</summary>
/// <param name="WeightBytes">Weights on one accelerator.</param>
/// <param name="WorkspaceBytes">Activations, graphs and buffers on one accelerator.</param>
/// <param name="CacheBytes">What is left for the cache on one accelerator; negative when the weights do not fit.</param>
/// <param name="BytesPerSequence">Cache and state of one sequence on one accelerator.</param>
/// <param name="LargestBatch">Sequences that fit on the whole worker; 0 when the weights do not fit.</param>
internal readonly record struct MemoryFit(double WeightBytes, double WorkspaceBytes, double CacheBytes, double BytesPerSequence, double LargestBatch)
{
    /// <summary>Engines plan with 0.90 to 0.92 of the memory (vLLM <c>gpu_memory_utilization</c>, TensorRT-LLM <c>free_gpu_memory_fraction</c>).</summary>
    private const double PlannedShare = 0.91;

    /// <summary>Activations, collectives' buffers and captured graphs of one accelerator.</summary>
    private const double FixedWorkspaceBytes = 3e9;

    /// <summary>TensorRT-LLM reserves the whole length, and a tenth beside it.</summary>
    private const double ReservedShare = 1.1;

    /// <summary>Engines that preempt fill up to the mean length in flight.</summary>
    private const double GrownShare = 0.6;

    /// <summary>Gets the tokens of cache that one sequence is counted with.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="inputTokens">Mean prompt.</param>
    /// <param name="outputTokens">Mean answer.</param>
    /// <returns>Tokens.</returns>
    public static double TokensOf(Deployment deployment, double inputTokens, double outputTokens) => deployment.Engine == EngineKind.TensorRtLlm
        ? ReservedShare * (inputTokens + outputTokens)
        : inputTokens + (GrownShare * outputTokens);

    /// <summary>Works out the memory of a worker.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="inputTokens">Mean prompt.</param>
    /// <param name="outputTokens">Mean answer.</param>
    /// <returns>The fit.</returns>
    public static MemoryFit Of(Deployment deployment, double inputTokens, double outputTokens)
    {
        ModelShape model = deployment.Model;
        NumberFormats formats = deployment.Formats;
        double width = deployment.Widths.Accelerators;
        double attention = deployment.Widths.AttentionWidth;
        double pipeline = deployment.Widths.PipelineStages;
        double tokens = TokensOf(deployment, inputTokens, outputTokens);
        double weights = 2 * 2 * model.HeadParameters / width;
        double sequence = 0;
        foreach (LayerShape layer in model.Layers)
        {
            double share = layer.Mixer == MixerKind.Latent ? 1 : Math.Max(1 / attention, 1 / layer.KvHeads);
            weights += layer.Count * ((layer.MixerParameters * formats.PlainBytes / (attention * pipeline))
                + (((layer.DenseParameters + layer.SharedParameters) * formats.PlainBytes) + (layer.RouterParameters * 2) + (layer.Experts * layer.ExpertParameters * formats.ExpertBytes)) / width);
            sequence += layer.Count * ((layer.CountKept(tokens) * formats.KvBytes * share) + (layer.StateElements * 4 / attention)) / pipeline;
        }

        double memory = deployment.Accelerator.MemoryBytes;
        double cache = (PlannedShare * memory) - weights - FixedWorkspaceBytes;
        return new MemoryFit(weights, FixedWorkspaceBytes, cache, sequence, cache > 0 && sequence > 0 ? deployment.Widths.AttentionReplicas * cache / sequence : 0);
    }
}
