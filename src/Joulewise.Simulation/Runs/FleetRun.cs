using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>Runs a fleet under traffic, window by window: cells run beside one another, then meters are read and the fleet is steered.</summary>
internal sealed partial class FleetRun
{
    private const double JoulesPerKilowattHour = 3.6e6;

    private readonly FleetSetup _setup;
    private readonly Cell[] _cells;
    private readonly CellMeter[] _meters;
    private readonly FleetSample[] _samples;
    private readonly Autoscaler[][] _scalers;
    private readonly RollingUpgrade[] _upgrades;
    private readonly PowerBudget? _budget;
    private readonly PowerBudget[] _racks;
    private readonly FrontDoor _door;
    private readonly ParallelOptions _parallel;
    private readonly Action<int> _advance;
    private long _windows;
    private double _endSeconds;

    /// <summary>Initialises a run.</summary>
    /// <param name="setup">The fleet.</param>
    /// <param name="source">Traffic.</param>
    /// <param name="followUp">Makes what users of a cell do who have an answer, by the cell's number; <see langword="null"/> for nothing.</param>
    /// <param name="threads">Threads that cells share; what comes out does not depend on them.</param>
    public FleetRun(FleetSetup setup, ITrafficSource source, Func<int, IFollowUp?>? followUp = null, int threads = 1)
    {
        _setup = setup;
        _cells = [.. setup.Cells.Select((c, i) => new Cell(c, followUp?.Invoke(i), setup.Failures is { } f ? new FailureTimes(f, RandomStreams.Derive(setup.Seed, "cell", i)) : null))];
        _meters = [.. _cells.Select((c, i) => new CellMeter(c, setup.Cells[i]))];
        _samples = new FleetSample[_cells.Length];
        _scalers = [.. _cells.Select((c, i) => ScalersOf(c, setup.Cells[i]))];
        _upgrades = setup.Upgrade is { } upgrade ? [.. _cells.Select(c => new RollingUpgrade(c, upgrade))] : [];
        _budget = setup.BudgetWatts is { } budget ? new PowerBudget([.. _cells.SelectMany(c => c.Units)], Boundary.Facility, budget.At) : null;
        _racks = setup.Racks is { } racks ? [.. _cells.SelectMany(c => RackGroups.Of(c.Units, racks.Accelerators)).Select(u => new PowerBudget(u, Boundary.Rack, _ => racks.LimitWatts))] : [];
        _door = new FrontDoor(source, _cells, setup.Deferrals);
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        _advance = AdvanceCell;
    }

    /// <summary>Gets the cells.</summary>
    public IReadOnlyList<Cell> Cells => _cells;

    /// <summary>Gets their meters.</summary>
    public IReadOnlyList<CellMeter> Meters => _meters;

    /// <summary>Gets the fleet.</summary>
    public FleetSetup Setup => _setup;

    /// <summary>Gets the time up to which the fleet has run, in seconds.</summary>
    public double NowSeconds { get; private set; }

    /// <summary>Gets the requests that have come so far.</summary>
    public long Requests => _door.Requests;

    /// <summary>Gets the requests that are held back.</summary>
    public int Deferred => _door.Deferred;

    /// <summary>Gets the budget; <see langword="null"/> where there is none.</summary>
    public PowerBudget? Budget => _budget;

    /// <summary>Gets the rack-seconds in which a rack drew more than its limit.</summary>
    public double RackOverSeconds => _racks.Sum(r => r.OverSeconds);

    /// <summary>Gets the rack-seconds in which boards were held below what they wanted by the limit of their rack.</summary>
    public double RackHeldSeconds => _racks.Sum(r => r.HeldSeconds);

    /// <summary>Gets the times workers were started by traffic.</summary>
    public long Starts => _scalers.Sum(s => s.Sum(a => a.Starts));

    /// <summary>Gets the energy bill in dollars; NaN where no price is known.</summary>
    public double EnergyDollars { get; private set; }

    /// <summary>Gets the carbon of the energy in grams; NaN where none is known.</summary>
    public double CarbonGrams { get; private set; }

    /// <summary>Gets a value indicating whether all traffic has come and is answered, or the time for that is over.</summary>
    public bool IsDone => _door.IsDone && (Array.TrueForAll(_cells, c => c.IsDone) || NowSeconds >= LastArrivalSeconds + _setup.DrainSeconds);

