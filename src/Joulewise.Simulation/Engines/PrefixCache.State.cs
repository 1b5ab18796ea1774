namespace Joulewise.Simulation;

/// <summary>The cache's state.</summary>
internal sealed partial class PrefixCache
{
    /// <summary>Writes or reads the state.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        state.Map(_pages);
        state.Array(ref _places);
        state.Value(ref _used);
        state.Value(ref _freePlace);
        state.Value(ref _oldest);
        state.Value(ref _newest);
        Unheld = state.Through(Unheld);
    }
}
