using System.Runtime.CompilerServices;

namespace Joulewise.Modeling;

/// <summary>Finds the median time to first token of a steady state.</summary>
internal static class FirstToken
{
    private const double MostBusy = 0.95;

    /// <summary>How sharply the slower of the two pools sets the rate.</summary>
    public const double PoolSharpness = 3.7;

    /// <summary>Finds the time.</summary>
    /// <param name="served">The deployment and its load.</param>
    /// <param name="decode">The decode side.</param>
    /// <param name="tpotSeconds">Time per output token.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>Seconds.</returns>
    public static double Seconds(ServingCase served, in DecodeState decode, double tpotSeconds, Coefficients c) =>
        Seconds(new StepModel(served.Deployment, c), served, decode, tpotSeconds, c);

    /// <summary>Finds the time, with the step of the deployment at hand.</summary>
    /// <param name="step">The step of the deployment.</param>
    /// <param name="served">The deployment and its load.</param>
    /// <param name="decode">The decode side.</param>
    /// <param name="tpotSeconds">Time per output token.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>Seconds.</returns>
    public static double Seconds(StepModel step, ServingCase served, in DecodeState decode, double tpotSeconds, Coefficients c)
    {
        double prompt = PassSeconds(step, served.Deployment, served.InputTokens, c);
        if (!served.Disaggregated)
        {
            return Shared(served, decode, prompt, 1, tpotSeconds, c);
        }

        double workers = Math.Max(1, served.PrefillAccelerators / served.Deployment.Widths.Accelerators);
        double share = Math.Min(1, served.PrefillAccelerators / served.Deployment.Widths.Accelerators);
        PrefillPool pool = new(workers, prompt / share, c[Coefficient.PoolEfficiency] / (decode.PromptSeconds / share));
        return Pooled(pool, served.Deployment.Engine, served.Clients, served.OutputTokens, tpotSeconds, c);
    }

    /// <summary>Finds the time one prompt takes that meets an idle worker.</summary>
    /// <param name="step">The step of the deployment.</param>
    /// <param name="deployment">The deployment.</param>
    /// <param name="inputTokens">Mean prompt.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>Seconds.</returns>
    public static double PassSeconds(StepModel step, Deployment deployment, double inputTokens, Coefficients c)
    {
        double replicas = deployment.Widths.AttentionReplicas;
        step.Evaluate(new StepState(0, 0, inputTokens, inputTokens / 2), out StepCost pass);
        double launch = deployment.Model.LayerCount * c[Coefficient.EagerLaunch] * (deployment.Model.HasLatent ? c[Coefficient.LatentEagerLaunch] : 1);
        return (pass.Seconds + launch) * Math.Pow(replicas, c[Coefficient.ReplicaPrompt]);
    }

    /// <summary>Finds the time where prompts ride in the steps that decode.</summary>
    /// <param name="served">The deployment and its load.</param>
    /// <param name="decode">The decode side.</param>
    /// <param name="promptSeconds">Time of a prompt that meets an idle worker.</param>
    /// <param name="chunkFactor">What the way prompts are cut adds to that time, over the way they were cut where the model was fitted.</param>
    /// <param name="tpotSeconds">Time per output token.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>Seconds.</returns>
    public static double Shared(ServingCase served, in DecodeState decode, double promptSeconds, double chunkFactor, double tpotSeconds, Coefficients c)
    {
        double kappa = served.Deployment.Engine switch
        {
            EngineKind.Vllm or EngineKind.EarlyVllm => c[Coefficient.VllmQueue],
            EngineKind.TensorRtLlm => c[Coefficient.TensorRtQueue],
            _ => c[Coefficient.SglangQueue],
        };
        double batch = Math.Max(1, decode.Batch);
        double prompt = promptSeconds * chunkFactor;
        double perSecond = batch / (served.OutputTokens * tpotSeconds);
        double busy = Math.Min(MostBusy, perSecond * prompt);
        double queued = 1 + (kappa * Math.Pow(batch - 1, c[Coefficient.QueueExponent])) + (c[Coefficient.BusyQueue] * busy / (1 - busy));
        double wait = c[Coefficient.CapacityQueue] * Math.Max(0, (served.Clients / served.Workers) - decode.LargestBatch) / perSecond;
        return ArrivalOf(served.Deployment.Engine, c) + (prompt * queued) + (c[Coefficient.FirstStep] * decode.StepSeconds) + wait;
    }

    /// <summary>Finds the time where prompts have a pool of their own.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="clients">Clients in flight over the whole deployment.</param>
    /// <param name="outputTokens">Mean answer.</param>
    /// <param name="tpotSeconds">Time per output token.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>Seconds.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Pooled(in PrefillPool pool, EngineKind engine, double clients, double outputTokens, double tpotSeconds, Coefficients c)
    {
        double arrival = ArrivalOf(engine, c);
        double alone = pool.AloneSeconds;
        double most = pool.Workers * pool.PromptsPerSecondPerWorker;
        double free = clients / ((outputTokens * tpotSeconds) + arrival + c[Coefficient.TransferArrival] + alone);
        double rate = SoftLimit(free, most);
        double little = Math.Max(0, (clients / rate) - (clients / free));
        double busyPool = Math.Min(MostBusy, rate / most);
        double perWorker = clients / pool.Workers;
        return arrival + c[Coefficient.TransferArrival] + (alone * (1 + (c[Coefficient.PoolQueue] * busyPool / (1 - busyPool)) + (0.1 * Math.Pow(Math.Max(0, perWorker - 1), 0.5)))) + little;
    }

    /// <summary>Finds the requests that clients and a pool for prompts get through together.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="clients">Clients in flight over the whole deployment.</param>
    /// <param name="outputTokens">Mean answer.</param>
    /// <param name="tpotSeconds">Time per output token.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>Requests/s; never more where anything takes longer.</returns>
    public static double PooledRate(in PrefillPool pool, EngineKind engine, double clients, double outputTokens, double tpotSeconds, Coefficients c) => SoftLimit(
        clients / ((outputTokens * tpotSeconds) + ArrivalOf(engine, c) + c[Coefficient.TransferArrival] + pool.AloneSeconds),
        pool.Workers * pool.PromptsPerSecondPerWorker);

    private static double SoftLimit(double free, double most) =>
        Math.Pow(Math.Pow(free, -PoolSharpness) + Math.Pow(most, -PoolSharpness), -1 / PoolSharpness);

    /// <summary>Finds the time from the request's arrival to its first step on an idle deployment.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>Seconds.</returns>
    public static double ArrivalOf(EngineKind engine, Coefficients c) => engine switch
    {
        EngineKind.Vllm or EngineKind.EarlyVllm => c[Coefficient.VllmArrival],
        EngineKind.TensorRtLlm => c[Coefficient.TensorRtArrival],
        _ => c[Coefficient.SglangArrival],
    };
}
