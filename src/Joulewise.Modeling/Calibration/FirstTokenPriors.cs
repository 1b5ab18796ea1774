namespace Joulewise.Modeling;

/// <summary>What is believed of the constants behind the time to first token.</summary>
internal static class FirstTokenPriors
{
    /// <summary>Gets the beliefs, in the order of <see cref="Coefficient"/>.</summary>
    public static IReadOnlyList<Prior> All { get; } =
    [
        new(Coefficient.VllmArrival, "s", 30e-3, 0.4, FitStage.FirstToken, "time from request to scheduler under vLLM"),
        new(Coefficient.SglangArrival, "s", 90e-3, 0.5, FitStage.FirstToken, "the same under SGLang"),
        new(Coefficient.TensorRtArrival, "s", 50e-3, 0.4, FitStage.FirstToken, "the same under TensorRT-LLM"),
        new(Coefficient.EagerLaunch, "s", 0.25e-3, 0.4, FitStage.FirstToken, "launches of a layer in a prefill that runs without a captured graph"),
        new(Coefficient.LatentEagerLaunch, "ratio", 1.4, 0.4, FitStage.FirstToken, "the same of latent attention, relative"),
        new(Coefficient.ReplicaPrompt, "exponent", 0.35, 0.4, FitStage.FirstToken, "exponent with which one prompt takes longer on attention replicas"),
        new(Coefficient.VllmQueue, "ratio", 0.12, 0.5, FitStage.FirstToken, "prompts a prompt waits for, for each client to the power of the next exponent, under vLLM"),
        new(Coefficient.SglangQueue, "ratio", 0.4, 0.5, FitStage.FirstToken, "the same under SGLang"),
        new(Coefficient.TensorRtQueue, "ratio", 0.15, 0.5, FitStage.FirstToken, "the same under TensorRT-LLM"),
        new(Coefficient.QueueExponent, "exponent", 0.78, 0.15, FitStage.FirstToken, "exponent of the clients in that"),
        new(Coefficient.BusyQueue, "ratio", 0.16, 0.5, FitStage.FirstToken, "waiting for a busy prefill, over use / (1 - use)"),
        new(Coefficient.FirstStep, "ratio", 1.15, 0.2, FitStage.FirstToken, "decode steps a first token waits for"),
        new(Coefficient.CapacityQueue, "ratio", 0.92, 0.1, FitStage.FirstToken, "waiting of clients that exceed the cache, over the ideal queue"),
        new(Coefficient.TransferArrival, "s", 0.12, 0.5, FitStage.FirstToken, "additional time to hand a prompt from the prefill pool to the decode pool"),
        new(Coefficient.PoolQueue, "ratio", 0.5, 0.5, FitStage.FirstToken, "waiting in the prefill pool, over use / (1 - use)"),
        new(Coefficient.PoolEfficiency, "ratio", 0.8, 0.3, FitStage.FirstToken, "rate of a prefill pool relative to its accelerators one prompt at a time"),
    ];
}
