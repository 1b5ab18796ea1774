namespace Joulewise.Serving;

/// <summary>Options of a worker for TensorRT-LLM, which replicates attention on each accelerator of a stage or on none, and takes sequences and tokens of one of them.</summary>
internal static class TrtllmOptions
{
    /// <summary>Tells whether TensorRT-LLM can cut a worker so.</summary>
    internal static bool CanRun(WorkerPool pool) => pool.DataParallelAttention == 1 || pool.TensorParallel == 1;

    /// <summary>Gives the options <c>trtllm-serve</c> takes itself.</summary>
    internal static IEnumerable<LaunchOption> Of(LaunchWorker worker, ServedModel model, string engineFile)
    {
        yield return new("--tp_size", worker.StageWidth);
        if (worker.Pool.PipelineParallel > 1)
        {
            yield return new("--pp_size", worker.Pool.PipelineParallel);
        }

        if (worker.Pool.ExpertParallel && model.HasExperts)
        {
            yield return new("--ep_size", worker.Pool.ExpertParallelSize);
        }

        yield return new("--max_batch_size", worker.SequencesPerReplica);
        yield return new("--max_num_tokens", worker.StepTokensPerReplica(model));
        yield return new("--max_seq_len", model.MaxTokens);
        yield return new("--extra_llm_api_options", engineFile);
    }

    /// <summary>Gives the options only a file takes.</summary>
    internal static TrtllmEngine Engine(LaunchWorker worker, ServedModel model, string kvPrecision) => new()
    {
        EnableAttentionDp = worker.Pool.DataParallelAttention > 1,
        EnableChunkedPrefill = worker.Role is not WorkerRole.Decode && worker.Pool.ChunkTokens > 0,

        // Workers that only fill caches have no overlapped scheduling.
        DisableOverlapScheduler = worker.Role is WorkerRole.Prefill ? true : null,
        KvCacheConfig = new(kvPrecision is "fp8" ? "fp8" : "auto"),
        SpeculativeConfig = model.DraftTokens > 0 ? new("MTP", model.DraftTokens) : null,
        CacheTransceiverConfig = worker.Role is WorkerRole.Whole ? null : new("DEFAULT"),
    };

    /// <summary>Gives all options in one file, as Dynamo's workers take them.</summary>
    internal static TrtllmEngine WholeEngine(LaunchWorker worker, ServedModel model, string kvPrecision) => Engine(worker, model, kvPrecision) with
    {
        Backend = "pytorch",
        TensorParallelSize = worker.StageWidth,
        PipelineParallelSize = worker.Pool.PipelineParallel,
        MoeExpertParallelSize = worker.Pool.ExpertParallel && model.HasExperts ? worker.Pool.ExpertParallelSize : null,
        MaxBatchSize = worker.SequencesPerReplica,
        MaxNumTokens = worker.StepTokensPerReplica(model),
        MaxSeqLen = model.MaxTokens,
    };
}
