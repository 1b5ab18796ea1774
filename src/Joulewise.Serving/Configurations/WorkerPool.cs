namespace Joulewise.Serving;

/// <summary>Like workers of one deployment: each holds a whole copy of the model.</summary>
/// <param name="Accelerator">Catalogue id of the accelerator.</param>
/// <param name="Workers">Workers of one replica of the deployment; 1 or more.</param>
/// <param name="TensorParallel">Accelerators one attention replica of one pipeline stage is cut over; 1 or more.</param>
/// <param name="DataParallelAttention">Attention replicas of a worker, which share its experts; 1 without attention data parallelism.</param>
/// <param name="PipelineParallel">Pipeline stages of a worker; 1 without them.</param>
/// <param name="ExpertParallel">Whether routed experts are placed whole on accelerators, over all of a stage, rather than cut.</param>
/// <param name="SequencesPerWorker">Requests one worker has in hand at once; 1 or more.</param>
/// <param name="ChunkTokens">Most prompt tokens of one step of the whole worker; 0 where prompts are not chunked (a pool that only fills caches).</param>
public sealed record WorkerPool(
    string Accelerator,
    int Workers,
    int TensorParallel,
    int DataParallelAttention,
    int PipelineParallel,
    bool ExpertParallel,
    int SequencesPerWorker,
    int ChunkTokens)
{
    /// <summary>Gets the accelerators of one worker.</summary>
    public int AcceleratorsPerWorker => TensorParallel * DataParallelAttention * PipelineParallel;

    /// <summary>Gets the accelerators of all workers.</summary>
    public int Accelerators => Workers * AcceleratorsPerWorker;

    /// <summary>Gets the expert-parallel size engines are told: the accelerators of a stage, or 1.</summary>
    public int ExpertParallelSize => ExpertParallel ? TensorParallel * DataParallelAttention : 1;
}
