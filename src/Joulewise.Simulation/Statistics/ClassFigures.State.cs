namespace Joulewise.Simulation;

/// <summary>The figures' state.</summary>
internal sealed partial class ClassFigures
{
    /// <summary>Writes or reads the state.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        Ttft.Sync(state);
        Tpot.Sync(state);
        EndToEnd.Sync(state);
        Arrived = state.Through(Arrived);
        Finished = state.Through(Finished);
        Good = state.Through(Good);
        InputTokens = state.Through(InputTokens);
        AskedTokens = state.Through(AskedTokens);
        OutputTokens = state.Through(OutputTokens);
        GoodTokens = state.Through(GoodTokens);
    }
}
