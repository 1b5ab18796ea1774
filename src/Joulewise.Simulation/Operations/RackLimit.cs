namespace Joulewise.Simulation;

/// <summary>The power limit of every rack.</summary>
/// <param name="Accelerators">Accelerators of a rack; 1 or more.</param>
/// <param name="LimitWatts">Its limit, at what feeds the rack; above 0.</param>
internal sealed record RackLimit(int Accelerators, double LimitWatts);
