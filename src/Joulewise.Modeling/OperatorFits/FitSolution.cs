namespace Joulewise.Modeling.OperatorFits;

/// <summary>Fitted constants.</summary>
/// <param name="Values">The constants.</param>
/// <param name="LogErrors">Standard errors of their logarithms; those of a constant at its bound or without influence are infinite.</param>
/// <param name="Scale">Scale of the errors of ln(time), without the far ones.</param>
/// <param name="Rows">How many rows it rests on.</param>
internal sealed record FitSolution(IReadOnlyList<double> Values, IReadOnlyList<double> LogErrors, double Scale, int Rows);
