namespace Joulewise.Serving;

/// <summary>Options of a worker for vLLM, which takes sequences and tokens of one data-parallel rank.</summary>
internal static class VllmOptions
{
    internal const string KvTransfer = """{"kv_connector":"NixlConnector","kv_role":"kv_both"}""";

    internal static IEnumerable<LaunchOption> Of(LaunchWorker worker, ServedModel model, string kvPrecision)
    {
        WorkerPool pool = worker.Pool;
        yield return new("--tensor-parallel-size", pool.TensorParallel);
        if (pool.PipelineParallel > 1)
        {
            yield return new("--pipeline-parallel-size", pool.PipelineParallel);
        }

        if (pool.DataParallelAttention > 1)
        {
            yield return new("--data-parallel-size", pool.DataParallelAttention);
        }

        if (pool.ExpertParallel && model.HasExperts)
        {
            yield return new("--enable-expert-parallel");
        }

        yield return new("--max-model-len", model.MaxTokens);
        yield return new("--max-num-seqs", worker.SequencesPerReplica);
        yield return new("--max-num-batched-tokens", worker.StepTokensPerReplica(model));
        yield return new("--kv-cache-dtype", kvPrecision is "fp8" ? "fp8" : "bfloat16");
        if (model.Quantization is { } quantization)
        {
            yield return new("--quantization", quantization);
        }

        if (model.DraftTokens > 0)
        {
            yield return new("--speculative-config", FormattableString.Invariant($$"""{"method":"mtp","num_speculative_tokens":{{model.DraftTokens}}}"""));
        }
    }

    /// <summary>Gives what one node of a worker that spans several has beside that, without an operator that adds it.</summary>
    internal static IEnumerable<LaunchOption> OfNode(LaunchWorker worker, int node)
    {
        int ranks = worker.AcceleratorsPerNode / (worker.Pool.TensorParallel * worker.Pool.PipelineParallel);
        if (node > 0)
        {
            yield return new("--headless");
            yield return new("--data-parallel-start-rank", node * ranks);
        }

        yield return new("--data-parallel-size-local", ranks);
        yield return new("--data-parallel-address", "${HEAD_ADDRESS}", IsShellText: true);
        yield return new("--data-parallel-rpc-port", 13345);
    }

    /// <summary>Tells whether each data-parallel rank of a worker fits on one of its nodes, so that nodes need no Ray.</summary>
    internal static bool HasWholeRanks(LaunchWorker worker) =>
        worker.AcceleratorsPerNode % (worker.Pool.TensorParallel * worker.Pool.PipelineParallel) == 0;
}
