namespace Joulewise.Simulation;

/// <summary>Pools of workers behind one router, event by event.</summary>
/// <remarks>Of events at the same time, ends of runs come first, then what was planned, then arrivals; workers and plans in the order of their numbers. So the same traffic gives the same events.</remarks>
internal sealed partial class Cell
{
    private readonly CellSetup _setup;
    private readonly Unit[] _units;
    private readonly KeyHeap _ends = new();
    private readonly IndexQueue _inbox = new();
    private readonly IndexQueue _homeless = new();
    private readonly IndexQueue _filledHomeless = new();
    private readonly PriorityQueue<Plan, (double Seconds, long Number)> _plans = new();
    private readonly TrafficRequest _next = new();
    private readonly IFollowUp? _followUp;
    private readonly FailureTimes? _failures;
    private readonly Router _entry;
    private readonly Router? _decoders;
    private readonly double _arrivalSeconds;
    private long _planNumber;
    private long _ordinal;

    /// <summary>Initialises a cell.</summary>
    /// <param name="setup">What it is.</param>
    /// <param name="followUp">What users do who have an answer; <see langword="null"/> for nothing.</param>
    /// <param name="failures">When workers fail; <see langword="null"/> for never.</param>
    public Cell(CellSetup setup, IFollowUp? followUp, FailureTimes? failures = null)
    {
        _failures = failures;
        _setup = setup;
        _followUp = followUp;
        Figures = new CellFigures(setup.Promises);
        _units = [.. setup.Pools.SelectMany((p, i) => Enumerable.Range(0, p.Workers).Select(w => (Pool: i, Setup: p, Worker: w))).Select((u, i) => Make(i, u.Pool, u.Setup, u.Worker))];
        foreach (Unit _ in _units)
        {
            _ends.Add();
        }

        bool disaggregated = setup.Pools.Any(p => p.Role == PoolRole.Prefill);
        _entry = Routers.Of(setup, [.. _units.Where(u => u.Setup.Role != PoolRole.Decode)]);
        _decoders = disaggregated ? Routers.Of(setup with { Routing = RoutingPolicy.LeastLoaded }, [.. _units.Where(u => u.Setup.Role == PoolRole.Decode)]) : null;
        foreach (Unit unit in _units)
        {
            PlanNextFailure(unit, 0);
        }

        _arrivalSeconds = setup.Pools.Max(p => p.FirstToken.ArrivalSeconds);
    }

    /// <summary>Gets what happened.</summary>
    public CellFigures Figures { get; }

    /// <summary>Gets the workers.</summary>
    public IReadOnlyList<Unit> Units => _units;

    /// <summary>Gets the requests in flight.</summary>
    public SequenceStore Store { get; } = new();

    /// <summary>Gets the time up to which it has run, in seconds.</summary>
    public double NowSeconds { get; private set; }

    /// <summary>Gets the requests that no worker could take yet.</summary>
    public int Homeless => _homeless.Count;

    /// <summary>Gets the requests whose caches are filled and that no worker that decodes could take yet.</summary>
    public int FilledHomeless => _filledHomeless.Count;

    /// <summary>Gets the time of the last arrival, in seconds.</summary>
    public double LastArrivalSeconds { get; private set; }

    /// <summary>Gets a value indicating whether nothing is left to do.</summary>
    public bool IsDone => Store.Count == 0;

    /// <summary>Takes a request that will arrive; requests come in the order of their arrival.</summary>
    /// <param name="request">The request.</param>
    public void Accept(TrafficRequest request) => _inbox.AddLast(Add(request));

    /// <summary>Takes a request that was held back since its arrival.</summary>
    /// <param name="request">The request, with the time it arrived.</param>
    /// <param name="nowSeconds">Now.</param>
    public void AcceptHeld(TrafficRequest request, double nowSeconds) => Add(new Plan(PlanKind.Arrive, Add(request), 0), nowSeconds + _arrivalSeconds);

    /// <summary>Runs up to a time.</summary>
    /// <param name="untilSeconds">The time; what happens at it is left.</param>
    public void RunUntil(double untilSeconds)
    {
        while (true)
        {
            double end = _ends.FirstKey;
            double plan = _plans.TryPeek(out _, out (double Seconds, long Number) at) ? at.Seconds : double.PositiveInfinity;
            double arrival = _inbox.Count > 0 ? Store[_inbox[0]].ArrivalSeconds + _arrivalSeconds : double.PositiveInfinity;
            double next = Math.Min(end, Math.Min(plan, arrival));
            if (!(next < untilSeconds))
            {
                break;
            }

            NowSeconds = next;
            if (end <= next)
            {
                Unit unit = _units[_ends.First];
                unit.Worker.Advance();
                Touch(unit);
            }
            else if (plan <= next)
            {
                Carry(_plans.Dequeue(), next);
            }
            else
            {
                Enter(_inbox.TakeFirst(), next);
            }
        }

        NowSeconds = untilSeconds;
    }

