namespace Joulewise.Serving;

/// <summary>A configuration with what it does.</summary>
/// <param name="Choice">The configuration.</param>
/// <param name="Outcome">What one replica does.</param>
/// <param name="Joules">Energy of an output token at the boundary, in joules; NaN where power is not known.</param>
/// <param name="Score">The figure the objective wants least of; NaN where it was not asked for or there is none.</param>
internal readonly record struct Found(Choice Choice, Outcome Outcome, double Joules, double Score);
