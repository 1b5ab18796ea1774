namespace Joulewise.Simulation;

/// <summary>The heap's state.</summary>
internal sealed partial class FinishHeap
{
    /// <summary>Writes or reads the state.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        state.Array(ref _entries);
        Count = state.Through(Count);
    }
}
