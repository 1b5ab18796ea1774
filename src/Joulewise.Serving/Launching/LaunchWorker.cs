using Joulewise.Catalog;

namespace Joulewise.Serving;

/// <summary>Like workers of all replicas, and how each lies on nodes.</summary>
/// <param name="Role">What they do.</param>
/// <param name="Pool">How each is cut.</param>
/// <param name="Accelerator">What they run on.</param>
/// <param name="Count">How many there are over all replicas.</param>
/// <param name="Nodes">Nodes each spans; 1 or more.</param>
/// <param name="AcceleratorsPerNode">Accelerators each has on each of them.</param>
internal sealed record LaunchWorker(WorkerRole Role, WorkerPool Pool, Accelerator Accelerator, int Count, int Nodes, int AcceleratorsPerNode)
{
    /// <summary>Gets the name of the role as engines and files spell it.</summary>
    internal string Name => Role switch
    {
        WorkerRole.Prefill => "prefill",
        WorkerRole.Decode => "decode",
        _ => "worker",
    };

    /// <summary>Gets the most requests one attention replica has in hand.</summary>
    internal int SequencesPerReplica => Share(Pool.SequencesPerWorker);

    /// <summary>Gets the most prompt tokens of one step of one attention replica; 0 where prompts are not chunked.</summary>
    internal int ChunkPerReplica => Share(Pool.ChunkTokens);

    /// <summary>Gets the accelerators of one pipeline stage.</summary>
    internal int StageWidth => Pool.TensorParallel * Pool.DataParallelAttention;

    /// <summary>Counts the tokens one step of one attention replica may hold, for engines that count prompts and answers together.</summary>
    internal int StepTokensPerReplica(ServedModel model)
    {
        int prompt = Role is WorkerRole.Decode ? 0 : Pool.ChunkTokens > 0 ? ChunkPerReplica : model.MaxTokens;
        int answers = Role is WorkerRole.Prefill ? 0 : SequencesPerReplica * (1 + model.DraftTokens);

        // Engines refuse fewer tokens than sequences.
        return Math.Max(prompt + answers, SequencesPerReplica);
    }

    private int Share(int ofWorker) => (int)Math.Ceiling(ofWorker / (double)Pool.DataParallelAttention);
}
