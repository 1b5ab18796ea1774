namespace Joulewise.Simulation;

/// <summary>The worker's state.</summary>
internal sealed partial class Worker
{
    /// <summary>Writes or reads the state.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        foreach (Rank rank in _ranks)
        {
            rank.Sync(state);
        }

        _finish.Sync(state);
        state.Value(ref _work);
        state.Value(ref _step);
        state.Value(ref _load);
        state.Value(ref _run);
        state.Value(ref _meanContext);
        state.Value(ref _startSeconds);
        state.Value(ref _bookedSeconds);
        state.Value(ref _swapSeconds);
        state.Value(ref _runSwapSeconds);
        state.Value(ref _decodeStretch);
        state.Value(ref _prefillStretch);
        state.Value(ref _promptSeconds);
        state.Value(ref _ratedSeconds);
        state.Value(ref _stalledSeconds);
        state.Value(ref _stalled);
        state.Value(ref _steps);
        state.Value(ref _repeated);
        state.Value(ref _decodes);
        EndSeconds = state.Through(EndSeconds);
        StepSeconds = state.Through(StepSeconds);
        DecodeStretch = state.Through(DecodeStretch);
        PrefillStretch = state.Through(PrefillStretch);
        Requests = state.Through(Requests);
    }
}
