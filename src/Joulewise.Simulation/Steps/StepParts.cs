using Joulewise.Modeling;

namespace Joulewise.Simulation;

/// <summary>Takes a step of the model apart by the count that each operator depends on.</summary>
internal static class StepParts
{
    /// <summary>Evaluates a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="state">What it has.</param>
    /// <returns>The cost by operator.</returns>
    public static StepCost Evaluate(StepModel step, in StepState state)
    {
        step.Evaluate(state, out StepCost cost);
        return cost;
    }

    /// <summary>Projections and what is done element by element: by the tokens of one attention replica.</summary>
    /// <param name="step">The step.</param>
    /// <param name="tokens">Tokens of the replica.</param>
    /// <param name="replicas">Attention replicas.</param>
    /// <returns>The part.</returns>
    public static StepPart OfReplica(StepModel step, double tokens, double replicas)
    {
        StepCost cost = Evaluate(step, new StepState(tokens * replicas, 0));
        OperatorCost sum = cost[(int)OperatorKind.MixerProjection] + cost[(int)OperatorKind.Elementwise];
        return new StepPart(sum.Seconds, sum.Seconds, sum.MemoryBytes, 0, sum.LinkBytes, sum.Flop);
    }

    /// <summary>Feed-forward parts, collectives and floors: by the tokens of the whole worker.</summary>
    /// <param name="step">The step.</param>
    /// <param name="tokens">Tokens of the worker.</param>
    /// <param name="spread">Factor on the time of routed experts over that of the model, of <see cref="ExpertSpread"/>.</param>
    /// <returns>The part.</returns>
    public static StepPart OfAll(StepModel step, double tokens, double spread)
    {
        StepCost cost = Evaluate(step, new StepState(tokens, 0));
        OperatorCost experts = cost[(int)OperatorKind.RoutedExperts];
        experts = experts with { Seconds = spread * experts.Seconds };
        OperatorCost work = cost[(int)OperatorKind.DenseFeedForward] + cost[(int)OperatorKind.SharedExperts] + experts;
        OperatorCost wait = cost[(int)OperatorKind.Collectives] + cost[(int)OperatorKind.KernelFloors];
        return new StepPart(work.Seconds + wait.Seconds, work.Seconds, work.MemoryBytes, experts.MemoryBytes, wait.LinkBytes, work.Flop);
    }

    /// <summary>Attention of one sequence that decodes: by its context.</summary>
    /// <param name="step">The step.</param>
    /// <param name="context">Tokens.</param>
    /// <param name="replicas">Attention replicas.</param>
    /// <returns>The part.</returns>
    public static StepPart OfDecodeAttention(StepModel step, double context, double replicas)
    {
        OperatorCost cost = Evaluate(step, new StepState(replicas, context))[(int)OperatorKind.DecodeAttention];
        return new StepPart(cost.Seconds, cost.Seconds, cost.MemoryBytes, 0, 0, cost.Flop);
    }

    /// <summary>Attention of one prompt token: by the tokens it attends to.</summary>
    /// <param name="step">The step.</param>
    /// <param name="context">Tokens.</param>
    /// <param name="replicas">Attention replicas.</param>
    /// <returns>The part.</returns>
    public static StepPart OfPrefillAttention(StepModel step, double context, double replicas)
    {
        OperatorCost cost = Evaluate(step, new StepState(0, 0, replicas, context))[(int)OperatorKind.PrefillAttention];
        return new StepPart(cost.Seconds, cost.Seconds, cost.MemoryBytes, 0, 0, cost.Flop);
    }

    /// <summary>Recurrent state of one sequence that decodes.</summary>
    /// <param name="step">The step.</param>
    /// <param name="replicas">Attention replicas.</param>
    /// <returns>The part.</returns>
    public static StepPart OfState(StepModel step, double replicas)
    {
        OperatorCost cost = Evaluate(step, new StepState(replicas, 0))[(int)OperatorKind.RecurrentState];
        return new StepPart(cost.Seconds, cost.Seconds, cost.MemoryBytes, 0, 0, cost.Flop);
    }

    /// <summary>Recurrent state of one prompt token.</summary>
    /// <param name="step">The step.</param>
    /// <param name="replicas">Attention replicas.</param>
    /// <returns>The part.</returns>
    public static StepPart OfPrefillState(StepModel step, double replicas)
    {
        OperatorCost cost = Evaluate(step, new StepState(0, 0, replicas))[(int)OperatorKind.RecurrentState];
        return new StepPart(cost.Seconds, cost.Seconds, cost.MemoryBytes, 0, 0, cost.Flop);
    }

    /// <summary>Arithmetic of routed experts for one token of the worker.</summary>
    /// <param name="step">The step.</param>
    /// <returns>FLOP.</returns>
    public static double ExpertFlopPerToken(StepModel step) => Evaluate(step, new StepState(1, 0))[(int)OperatorKind.RoutedExperts].Flop;
}
