namespace Joulewise.Simulation;

/// <summary>The run's state.</summary>
internal sealed partial class FleetRun
{
    /// <summary>Writes or reads the state, between windows.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        state.Value(ref _windows);
        NowSeconds = state.Through(NowSeconds);
        EnergyDollars = state.Through(EnergyDollars);
        CarbonGrams = state.Through(CarbonGrams);
        for (int i = 0; i < _cells.Length; i++)
        {
            _cells[i].Sync(state);
            _meters[i].Sync(state);
            Array.ForEach(_scalers[i], s => s.Sync(state));
        }

        Array.ForEach(_upgrades, u => u.Sync(state));
        _budget?.Sync(state);
        Array.ForEach(_racks, r => r.Sync(state));
        _door.Sync(state);
    }
}
