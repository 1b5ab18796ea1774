namespace Joulewise.Evidence;

/// <summary>The errors that a reading of a frontier carries, each as seen in the evidence.</summary>
/// <param name="Repeats">From run to run.</param>
/// <param name="Interpolation">Between measured points.</param>
/// <param name="Derived">Of rates computed from median latencies; the frontier must have been built with the same.</param>
public sealed record ThroughputErrors(Repeatability Repeats, InterpolationError Interpolation, DerivedThroughput Derived);
