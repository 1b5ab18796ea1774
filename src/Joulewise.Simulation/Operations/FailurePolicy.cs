namespace Joulewise.Simulation;

/// <summary>How often accelerators fail.</summary>
/// <param name="HoursBetween">Mean hours between failures of one accelerator; above 0.</param>
/// <param name="RepairSeconds">Time from a failure to where the worker starts again.</param>
internal sealed record FailurePolicy(double HoursBetween, double RepairSeconds);
