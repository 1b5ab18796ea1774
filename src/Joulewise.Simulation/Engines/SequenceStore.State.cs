namespace Joulewise.Simulation;

/// <summary>The store's state.</summary>
internal sealed partial class SequenceStore
{
    /// <summary>Writes or reads the state.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        state.Array(ref _places);
        state.Value(ref _free);
        state.Value(ref _used);
        Count = state.Through(Count);
        int kept = state.Through(_hashes.Length);
        if (state.Reads)
        {
            _hashes = new ulong[Math.Clamp(kept, 0, _places.Length)][];
        }

        for (int i = 0; i < _hashes.Length; i++)
        {
            ulong[] hashes = _hashes[i] ?? [];
            state.Array(ref hashes);
            _hashes[i] = hashes;
        }
    }
}
