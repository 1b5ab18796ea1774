namespace Joulewise.Evidence.Operators;

/// <summary>The numbers that say how much work an operator did, of one accelerator.</summary>
public abstract record OperatorShape;
