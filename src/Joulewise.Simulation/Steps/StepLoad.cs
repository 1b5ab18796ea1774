namespace Joulewise.Simulation;

/// <summary>What a worker has in a step.</summary>
/// <param name="Decode">Sequences that get a token, over all attention replicas.</param>
/// <param name="BusiestDecode">Those of the replica that has most.</param>
/// <param name="ContextTokens">Their mean context on the replica whose attention takes longest.</param>
/// <param name="Prefill">Prompt tokens, over all replicas.</param>
/// <param name="BusiestPrefill">Those of the replica that has most.</param>
/// <param name="PrefillContextTokens">Mean tokens a prompt token attends to.</param>
internal readonly record struct StepLoad(double Decode, double BusiestDecode, double ContextTokens, double Prefill = 0, double BusiestPrefill = 0, double PrefillContextTokens = 0);
