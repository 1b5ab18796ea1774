namespace Joulewise.Simulation;

/// <summary>Takes what a fleet did, window by window.</summary>
public interface ISampleSink
{
    /// <summary>Takes a window.</summary>
    /// <param name="sample">The window.</param>
    void Add(ref readonly FleetSample sample);
}
