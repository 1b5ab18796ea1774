namespace Joulewise.Serving;

/// <summary>Options of a worker for SGLang, whose tensor-parallel size is that of a whole stage and which shares sequences and chunk out itself.</summary>
internal static class SglangOptions
{
    internal static IEnumerable<LaunchOption> Of(LaunchWorker worker, ServedModel model, string kvPrecision)
    {
        WorkerPool pool = worker.Pool;
        yield return new("--model-path", model.Name);
        yield return new("--tp-size", worker.StageWidth);
        if (pool.PipelineParallel > 1)
        {
            yield return new("--pp-size", pool.PipelineParallel);
        }

        if (pool.DataParallelAttention > 1)
        {
            yield return new("--dp-size", pool.DataParallelAttention);
            yield return new("--enable-dp-attention");
        }

        if (pool.ExpertParallel && model.HasExperts)
        {
            yield return new("--ep-size", pool.ExpertParallelSize);
        }

        yield return new("--context-length", model.MaxTokens);

        // Whole shares: SGLang rounds a replica's share down, in a small worker to none.
        yield return new("--max-running-requests", worker.SequencesPerReplica * pool.DataParallelAttention);
        if (worker.Role is not WorkerRole.Decode)
        {
            yield return new("--chunked-prefill-size", pool.ChunkTokens > 0 ? worker.ChunkPerReplica * pool.DataParallelAttention : -1);
        }

        yield return new("--kv-cache-dtype", kvPrecision is "fp8" ? "fp8_e4m3" : "bf16");
        if (model.Quantization is { } quantization)
        {
            yield return new("--quantization", quantization);
        }

        if (model.DraftTokens > 0)
        {
            yield return new("--speculative-algorithm", "EAGLE");
            yield return new("--speculative-num-steps", model.DraftTokens);
            yield return new("--speculative-eagle-topk", 1);

            // SGLang counts the token that needs no draft among those it verifies.
            yield return new("--speculative-num-draft-tokens", model.DraftTokens + 1);
        }
    }

    /// <summary>Gives what one node of a worker that spans several has beside that, without an operator that adds it.</summary>
    internal static IEnumerable<LaunchOption> OfNode(LaunchWorker worker, int node)
    {
        yield return new("--nnodes", worker.Nodes);
        yield return new("--node-rank", node);
        yield return new("--dist-init-addr", "${HEAD_ADDRESS}:50000", IsShellText: true);
    }
}
