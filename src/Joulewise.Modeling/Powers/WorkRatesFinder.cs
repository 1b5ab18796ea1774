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
    public static WorkRates Find(ServingCase served, in DecodeState decode, double outputTokensPerSecond, Coefficients c) =>
        Find(new StepModel(served.Deployment, c), served, decode, outputTokensPerSecond, c);

    /// <summary>Finds the rates, averaged over all accelerators of the deployment, with its step at hand.</summary>
    /// <param name="step">The step of the deployment.</param>
    /// <param name="served">The deployment and its load.</param>
    /// <param name="decode">The decode side.</param>
    /// <param name="outputTokensPerSecond">Output tokens/s of the whole deployment; above 0.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>The rates.</returns>
    public static WorkRates Find(StepModel step, ServingCase served, in DecodeState decode, double outputTokensPerSecond, Coefficients c)
    {
        double perAccelerator = outputTokensPerSecond / served.Accelerators;
        WorkRates work = DecodeWork(step, served, decode.Batch, c).Plus(PromptWork(step, served.Deployment, served.InputTokens, served.OutputTokens));
        return work.Times(perAccelerator);
    }

    /// <summary>Finds the work of decoding one output token, over all accelerators of a worker together.</summary>
    /// <param name="step">The step of the deployment.</param>
    /// <param name="served">The deployment and its lengths.</param>
    /// <param name="batch">Sequences one worker decodes.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>The work for one token; times of work are accelerator seconds.</returns>
    public static WorkRates DecodeWork(StepModel step, ServingCase served, double batch, Coefficients c)
    {
        step.Evaluate(DecodeStates.StepOf(served, batch), out StepCost pass);

        // Each accelerator of a pipeline does its share of the layers for each share of the batch, which together are one pass.
        // Each step gives every sequence of the worker one token, or what speculation makes of it.
        double gain = served.Speculates ? SpeculatedTokens : 1;
        double perToken = served.Deployment.Widths.Accelerators / (batch * gain);
        double proposed = served.Speculates ? gain : 1;
        OperatorCost all = pass.Total;
        return new WorkRates(
            Plain(pass) * perToken * proposed,
            (pass[(int)OperatorKind.RoutedExperts].Flop * perToken * proposed) + Padding(pass, served.Deployment.Formats, perToken, c),
            pass[(int)OperatorKind.DecodeAttention].Flop * perToken * proposed,
            0,
            0,
            0,
            all.MemoryBytes * perToken,
            all.LinkBytes * perToken,
            (all.Seconds - WaitingSeconds(pass) - pass[(int)OperatorKind.Collectives].Seconds) * perToken);
    }

    /// <summary>Finds the work of filling the cache for one output token: a prompt's share, over all accelerators of a worker together.</summary>
    /// <param name="step">The step of the deployment.</param>
    /// <param name="deployment">The deployment.</param>
    /// <param name="inputTokens">Mean prompt.</param>
    /// <param name="outputTokens">Mean answer.</param>
    /// <returns>The work for one output token; times of work are accelerator seconds.</returns>
    public static WorkRates PromptWork(StepModel step, Deployment deployment, double inputTokens, double outputTokens)
    {
        double replicas = deployment.Widths.AttentionReplicas;
        step.Evaluate(new StepState(0, 0, inputTokens * replicas, inputTokens / 2), out StepCost prompt);
        double perToken = deployment.Widths.Accelerators / (outputTokens * replicas * deployment.Widths.PipelineStages);
        OperatorCost pre = prompt.Total;
        return new WorkRates(
            0,
            0,
            0,
            Plain(prompt) * perToken,
            prompt[(int)OperatorKind.RoutedExperts].Flop * perToken,
            prompt[(int)OperatorKind.PrefillAttention].Flop * perToken,
            pre.MemoryBytes * perToken * PromptTrafficShare,
            pre.LinkBytes * perToken,
            (pre.Seconds - WaitingSeconds(prompt)) * perToken);
    }

    /// <summary>Tokens a step yields where several are proposed, a middle of what public runs accept.</summary>
    public const double SpeculatedTokens = 2.2;

    /// <summary>Prompts share the reading of weights with the decode step they ride in.</summary>
    private const double PromptTrafficShare = 0.3;

    private static double Plain(ReadOnlySpan<OperatorCost> cost) =>
        cost[(int)OperatorKind.MixerProjection].Flop + cost[(int)OperatorKind.DenseFeedForward].Flop + cost[(int)OperatorKind.SharedExperts].Flop + cost[(int)OperatorKind.OutputHead].Flop;

    /// <summary>Arithmetic on rows that only fill up the tiles of the experts that were hit.</summary>
    private static double Padding(ReadOnlySpan<OperatorCost> cost, in NumberFormats formats, double steps, Coefficients c) =>
        2 * c[formats.ExpertBits == 8 ? Coefficient.TileRows8 : Coefficient.TileRows] * cost[(int)OperatorKind.RoutedExperts].MemoryBytes / formats.ExpertBytes * steps;

    private static double WaitingSeconds(ReadOnlySpan<OperatorCost> cost) =>
        cost[(int)OperatorKind.KernelFloors].Seconds + cost[(int)OperatorKind.Host].Seconds;
}
