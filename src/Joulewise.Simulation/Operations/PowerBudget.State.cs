namespace Joulewise.Simulation;

/// <summary>The budget's state.</summary>
internal sealed partial class PowerBudget
{
    /// <summary>Writes or reads the state.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        state.Value(ref _trim);
        OverSeconds = state.Through(OverSeconds);
        MostOverWatts = state.Through(MostOverWatts);
        HeldSeconds = state.Through(HeldSeconds);
    }
}
