namespace Joulewise.Simulation;

/// <summary>The queue's state.</summary>
internal sealed partial class DeferralQueue
{
    /// <summary>Writes or reads the state.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state) => state.Queue(_waiting);
}
