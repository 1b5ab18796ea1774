namespace Joulewise.Simulation;

/// <summary>What happens in a cell.</summary>
internal sealed partial class Cell : IWorkerListener
{
    private readonly List<int> _taken = [];

    /// <inheritdoc/>
    public void OnFirstToken(Worker worker, int id, double nowSeconds)
    {
        Begin(id, nowSeconds);
        Delay(_units[worker.Index], id);
    }

    /// <inheritdoc/>
    public void OnTokens(Worker worker, double gapSeconds, long tokens)
    {
        Figures.Tokens += tokens;
        Figures.Itl.Add(gapSeconds, tokens);
    }

    /// <inheritdoc/>
    public void OnFinished(Worker worker, int id, double nowSeconds)
    {
        Finish(id, nowSeconds);
    }

    /// <inheritdoc/>
    public void OnFilled(Worker worker, int id, double nowSeconds)
    {
        Unit unit = _units[worker.Index];
        PoolSetup setup = unit.Setup;
        int tokens = Store[id].PrefillTokens;
        unit.LinkFreeSeconds = Math.Max(nowSeconds, unit.LinkFreeSeconds) + (tokens * setup.CacheBytesPerToken / setup.SendBytesPerSecond);
        Figures.SentTokens += tokens;
        Figures.Hash.Add(3, Store[id].Ordinal, nowSeconds);
        Add(new Plan(PlanKind.Sent, id, unit.Failures), unit.LinkFreeSeconds + setup.SendSeconds);
    }

    /// <inheritdoc/>
    public void OnPreempted(Worker worker, int id, int lostTokens)
    {
        Figures.Preemptions++;
        Figures.PreemptedTokens += lostTokens;
        Figures.Hash.Add(4, Store[id].Ordinal, NowSeconds);
    }

    /// <inheritdoc/>
    public void OnReturned(Worker worker, int id, double nowSeconds) => Add(new Plan(PlanKind.Return, id, 0), nowSeconds);

    /// <inheritdoc/>
    public void OnCached(int tokens) => Figures.CachedTokens += tokens;

    private void Carry(Plan plan, double now)
    {
        switch (plan.Kind)
        {
            case PlanKind.Arrive:
                Enter(plan.Subject, now);
                break;
            case PlanKind.Return:
                Route(plan.Subject, now);
                break;
            case PlanKind.Sent:
                Receive(plan.Subject, now, plan.Figure);
                break;
            case PlanKind.Ready when _units[plan.Subject] is { State: UnitState.Failed } unit && unit.Epoch == (int)plan.Figure:
                Start(unit);
                break;
            case PlanKind.Ready when _units[plan.Subject] is { State: UnitState.Starting } unit && unit.Epoch == (int)plan.Figure:
                Figures.Hash.Add(6, unit.Index, now);
                Change(unit, UnitState.Serving);
                House();
                break;
            case PlanKind.Fail when _units[plan.Subject] is { State: UnitState.Serving or UnitState.Draining or UnitState.Starting } unit:
                Fail(unit, now, plan.Figure);
                break;
            case PlanKind.Fail:
                // What is off can't break: the next failure is as far off as after a repair.
                PlanNextFailure(_units[plan.Subject], now);
                break;
            default:
                break;
        }
    }

    private void Begin(int id, double now)
    {
        Store[id].FirstTokenSeconds = now;
        Figures.Tokens++;
        Figures.Hash.Add(2, Store[id].Ordinal, now);
    }

    private void Delay(Unit unit, int id)
    {
        FirstTokenDelay delay = unit.Setup.FirstToken;
        Store[id].DelaySeconds = (delay.Steps * unit.Worker.StepSeconds) + (delay.SecondsPerStream * unit.Worker.Requests);
    }

    /// <summary>A cache is where it is decoded: the user has the first token. One whose sender failed on the way is filled again.</summary>
    private void Receive(int id, double now, double failures)
    {
        ref Sequence sequence = ref Store[id];
        Unit filler = _units[sequence.Worker];
        filler.Worker.Forget(id, now);
        Touch(filler);
        if (filler.Failures != (int)failures)
        {
            Losses.Apply(ref sequence, now);
            Figures.Migrations++;
            Migrate(id, now);
            return;
        }

        sequence.GeneratedTokens++;
        if (double.IsNaN(sequence.FirstTokenSeconds))
        {
            Begin(id, now);
        }
        else
        {
            OnTokens(filler.Worker, now - sequence.LostSeconds, 1);
        }

        if (sequence.GeneratedTokens >= sequence.OutputTokens)
        {
            Finish(id, now);
            return;
        }

        RouteFilled(id, now);
    }

    private void Finish(int id, double now)
    {
        ref Sequence sequence = ref Store[id];
        Figures.Classes[sequence.ClassIndex].Finish(ref sequence, now);
        Figures.Hash.Add(5, sequence.Ordinal, now);
        if (_followUp?.TryNext(ref sequence, now, _next) == true)
        {
            int turn = sequence.Turn + 1;
            int next = Add(_next);
            Store[next].Turn = turn;
            Add(new Plan(PlanKind.Arrive, next, 0), Math.Max(now, _next.ArrivalSeconds + _arrivalSeconds));
        }

        Store.Remove(id);
    }

    private void Fail(Unit unit, double now, double repairSeconds)
    {
        Figures.Failures++;
        unit.Failures++;
        Figures.Hash.Add(7, unit.Index, now);
        _taken.Clear();
        unit.LinkFreeSeconds = now;
        unit.Worker.Fail(now, _taken);
        Change(unit, UnitState.Failed);
        Add(new Plan(PlanKind.Ready, unit.Index, unit.Epoch), now + repairSeconds);
        PlanNextFailure(unit, now + repairSeconds);
        Touch(unit);
        Figures.Migrations += _taken.Count;
        foreach (int id in _taken)
        {
            Migrate(id, now);
        }
    }

    /// <summary>Finds another worker for a request whose cache is lost.</summary>
    private void Migrate(int id, double now)
    {
        ref Sequence sequence = ref Store[id];
        if (_setup.RestartsLost)
        {
            Figures.DiscardedTokens += sequence.GeneratedTokens;
            sequence.GeneratedTokens = 0;
            sequence.PrefillTokens = sequence.InputTokens;
            sequence.FirstTokenSeconds = double.NaN;
        }

        Route(id, now);
    }
}
