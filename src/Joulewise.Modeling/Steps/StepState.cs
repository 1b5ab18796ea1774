namespace Joulewise.Modeling;

/// <summary>What a worker has before it when a step begins.</summary>
/// <param name="DecodeSequences">Sequences that each get one token, over the whole worker; 0 or more.</param>
/// <param name="ContextTokens">Their mean context; 0 or more.</param>
/// <param name="PrefillTokens">Prompt tokens in the step, over the whole worker; 0 or more.</param>
/// <param name="PrefillContextTokens">Mean tokens a prompt token attends to; 0 or more.</param>
public readonly record struct StepState(double DecodeSequences, double ContextTokens, double PrefillTokens = 0, double PrefillContextTokens = 0);
