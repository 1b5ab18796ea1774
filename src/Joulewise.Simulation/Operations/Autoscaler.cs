namespace Joulewise.Simulation;

/// <summary>Sets the number of one pool's workers in a cell.</summary>
/// <param name="cell">The cell.</param>
/// <param name="pool">The pool's number in it.</param>
/// <param name="setup">The pool.</param>
/// <param name="policy">How the number is set.</param>
/// <param name="capacity">What one worker can do.</param>
/// <param name="share">The pool's share of what all pools of its role in the cell can do, and so of the traffic; above 0, at most 1.</param>
internal sealed partial class Autoscaler(Cell cell, int pool, PoolSetup setup, AutoscalePolicy policy, PoolCapacity capacity, double share = 1)
{
    /// <summary>Weight of the newest interval in the mean rate; the rest fades.</summary>
    private const double NewestWeight = 0.5;

    /// <summary>Weight of the newest change in the trend.</summary>
    private const double TrendWeight = 0.3;

    private readonly Unit[] _units = [.. cell.Units.Where(u => u.Pool == pool)];
    private double _nextSeconds;
    private double _lastSeconds;
    private double _enoughSince = double.NaN;
    private double _level = double.NaN;
    private double _trend;
    private long _inputBefore;
    private long _askedBefore;
    private double _activeBefore;

    /// <summary>Gets the pool's number in its cell.</summary>
    public int Pool => pool;

    /// <summary>Gets how often workers were started.</summary>
    public long Starts { get; private set; }

    /// <summary>Decides, where it is time.</summary>
    /// <param name="nowSeconds">Now, up to which the cell has run.</param>
    /// <param name="energy">The pool's energy so far, for the time at work.</param>
    public void Decide(double nowSeconds, PoolEnergy energy)
    {
        if (nowSeconds < _nextSeconds)
        {
            return;
        }

        double elapsed = nowSeconds - _lastSeconds;
        _lastSeconds = nowSeconds;
        _nextSeconds = nowSeconds + policy.IntervalSeconds;
        int running = _units.Count(u => u.State is UnitState.Serving or UnitState.Starting);
        int wanted = Math.Clamp((int)Math.Ceiling(Needed(elapsed, running, energy) / policy.TargetUtilisation), policy.Least, _units.Length);
        if (wanted > running)
        {
            _enoughSince = double.NaN;
            Grow(wanted - running);
        }
        else if (wanted < running)
        {
            _enoughSince = double.IsNaN(_enoughSince) ? nowSeconds : _enoughSince;
            if (nowSeconds - _enoughSince >= policy.HoldSeconds)
            {
                Shrink(running - wanted);
            }
        }
        else
        {
            _enoughSince = double.NaN;
        }
    }

    private double Needed(double elapsed, int running, PoolEnergy energy)
    {
        long input = cell.Figures.Classes.Sum(c => c.InputTokens);
        long asked = cell.Figures.Classes.Sum(c => c.AskedTokens);
        double active = energy.ActiveSeconds / setup.AcceleratorsPerWorker;
        double used = (active - _activeBefore) / elapsed;
        double needed = share * capacity.WorkersFor((input - _inputBefore) / elapsed, (asked - _askedBefore) / elapsed);
        (_inputBefore, _askedBefore, _activeBefore) = (input, asked, active);
        if (policy.Kind == AutoscaleKind.Threshold)
        {
            // Engines are at work whenever anybody is in them: how full they are tells more than how long.
            double full = _units.Where(u => u.Serves).Sum(u => Math.Min(1, (double)u.Worker.Requests / (setup.Policy.MaxSequences * setup.Size.Replicas)));
            int waiting = _units.Sum(u => u.Worker.WaitingCount) + (setup.Role == PoolRole.Decode ? cell.FilledHomeless : cell.Homeless);
            return Math.Max(setup.Role == PoolRole.Prefill ? used : full, waiting > 0 ? (running + 1) * policy.TargetUtilisation : 0);
        }

        double before = _level;
        _level = double.IsNaN(before) ? needed : before + _trend + (NewestWeight * (needed - before - _trend));
        if (policy.Kind == AutoscaleKind.Rate || double.IsNaN(before))
        {
            _level = double.IsNaN(before) ? needed : before + (NewestWeight * (needed - before));
            return Math.Max(needed, _level);
        }

        // Holt's linear trend, looked at as far ahead as a worker takes to start.
        _trend += TrendWeight * (_level - before - _trend);
        return Math.Max(_level, _level + (_trend * (setup.StartSeconds + policy.IntervalSeconds) / policy.IntervalSeconds));
    }

    private void Grow(int more)
    {
        foreach (Unit unit in _units.Where(u => u is { State: UnitState.Draining, Upgrades: false }).Take(more).ToArray())
        {
            cell.Keep(unit);
            more--;
        }

        foreach (Unit unit in _units.Where(u => u is { State: UnitState.Standby, Upgrades: false }).Take(more).ToArray())
        {
            cell.Start(unit);
            Starts++;
        }
    }

    private void Shrink(int fewer)
    {
        foreach (Unit unit in _units.Where(u => u.Serves).OrderBy(u => u.Worker.Requests).ThenByDescending(u => u.Index).Take(fewer).ToArray())
        {
            cell.Drain(unit);
        }
    }
}
