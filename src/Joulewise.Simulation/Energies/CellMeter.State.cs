namespace Joulewise.Simulation;

/// <summary>The meter's state.</summary>
internal sealed partial class CellMeter
{
    /// <summary>Writes or reads the state.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        state.Value(ref _arrivals);
        state.Value(ref _finished);
        state.Value(ref _tokens);
        foreach (PoolEnergy pool in Pools)
        {
            pool.Sync(state);
        }
    }
}
