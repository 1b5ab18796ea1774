namespace Joulewise.Modeling;

/// <summary>Finds what accelerators do each second at a given output rate.</summary>
internal static class WorkRatesFinder
{
    /// <summary>Finds the rates, averaged over all accelerators of the deployment.</summary>
    /// <param name="served">The deployment and its load.</param>
    /// <param name="decode">The decode side.</param>
    /// <param name="outputTokensPerSecond">Output tokens/s of the whole deployment; above 0.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>The rates.</returns>
    public static WorkRates Find(ServingCase served, in DecodeState decode, double outputTokensPerSecond, Coefficients c)
    {
        StepModel step = new(served.Deployment, c);
        step.Evaluate(DecodeStates.StepOf(served, decode.Batch), out StepCost pass);
        double replicas = served.Deployment.Widths.AttentionReplicas;
        step.Evaluate(new StepState(0, 0, served.InputTokens * replicas, served.InputTokens / 2), out StepCost prompt);

        // Each accelerator of a pipeline does its share of the layers for each share of the batch, which together are one pass.
        // Each step gives every sequence of the worker one token, or what speculation makes of it.
        double gain = served.Speculates ? SpeculatedTokens : 1;
        double steps = outputTokensPerSecond / (decode.Batch * gain * served.Workers);
        double share = served.Workers * served.Deployment.Widths.Accelerators / served.Accelerators;
        double prompts = outputTokensPerSecond / (served.OutputTokens * replicas) * served.Deployment.Widths.Accelerators / (served.Accelerators * served.Deployment.Widths.PipelineStages);
        double perStep = steps * share;
        double proposed = served.Speculates ? gain : 1;
        OperatorCost all = pass.Total;
        OperatorCost pre = prompt.Total;
        double working = (all.Seconds - WaitingSeconds(pass) - pass[(int)OperatorKind.Collectives].Seconds) * perStep;
        double prefilling = (pre.Seconds - WaitingSeconds(prompt)) * prompts;
        return new WorkRates(
            Plain(pass) * perStep * proposed,
            (pass[(int)OperatorKind.RoutedExperts].Flop * perStep * proposed) + Padding(pass, served.Deployment.Formats, perStep, c),
            pass[(int)OperatorKind.DecodeAttention].Flop * perStep * proposed,
            Plain(prompt) * prompts,
            prompt[(int)OperatorKind.RoutedExperts].Flop * prompts,
            prompt[(int)OperatorKind.PrefillAttention].Flop * prompts,
            (all.MemoryBytes * perStep) + (pre.MemoryBytes * prompts * PromptTrafficShare),
            (all.LinkBytes * perStep) + (pre.LinkBytes * prompts),
            Math.Min(1, working + prefilling));
    }

    /// <summary>Tokens a step yields where several are proposed, a middle of what public runs accept.</summary>
    private const double SpeculatedTokens = 2.2;

    /// <summary>Prompts share the reading of weights with the decode step they ride in.</summary>
    private const double PromptTrafficShare = 0.3;

    private static double Plain(ReadOnlySpan<OperatorCost> cost) =>
        cost[(int)OperatorKind.MixerProjection].Flop + cost[(int)OperatorKind.DenseFeedForward].Flop + cost[(int)OperatorKind.SharedExperts].Flop + cost[(int)OperatorKind.OutputHead].Flop;

    /// <summary>Arithmetic on rows that only fill up the tiles of the experts that were hit.</summary>
    private static double Padding(ReadOnlySpan<OperatorCost> cost, in NumberFormats formats, double stepsPerSecond, Coefficients c) =>
        2 * c[formats.ExpertBits == 8 ? Coefficient.TileRows8 : Coefficient.TileRows] * cost[(int)OperatorKind.RoutedExperts].MemoryBytes / formats.ExpertBytes * stepsPerSecond;

    private static double WaitingSeconds(ReadOnlySpan<OperatorCost> cost) =>
        cost[(int)OperatorKind.KernelFloors].Seconds + cost[(int)OperatorKind.Host].Seconds;
}
