namespace Joulewise.Simulation;

/// <summary>The cell's state.</summary>
internal sealed partial class Cell
{
    /// <summary>Writes or reads the state.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        Store.Sync(state);
        _inbox.Sync(state);
        _homeless.Sync(state);
        _filledHomeless.Sync(state);
        SyncPlans(state);
        state.Value(ref _planNumber);
        state.Value(ref _ordinal);
        NowSeconds = state.Through(NowSeconds);
        LastArrivalSeconds = state.Through(LastArrivalSeconds);
        Figures.Sync(state);
        foreach (Unit unit in _units)
        {
            unit.Sync(state);
        }

        _entry.Sync(state);
        _decoders?.Sync(state);
        if (state.Reads)
        {
            foreach (Unit unit in _units)
            {
                _ends.Set(unit.Index, unit.Worker.EndSeconds);
                RouterOf(unit).Update(unit);
            }
        }
    }

    private void SyncPlans(StateStream state)
    {
        List<PlannedAt> plans = [.. _plans.UnorderedItems.Select(p => new PlannedAt(p.Element, p.Priority.Seconds, p.Priority.Number))];
        state.List(plans);
        if (!state.Reads)
        {
            return;
        }

        _plans.Clear();
        foreach (PlannedAt plan in plans)
        {
            _plans.Enqueue(plan.Plan, (plan.Seconds, plan.Number));
        }
    }

    private readonly record struct PlannedAt(Plan Plan, double Seconds, long Number);
}
