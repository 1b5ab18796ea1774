namespace Joulewise.Simulation;

/// <summary>The queue's state.</summary>
internal sealed partial class IndexQueue
{
    /// <summary>Writes or reads the state.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        state.Array(ref _items);
        state.Value(ref _head);
        Count = state.Through(Count);
    }
}
