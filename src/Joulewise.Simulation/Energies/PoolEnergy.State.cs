namespace Joulewise.Simulation;

/// <summary>The energy's state.</summary>
internal sealed partial class PoolEnergy
{
    /// <summary>Writes or reads the state.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        state.Fixed(_byBoundary);
        PrefillJoules = state.Through(PrefillJoules);
        RepeatedJoules = state.Through(RepeatedJoules);
        DecodeJoules = state.Through(DecodeJoules);
        IdleJoules = state.Through(IdleJoules);
        StartingJoules = state.Through(StartingJoules);
        StandbyJoules = state.Through(StandbyJoules);
        ActiveSeconds = state.Through(ActiveSeconds);
        ServingSeconds = state.Through(ServingSeconds);
        Seconds = state.Through(Seconds);
    }
}
