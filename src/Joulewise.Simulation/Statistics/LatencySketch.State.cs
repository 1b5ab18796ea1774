namespace Joulewise.Simulation;

/// <summary>The sketch's state.</summary>
internal sealed partial class LatencySketch
{
    /// <summary>Writes or reads the state.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        state.Fixed(_counts);
        Count = state.Through(Count);
        SumSeconds = state.Through(SumSeconds);
        MostSeconds = state.Through(MostSeconds);
    }
}
