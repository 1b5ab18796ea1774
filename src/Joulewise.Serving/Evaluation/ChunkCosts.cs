using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>What cutting prompts costs, over cutting them as where the model was fitted.</summary>
/// <param name="Prompt">Factor on the time prompts take of a worker.</param>
/// <param name="First">Factor on the time to a first token that passes take.</param>
/// <param name="GapSeconds">Time of a step that carries a chunk.</param>
/// <remarks>A prompt in n chunks rides in n steps, each of which reads the weights and carries the sequences that decode. Nobody measured the model's answer to it.</remarks>
internal readonly record struct ChunkCosts(double Prompt, double First, double GapSeconds)
{
    /// <summary>Works the costs out.</summary>
    /// <param name="pool">The deployment.</param>
    /// <param name="load">Its load.</param>
    /// <param name="chunkTokens">Most prompt tokens of a step.</param>
    /// <returns>The costs; factors of 1 where prompts are cut as they were.</returns>
    public static ChunkCosts Of(PoolModel pool, in DecodeLoad load, int chunkTokens) => Of(pool, load, chunkTokens, UsualSeconds(pool, load));

    /// <summary>Works the costs of one of several sizes out.</summary>
    /// <param name="pool">The deployment.</param>
    /// <param name="load">Its load.</param>
    /// <param name="chunkTokens">Most prompt tokens of a step.</param>
    /// <param name="usual">What <see cref="UsualSeconds"/> gives for the deployment and load.</param>
    /// <returns>The costs; factors of 1 where prompts are cut as they were.</returns>
    public static ChunkCosts Of(PoolModel pool, in DecodeLoad load, int chunkTokens, double usual)
    {
        double steps = Chunks.StepsOf(pool.Served.InputTokens, chunkTokens);
        double fitted = Chunks.StepsOf(pool.Served.InputTokens, Chunks.Fitted);
        double mixed = steps == fitted ? usual : Mixed(pool, load, steps);
        if (steps == fitted)
        {
            return new ChunkCosts(1, 1, mixed);
        }

        double own = load.State.StepSeconds;
        return new ChunkCosts(steps * (mixed - own) / (fitted * (usual - own)), steps * mixed / (fitted * usual), mixed);
    }

    /// <summary>Finds the step with a chunk of the size that the model was fitted with.</summary>
    /// <param name="pool">The workers.</param>
    /// <param name="load">The load.</param>
    /// <returns>Seconds; the same for all sizes of chunks under one load.</returns>
    public static double UsualSeconds(PoolModel pool, in DecodeLoad load) => Mixed(pool, load, Chunks.StepsOf(pool.Served.InputTokens, Chunks.Fitted));

    private static double Mixed(PoolModel pool, in DecodeLoad load, double steps)
    {
        double tokens = pool.Served.InputTokens / steps;
        pool.Step.Evaluate(
            DecodeStates.StepOf(pool.Served, load.State.Batch) with { PrefillTokens = tokens * pool.Served.Deployment.Widths.AttentionReplicas, PrefillContextTokens = pool.Served.InputTokens / 2 },
            out StepCost cost);
        return cost.Seconds;
    }
}