    /// <summary>Plans a failure.</summary>
    /// <param name="unit">The worker.</param>
    /// <param name="atSeconds">When.</param>
    /// <param name="repairSeconds">How long it takes.</param>
    public void PlanFailure(int unit, double atSeconds, double repairSeconds) => Add(new Plan(PlanKind.Fail, unit, repairSeconds), atSeconds);

    private void PlanNextFailure(Unit unit, double nowSeconds)
    {
        if (_failures is { } failures)
        {
            PlanFailure(unit.Index, nowSeconds + failures.After(unit.Index, unit.Setup.AcceleratorsPerWorker, unit.Failures), failures.RepairSeconds);
        }
    }

    /// <summary>Starts a worker that is on standby.</summary>
    /// <param name="unit">The worker.</param>
    public void Start(Unit unit)
    {
        unit.Worker.DropPrefixes();
        Change(unit, UnitState.Starting);
        Add(new Plan(PlanKind.Ready, unit.Index, unit.Epoch), NowSeconds + unit.Setup.StartSeconds);
    }

    /// <summary>Sends no more requests to a worker, which goes on standby once it is done.</summary>
    /// <param name="unit">The worker.</param>
    public void Drain(Unit unit)
    {
        Change(unit, unit.Worker.Requests > 0 ? UnitState.Draining : UnitState.Standby);
    }

    /// <summary>Lets a worker that is to go take requests after all.</summary>
    /// <param name="unit">The worker.</param>
    public void Keep(Unit unit)
    {
        Change(unit, UnitState.Serving);
        House();
    }

    private Unit Make(int index, int pool, PoolSetup setup, int worker)
    {
        Worker engine = new(index, setup.Role, setup.Steps, setup.Policy, setup.Size, Store, this);
        return new Unit(index, pool, setup, engine) { State = worker < setup.InitialWorkers ? UnitState.Serving : UnitState.Standby };
    }

    private int Add(TrafficRequest request)
    {
        int id = Store.Add(request, _ordinal++);
        ref Sequence sequence = ref Store[id];
        sequence.Priority = _setup.Priorities[sequence.ClassIndex];
        return id;
    }

    private void Enter(int id, double now)
    {
        Figures.Classes[Store[id].ClassIndex].Arrive(ref Store[id]);
        Figures.Hash.Add(1, Store[id].Ordinal, now);
        LastArrivalSeconds = now;
        Route(id, now);
    }

    private void Route(int id, double now)
    {
        int chosen = _entry.Choose(Store, id);
        if (chosen < 0)
        {
            _homeless.AddLast(id);
            return;
        }

        Send(_units[chosen], id, now);
    }

    private void RouteFilled(int id, double now)
    {
        int chosen = _decoders!.Choose(Store, id);
        if (chosen < 0)
        {
            _filledHomeless.AddLast(id);
            return;
        }

        if (Store[id].GeneratedTokens == 1)
        {
            Delay(_units[chosen], id);
        }

        Send(_units[chosen], id, now);
    }

    private void Send(Unit unit, int id, double now)
    {
        Store[id].Worker = unit.Index;
        unit.Worker.Enqueue(id, now);
        Touch(unit);
    }

    /// <summary>Finds a worker for requests that had none.</summary>
    private void House()
    {
        for (int left = _homeless.Count; left > 0; left--)
        {
            Route(_homeless.TakeFirst(), NowSeconds);
        }

        for (int left = _filledHomeless.Count; left > 0; left--)
        {
            RouteFilled(_filledHomeless.TakeFirst(), NowSeconds);
        }
    }

    private void Touch(Unit unit)
    {
        if (unit is { State: UnitState.Draining, Worker.Requests: 0 })
        {
            Change(unit, UnitState.Standby);
        }

        _ends.Set(unit.Index, unit.Worker.EndSeconds);
        RouterOf(unit).Update(unit);
    }

    private Router RouterOf(Unit unit) => unit.Setup.Role == PoolRole.Decode ? _decoders! : _entry;

    private void Change(Unit unit, UnitState state)
    {
        unit.State = state;
        unit.Epoch++;
        RouterOf(unit).Update(unit);
    }

    private void Add(Plan plan, double atSeconds) => _plans.Enqueue(plan, (atSeconds, _planNumber++));
}
