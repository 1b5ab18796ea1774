namespace Joulewise.Modeling;

/// <summary>Finds the median time to first token of a steady state.</summary>
internal static class FirstToken
{
    private const double MostBusy = 0.95;

    /// <summary>How sharply the slower of the two pools sets the rate.</summary>
    private const double PoolSharpness = 3.7;

    /// <summary>Finds the time.</summary>
    /// <param name="served">The deployment and its load.</param>
    /// <param name="decode">The decode side.</param>
    /// <param name="tpotSeconds">Time per output token.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>Seconds.</returns>
    public static double Seconds(ServingCase served, in DecodeState decode, double tpotSeconds, Coefficients c)
    {
        StepModel step = new(served.Deployment, c);
        double replicas = served.Deployment.Widths.AttentionReplicas;
        step.Evaluate(new StepState(0, 0, served.InputTokens, served.InputTokens / 2), out StepCost pass);
        double launch = served.Deployment.Model.LayerCount * c[Coefficient.EagerLaunch] * (served.Deployment.Model.HasLatent ? c[Coefficient.LatentEagerLaunch] : 1);
        double prompt = (pass.Seconds + launch) * Math.Pow(replicas, c[Coefficient.ReplicaPrompt]);
        double arrival = served.Deployment.Engine switch
        {
            EngineKind.Vllm or EngineKind.EarlyVllm => c[Coefficient.VllmArrival],
            EngineKind.TensorRtLlm => c[Coefficient.TensorRtArrival],
            _ => c[Coefficient.SglangArrival],
        };
        double batch = Math.Max(1, decode.Batch);
        if (served.Disaggregated)
        {
            double workers = Math.Max(1, served.PrefillAccelerators / served.Deployment.Widths.Accelerators);
            double share = Math.Min(1, served.PrefillAccelerators / served.Deployment.Widths.Accelerators);
            double alone = prompt / share;
            double pool = workers / (decode.PromptSeconds / share) * c[Coefficient.PoolEfficiency];
            double free = served.Clients / ((served.OutputTokens * tpotSeconds) + arrival + c[Coefficient.TransferArrival] + alone);
            double rate = Math.Pow(Math.Pow(free, -PoolSharpness) + Math.Pow(pool, -PoolSharpness), -1 / PoolSharpness);
            double little = Math.Max(0, (served.Clients / rate) - (served.Clients / free));
            double busyPool = Math.Min(MostBusy, rate / pool);
            double perWorker = served.Clients / workers;
            return arrival + c[Coefficient.TransferArrival] + (alone * (1 + (c[Coefficient.PoolQueue] * busyPool / (1 - busyPool)) + (0.1 * Math.Pow(Math.Max(0, perWorker - 1), 0.5)))) + little;
        }

        double kappa = served.Deployment.Engine switch
        {
            EngineKind.Vllm or EngineKind.EarlyVllm => c[Coefficient.VllmQueue],
            EngineKind.TensorRtLlm => c[Coefficient.TensorRtQueue],
            _ => c[Coefficient.SglangQueue],
        };
        double perSecond = batch / (served.OutputTokens * tpotSeconds);
        double busy = Math.Min(MostBusy, perSecond * prompt);
        double queued = 1 + (kappa * Math.Pow(batch - 1, c[Coefficient.QueueExponent])) + (c[Coefficient.BusyQueue] * busy / (1 - busy));
        double wait = c[Coefficient.CapacityQueue] * Math.Max(0, (served.Clients / served.Workers) - decode.LargestBatch) / perSecond;
        return arrival + (prompt * queued) + (c[Coefficient.FirstStep] * decode.StepSeconds) + wait;
    }
}
