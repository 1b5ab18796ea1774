namespace Joulewise.Simulation;

/// <summary>What a pool did, over all cells.</summary>
public sealed record PoolSummary
{
    /// <summary>Gets its name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what its workers do: <c>whole</c>, <c>prefill</c> or <c>decode</c>.</summary>
    public required string Role { get; init; }

    /// <summary>Gets the catalogue id of its accelerator.</summary>
    public required string Accelerator { get; init; }

    /// <summary>Gets its engine and, where one was measured, the version.</summary>
    public required string Engine { get; init; }

    /// <summary>Gets the precision of the weights.</summary>
    public required string Precision { get; init; }

    /// <summary>Gets the workers that may run.</summary>
    public required int Workers { get; init; }

    /// <summary>Gets the accelerators of all of them.</summary>
    public required int Accelerators { get; init; }

    /// <summary>Gets the tokens the cache of one attention replica holds.</summary>
    public required long CacheTokens { get; init; }

    /// <summary>Gets the share of all accelerator time that was at work.</summary>
    public required double ActiveShare { get; init; }

    /// <summary>Gets the share of all accelerator time that was on, at work or not.</summary>
    public required double ServingShare { get; init; }

    /// <summary>Gets the energy of boards that filled caches, in joules.</summary>
    public required double PrefillJoules { get; init; }

    /// <summary>Gets of it that for caches that had been filled before and were lost.</summary>
    public required double RepeatedJoules { get; init; }

    /// <summary>Gets the energy of boards that decoded, in joules.</summary>
    public required double DecodeJoules { get; init; }

    /// <summary>Gets the energy of boards that were on and had nothing to do, in joules.</summary>
    public required double IdleJoules { get; init; }

    /// <summary>Gets the energy of boards of workers that started or were repaired, in joules.</summary>
    public required double StartingJoules { get; init; }

    /// <summary>Gets the energy of boards on standby, in joules.</summary>
    public required double StandbyJoules { get; init; }

    /// <summary>Gets the energy of all its accelerators at the facility's meter, in joules.</summary>
    public required double FacilityJoules { get; init; }

    /// <summary>Gets the cost of its accelerators for the time simulated, in dollars; NaN where no price is known.</summary>
    public required double Dollars { get; init; }
}
