namespace Joulewise.Simulation;

/// <summary>The ledger's state.</summary>
internal sealed partial class BlockLedger
{
    /// <summary>Writes or reads the state.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        state.Fixed(_phases);
        state.Value(ref _decoding);
        Free = state.Through(Free);
    }
}
