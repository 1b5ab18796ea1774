namespace Joulewise.Modeling;

/// <summary>The decode side of a steady state.</summary>
/// <param name="Batch">Sequences one worker decodes.</param>
/// <param name="StepSeconds">Time of a decode step.</param>
/// <param name="PromptSeconds">Time the prefill of one prompt takes of a worker.</param>
/// <param name="TpotSeconds">Time per output token.</param>
/// <param name="LargestBatch">Sequences that fit on one worker.</param>
/// <param name="OwnTpotSeconds">Of the time per output token what decode steps take that no prompt rides in.</param>
internal readonly record struct DecodeState(double Batch, double StepSeconds, double PromptSeconds, double TpotSeconds, double LargestBatch, double OwnTpotSeconds);
