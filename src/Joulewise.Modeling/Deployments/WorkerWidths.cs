namespace Joulewise.Modeling;

/// <summary>How the accelerators of one worker share the model.</summary>
/// <param name="Accelerators">Accelerators of the worker; 1 or more.</param>
/// <param name="AttentionReplicas">Replicas of the attention part (attention data parallelism); 1 without it, at most <paramref name="Accelerators"/>.</param>
/// <param name="ExpertParallel">Whether experts are placed whole on accelerators rather than cut.</param>
/// <param name="PipelineStages">Pipeline stages; 1 without them.</param>
internal readonly record struct WorkerWidths(int Accelerators, int AttentionReplicas = 1, bool ExpertParallel = false, int PipelineStages = 1)
{
    /// <summary>Gets the accelerators one layer is spread over.</summary>
    public int PerStage => Math.Max(1, Accelerators / PipelineStages);

    /// <summary>Gets the accelerators one attention replica is cut over.</summary>
    public double AttentionWidth => Math.Max(1, (double)PerStage / AttentionReplicas);
}
