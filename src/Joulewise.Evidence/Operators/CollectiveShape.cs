namespace Joulewise.Evidence.Operators;

/// <summary>An exchange between accelerators.</summary>
/// <param name="Ranks">Accelerators that take part.</param>
/// <param name="Bytes">Size of one rank's message in bytes: what is summed, or what one rank sends in all, its own part counted.</param>
public sealed record CollectiveShape(long Ranks, double Bytes) : OperatorShape;
