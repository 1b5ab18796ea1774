namespace Joulewise.Evidence.Operators;

/// <summary>A pass over activations.</summary>
/// <param name="Bytes">Bytes read and written in memory.</param>
public sealed record ElementwiseShape(double Bytes) : OperatorShape;
