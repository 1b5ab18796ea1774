namespace Joulewise.Simulation;

/// <summary>What one worker of a pool can do when it is fully used.</summary>
/// <param name="PromptTokensPerSecond">Prompt tokens/s if it did nothing else; infinite where it does none.</param>
/// <param name="OutputTokensPerSecond">Output tokens/s if it did nothing else; infinite where it makes none.</param>
internal readonly record struct PoolCapacity(double PromptTokensPerSecond, double OutputTokensPerSecond)
{
    private const double ProbeTokens = 2048;

    /// <summary>Finds the capacity.</summary>
    /// <param name="setup">The pool.</param>
    /// <param name="tpotSeconds">Time per token that is promised; infinite for no promise.</param>
    /// <returns>The capacity at contexts of 2,048 tokens.</returns>
    public static PoolCapacity Of(PoolSetup setup, double tpotSeconds)
    {
        int replicas = setup.Size.Replicas;
        double prompts = double.PositiveInfinity;
        double outputs = double.PositiveInfinity;
        if (setup.Role != PoolRole.Decode)
        {
            double tokens = Math.Min(ProbeTokens, setup.Policy.MaxStepTokens);
            prompts = tokens * replicas / setup.Steps.SecondsOf(new StepLoad(0, 0, 0, tokens * replicas, tokens, tokens / 2)).Total;
        }

        if (setup.Role != PoolRole.Prefill)
        {
            long fits = Math.Max(1, (long)(setup.Size.CacheTokens / ProbeTokens));
            double most = Math.Min(setup.Policy.MaxSequences, fits) * replicas;
            outputs = 0;
            for (double n = replicas; n <= most; n = Math.Ceiling(n * 1.25))
            {
                double step = setup.Steps.DecodeSeconds(n, Math.Ceiling(n / replicas), ProbeTokens);
                if (step <= tpotSeconds || outputs == 0)
                {
                    outputs = Math.Max(outputs, n / step);
                }
            }
        }

        return new PoolCapacity(prompts, outputs);
    }

    /// <summary>Gets the workers that a load keeps fully used.</summary>
    /// <param name="promptTokensPerSecond">Prompt tokens/s.</param>
    /// <param name="outputTokensPerSecond">Output tokens/s.</param>
    /// <returns>Workers, not rounded.</returns>
    public double WorkersFor(double promptTokensPerSecond, double outputTokensPerSecond) =>
        (promptTokensPerSecond / PromptTokensPerSecond) + (outputTokensPerSecond / OutputTokensPerSecond);
}
