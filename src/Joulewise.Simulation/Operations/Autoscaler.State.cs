namespace Joulewise.Simulation;

/// <summary>The scaler's state.</summary>
internal sealed partial class Autoscaler
{
    /// <summary>Writes or reads the state.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        state.Value(ref _nextSeconds);
        state.Value(ref _lastSeconds);
        state.Value(ref _enoughSince);
        state.Value(ref _level);
        state.Value(ref _trend);
        state.Value(ref _inputBefore);
        state.Value(ref _askedBefore);
        state.Value(ref _activeBefore);
        Starts = state.Through(Starts);
    }
}
