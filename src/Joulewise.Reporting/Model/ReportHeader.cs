namespace Joulewise.Reporting;

/// <summary>The facts without which the figures cannot be compared or recomputed.</summary>
public sealed record ReportHeader
{
    /// <summary>Gets the identity of the report: a hash of its inputs.</summary>
    public required string ReportId { get; init; }

    /// <summary>Gets the topic, for example <c>efficiency</c>.</summary>
    public required string Topic { get; init; }

    /// <summary>Gets the version of the program.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>Gets the commit the program was built from, or <c>unknown</c>.</summary>
    public required string GitCommit { get; init; }

    /// <summary>Gets the time the report speaks for, ISO 8601 UTC: the date of the newest evidence unless the user gave another.</summary>
    public required string GeneratedUtc { get; init; }

    /// <summary>Gets the functional unit, in words.</summary>
    public required string FunctionalUnit { get; init; }

    /// <summary>Gets the token basis.</summary>
    public required string TokenBasis { get; init; }

    /// <summary>Gets the boundary of the headline.</summary>
    public required string BoundaryLayer { get; init; }

    /// <summary>Gets the capacity basis of the headline.</summary>
    public required string CapacityBasis { get; init; }

    /// <summary>Gets the service level compared at.</summary>
    public required ServiceLevel Sla { get; init; }

    /// <summary>Gets the model.</summary>
    public required ModelIdentity Model { get; init; }

    /// <summary>Gets what is known about output quality on both sides.</summary>
    public required QualityParity Quality { get; init; }

    /// <summary>Gets the traffic.</summary>
    public required TrafficIdentity Workload { get; init; }

    /// <summary>Gets the hardware compared.</summary>
    public required IReadOnlyList<HardwareIdentity> Hardware { get; init; }

    /// <summary>Gets the software of the compared points.</summary>
    public required IReadOnlyList<SoftwareIdentity> Software { get; init; }

    /// <summary>Gets how the measured inputs were measured.</summary>
    public required IReadOnlyList<MeasurementIdentity> Measurement { get; init; }

    /// <summary>Gets the command that makes this report again.</summary>
    public required string Command { get; init; }

    /// <summary>Gets the hash of the evidence used.</summary>
    public required string EvidenceHash { get; init; }
}
