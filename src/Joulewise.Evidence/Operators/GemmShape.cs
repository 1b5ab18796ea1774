namespace Joulewise.Evidence.Operators;

/// <summary>A matrix product.</summary>
/// <param name="Rows">Rows of the activations, m.</param>
/// <param name="Columns">Columns of the result, n.</param>
/// <param name="Depth">The summed dimension, k.</param>
public sealed record GemmShape(long Rows, long Columns, long Depth) : OperatorShape;