    /// <summary>Arrivals that were held back and those of closed loops and sessions count as any other.</summary>
    private double LastArrivalSeconds => Math.Max(_door.LastArrivalSeconds, _cells.Max(c => c.LastArrivalSeconds));

    /// <summary>Runs one window.</summary>
    /// <param name="sample">What the fleet did in it.</param>
    public void Advance(out FleetSample sample)
    {
        double start = _windows * _setup.WindowSeconds;
        _endSeconds = (_windows + 1) * _setup.WindowSeconds;
        double price = _setup.DollarsPerKilowattHour?.At(start) ?? double.NaN;
        _door.Release(start, price, Room());
        _door.Admit(_endSeconds);
        if (_cells.Length == 1 || _parallel.MaxDegreeOfParallelism == 1)
        {
            for (int i = 0; i < _cells.Length; i++)
            {
                AdvanceCell(i);
            }
        }
        else
        {
            Parallel.For(0, _cells.Length, _parallel, _advance);
        }

        NowSeconds = _endSeconds;
        _windows++;
        sample = _samples[0];
        for (int i = 1; i < _samples.Length; i++)
        {
            sample.Add(ref _samples[i]);
        }

        sample.Waiting += _door.Deferred;
        sample.DollarsPerKilowattHour = price;
        double kilowattHours = sample.FacilityWatts * sample.Seconds / JoulesPerKilowattHour;
        EnergyDollars += kilowattHours * price;
        CarbonGrams += kilowattHours * (_setup.GramsPerKilowattHour?.At(start) ?? double.NaN);
        Steer(in sample);
    }

    private void AdvanceCell(int index)
    {
        double start = NowSeconds;
        _cells[index].RunUntil(_endSeconds);
        _samples[index] = _meters[index].Read(start, _endSeconds);
    }

    private void Steer(ref readonly FleetSample sample)
    {
        for (int i = 0; i < _cells.Length; i++)
        {
            foreach (Autoscaler scaler in _scalers[i])
            {
                scaler.Decide(NowSeconds, _meters[i].Pools[scaler.Pool]);
            }
        }

        foreach (RollingUpgrade upgrade in _upgrades)
        {
            upgrade.Go(NowSeconds);
        }

        SharePower(sample.StartSeconds, sample.Seconds);
    }

    private void SharePower(double startSeconds, double seconds)
    {
        if (_budget is null && _racks.Length == 0)
        {
            return;
        }

        foreach (Cell cell in _cells)
        {
            foreach (Unit unit in cell.Units)
            {
                unit.LimitWatts = unit.Setup.LimitWatts;
            }
        }

        _budget?.Share(startSeconds, seconds);
        foreach (PowerBudget rack in _racks)
        {
            rack.Share(startSeconds, seconds);
        }
    }

    /// <summary>Requests that workers could start without anybody waiting, up to half of what they run at once.</summary>
    private long Room()
    {
        if (_setup.Deferrals.Count == 0)
        {
            return 0;
        }

        long room = 0;
        foreach (Cell cell in _cells)
        {
            foreach (Unit unit in cell.Units)
            {
                if (unit is { Serves: true, Setup.Role: not PoolRole.Decode })
                {
                    room += Math.Max(0, (unit.Setup.Policy.MaxSequences * unit.Setup.Size.Replicas / 2) - unit.Worker.Requests);
                }
            }
        }

        return room;
    }

    private Autoscaler[] ScalersOf(Cell cell, CellSetup setup)
    {
        double tpot = setup.Promises.Min(p => p.TpotSeconds);
        PoolCapacity[] capacities = [.. setup.Pools.Select(p => PoolCapacity.Of(p, tpot))];
        double[] sizes = [.. setup.Pools.Select((p, i) => p.Workers / capacities[i].WorkersFor(PromptsForAnswer, 1))];
        return
        [
            .. setup.Pools.Select((p, i) => (Pool: p, Index: i))
                .Where(p => _setup.Autoscaling.ContainsKey(p.Pool.Name))
                .Select(p => new Autoscaler(cell, p.Index, p.Pool, _setup.Autoscaling[p.Pool.Name], capacities[p.Index], sizes[p.Index] / setup.Pools.Select((o, i) => o.Role == p.Pool.Role ? sizes[i] : 0).Sum())),
        ];
    }

    /// <summary>Prompt tokens for each output token by which pools of one role are weighed against one another: public chats have four or five.</summary>
    private const double PromptsForAnswer = 4;
}
