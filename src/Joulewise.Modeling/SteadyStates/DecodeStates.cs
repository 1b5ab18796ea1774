namespace Joulewise.Modeling;

/// <summary>Finds the decode side of a closed loop's steady state.</summary>
internal static class DecodeStates
{
    /// <summary>Share of memory the cache gets when the weights leave less: a deployment that was measured did run.</summary>
    private const double LeastCacheShare = 0.05;

    /// <summary>Prompt tokens below which the launches of a prefill are not hidden.</summary>
    public const double LaunchTokens = 2048;

    /// <summary>Finds the state.</summary>
    /// <param name="served">The deployment and its load.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>The state.</returns>
    public static DecodeState Find(ServingCase served, Coefficients c) => Find(served, c, served.Clients / served.Workers);

    /// <summary>Finds the state at a batch that is offered.</summary>
    /// <param name="served">The deployment and its load.</param>
    /// <param name="c">The fitted constants.</param>
    /// <param name="offered">Sequences offered to each worker.</param>
    /// <returns>The state.</returns>
    public static DecodeState Find(ServingCase served, Coefficients c, double offered) => Find(new StepModel(served.Deployment, c), served, c, offered);

    /// <summary>Finds the state at a batch that is offered, with the step of the deployment at hand.</summary>
    /// <param name="step">The step of the deployment.</param>
    /// <param name="served">The deployment and its load.</param>
    /// <param name="c">The fitted constants.</param>
    /// <param name="offered">Sequences offered to each worker.</param>
    /// <returns>The state.</returns>
    public static DecodeState Find(StepModel step, ServingCase served, Coefficients c, double offered)
    {
        MemoryFit fit = MemoryFit.Of(served.Deployment, served.InputTokens, served.OutputTokens);
        double replicas = served.Deployment.Widths.AttentionReplicas;
        double cache = Math.Max(fit.CacheBytes, LeastCacheShare * served.Deployment.Accelerator.MemoryBytes);
        double largest = replicas * cache / fit.BytesPerSequence;
        double batch = double.IsNaN(served.MeasuredBatch) ? Math.Max(1, Math.Min(offered, largest)) : served.MeasuredBatch / served.Workers;
        step.Evaluate(StepOf(served, batch), out StepCost decode);
        double stepSeconds = decode.Seconds;
        double prompt = PromptSeconds(step, served, batch, stepSeconds, c);
        double gain = served.Speculates ? Math.Min(1, c[Coefficient.SpeculationGain] * Math.Pow(batch / 8, c[Coefficient.SpeculationSlope])) : 1;
        double own = gain * stepSeconds * (served.Disaggregated ? c[Coefficient.DisaggregatedStep] : 1);
        double tpot = served.Disaggregated
            ? own
            : own + (InterferenceOf(served.Deployment.Engine, c) * Math.Max(0, batch - 1) / served.OutputTokens * prompt);
        return new DecodeState(batch, stepSeconds, prompt, tpot, largest, own);
    }

    /// <summary>Gives the decode step of a worker in its steady state: halfway through the answers, and a share of the batch where pipeline stages work on others.</summary>
    /// <param name="served">The deployment and its load.</param>
    /// <param name="batch">Sequences the worker decodes.</param>
    /// <returns>The step.</returns>
    public static StepState StepOf(ServingCase served, double batch) =>
        new(batch / served.Deployment.Widths.PipelineStages, served.InputTokens + (served.OutputTokens / 2));

    /// <summary>Gets the share of the time of prompts that the sequences decoding beside them see.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>The share.</returns>
    public static double InterferenceOf(EngineKind engine, Coefficients c) => engine switch
    {
        EngineKind.Vllm or EngineKind.EarlyVllm => c[Coefficient.VllmInterference],
        EngineKind.TensorRtLlm => c[Coefficient.TensorRtInterference],
        _ => c[Coefficient.SglangInterference],
    };

    /// <summary>Finds the time that the prefill of one prompt takes of a worker that decodes beside it.</summary>
    /// <param name="step">The step of the deployment.</param>
    /// <param name="served">The deployment and its lengths.</param>
    /// <param name="batch">Sequences the worker decodes.</param>
    /// <param name="decodeSeconds">Time of a step without a prompt.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>Seconds.</returns>
    public static double PromptSeconds(StepModel step, ServingCase served, double batch, double decodeSeconds, Coefficients c)
    {
        double replicas = served.Deployment.Widths.AttentionReplicas;
        step.Evaluate(StepOf(served, batch) with { PrefillTokens = served.InputTokens * replicas, PrefillContextTokens = served.InputTokens / 2 }, out StepCost mixed);
        double launch = c[Coefficient.PrefillLaunch] * served.Deployment.Model.LayerCount * Math.Min(1, served.InputTokens / LaunchTokens);
        return (mixed.Seconds - decodeSeconds + launch) / replicas;
    }
}
