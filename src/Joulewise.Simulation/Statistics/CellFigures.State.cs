namespace Joulewise.Simulation;

/// <summary>The figures' state.</summary>
internal sealed partial class CellFigures
{
    /// <summary>Writes or reads the state.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        foreach (ClassFigures figures in Classes)
        {
            figures.Sync(state);
        }

        Itl.Sync(state);
        state.Value(ref _hash);
        Tokens = state.Through(Tokens);
        Preemptions = state.Through(Preemptions);
        PreemptedTokens = state.Through(PreemptedTokens);
        Failures = state.Through(Failures);
        Migrations = state.Through(Migrations);
        DiscardedTokens = state.Through(DiscardedTokens);
        SentTokens = state.Through(SentTokens);
        CachedTokens = state.Through(CachedTokens);
    }
}
