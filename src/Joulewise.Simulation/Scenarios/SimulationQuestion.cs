namespace Joulewise.Simulation;

/// <summary>What is to be simulated.</summary>
/// <param name="Path">The scenario's file.</param>
/// <param name="Named">Its name for messages.</param>
public sealed record SimulationQuestion(string Path, string Named)
{
    /// <summary>Gets a trace that stands in for the scenario's; <see langword="null"/> for its own.</summary>
    public string? TracePath { get; init; }

    /// <summary>Gets the trace's name for messages.</summary>
    public string TraceNamed { get; init; } = string.Empty;

    /// <summary>Gets a seed that stands in for the scenario's; <see langword="null"/> for its own.</summary>
    public long? Seed { get; init; }

    /// <summary>Gets the file a run that is stopped is put down in, and taken up from where it is there; <see langword="null"/> for none.</summary>
    public string? CheckpointPath { get; init; }

    /// <summary>Gets the threads that cells share; 1 or more. What comes out does not depend on them.</summary>
    public int Threads { get; init; } = 1;
}
