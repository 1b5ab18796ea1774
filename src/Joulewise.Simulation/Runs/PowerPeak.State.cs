namespace Joulewise.Simulation;

/// <summary>The peaks' state.</summary>
internal sealed partial class PowerPeak
{
    /// <summary>Writes or reads the state.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        Array.ForEach(_readings, state.Queue);
        state.Fixed(_joules);
        state.Fixed(_seconds);
        state.Fixed(_mostWatts);
        state.Value(ref _allJoules);
        state.Value(ref _allSeconds);
    }
}
