namespace Joulewise.Modeling;

/// <summary>Fitted log-constants.</summary>
/// <param name="Logs">The natural logarithms of the constants.</param>
/// <param name="LogErrors">Standard errors of the logarithms.</param>
/// <param name="Cost">The cost reached.</param>
internal sealed record FitResult(double[] Logs, double[] LogErrors, double Cost);
