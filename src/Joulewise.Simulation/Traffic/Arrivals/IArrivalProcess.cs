namespace Joulewise.Simulation;

/// <summary>Arrivals one after the other, without end.</summary>
internal interface IArrivalProcess
{
    /// <summary>Draws the next arrival.</summary>
    /// <returns>Seconds from the start; never before the arrival drawn last.</returns>
    double NextSeconds();
}
