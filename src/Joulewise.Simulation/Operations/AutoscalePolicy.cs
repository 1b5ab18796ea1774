namespace Joulewise.Simulation;

/// <summary>How the number of a pool's workers follows traffic.</summary>
/// <param name="Kind">By what.</param>
/// <param name="Least">Workers that always run; 0 or more.</param>
/// <param name="TargetUtilisation">Share of what its workers can do that is to be used; above 0, at most 1.</param>
/// <param name="IntervalSeconds">Time between decisions; above 0.</param>
/// <param name="HoldSeconds">Time for which fewer workers must have been enough before one goes.</param>
internal sealed record AutoscalePolicy(AutoscaleKind Kind, int Least, double TargetUtilisation, double IntervalSeconds, double HoldSeconds);
