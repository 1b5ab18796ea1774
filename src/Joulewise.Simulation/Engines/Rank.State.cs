namespace Joulewise.Simulation;

/// <summary>The replica's state.</summary>
internal sealed partial class Rank
{
    /// <summary>Writes or reads the state.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        Blocks.Sync(state);
        Prefixes?.Sync(state);
        foreach (IndexQueue queue in Waiting)
        {
            queue.Sync(state);
        }

        Filling.Sync(state);
        state.List(Chunks);
        Decoding = state.Through(Decoding);
        ContextTokens = state.Through(ContextTokens);
        FinishSteps = state.Through(FinishSteps);
        QueuedTokens = state.Through(QueuedTokens);
    }
}
