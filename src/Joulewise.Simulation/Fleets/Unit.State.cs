namespace Joulewise.Simulation;

/// <summary>The machine's state.</summary>
internal sealed partial class Unit
{
    /// <summary>Writes or reads the state.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        State = (UnitState)state.Through((int)State);
        Epoch = state.Through(Epoch);
        Failures = state.Through(Failures);
        Upgrades = state.Through(Upgrades);
        LinkFreeSeconds = state.Through(LinkFreeSeconds);
        Clock = state.Through(Clock);
        LimitWatts = state.Through(LimitWatts);
        Trim = state.Through(Trim);
        RackWatts = state.Through(RackWatts);
        FacilityWatts = state.Through(FacilityWatts);
        WantedWatts = state.Through(WantedWatts);
        Worker.Sync(state);
    }
}
