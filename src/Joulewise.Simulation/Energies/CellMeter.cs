using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Simulation;

/// <summary>Reads the meters of a cell window by window.</summary>
/// <param name="cell">The cell.</param>
/// <param name="setup">What it is.</param>
internal sealed partial class CellMeter(Cell cell, CellSetup setup)
{
    private static readonly Boundary[] Boundaries = Enum.GetValues<Boundary>();

    /// <summary>A clock is never set for less than this share of a limit.</summary>
    private const double LeastTrim = 0.7;

    private long _arrivals;
    private long _finished;
    private long _tokens;

    /// <summary>Gets the energy of each pool.</summary>
    public PoolEnergy[] Pools { get; } = [.. setup.Pools.Select(_ => new PoolEnergy())];

    /// <summary>Reads a window and sets the clocks for the next.</summary>
    /// <param name="startSeconds">Its start.</param>
    /// <param name="endSeconds">Its end, up to which the cell has run.</param>
    /// <returns>What the cell did.</returns>
    public FleetSample Read(double startSeconds, double endSeconds)
    {
        double seconds = endSeconds - startSeconds;
        FleetSample sample = new() { StartSeconds = startSeconds, Seconds = seconds, LowestClock = 1 };
        foreach (Unit unit in cell.Units)
        {
            Read(unit, seconds, endSeconds, ref sample);
        }

        long arrivals = cell.Figures.Classes.Sum(c => c.Arrived);
        long finished = cell.Figures.Classes.Sum(c => c.Finished);
        (sample.Arrivals, _arrivals) = (arrivals - _arrivals, arrivals);
        (sample.Finished, _finished) = (finished - _finished, finished);
        (sample.OutputTokens, _tokens) = (cell.Figures.Tokens - _tokens, cell.Figures.Tokens);
        sample.Waiting += cell.Homeless + cell.FilledHomeless;
        return sample;
    }

    private void Read(Unit unit, double seconds, double endSeconds, ref FleetSample sample)
    {
        PoolSetup pool = unit.Setup;
        PoolEnergy energy = Pools[unit.Pool];
        Worker worker = unit.Worker;
        int accelerators = pool.AcceleratorsPerWorker;
        double joules;
        if (unit.State is UnitState.Serving or UnitState.Draining)
        {
            worker.BookUntil(endSeconds);
            ref WorkTotals work = ref worker.Work;
            BoardDraw draw = pool.Meter.Read(ref work, seconds, unit.Clock.Clock);
            joules = draw.Joules;
            energy.CountServing(draw, accelerators, Math.Min(seconds, work.ActiveSeconds), seconds);

            // At the highest clock it would have been at work for less of the window.
            double rated = Math.Min(1, work.RatedSeconds / seconds);
            unit.WantedWatts = (pool.Meter.IdleWatts * (1 - rated)) + (draw.FullWatts * rated);
            sample.PrefillTokens += work.PrefillTokens;
            sample.Decoding += worker.Decoding;
            sample.Waiting += worker.WaitingCount;
            sample.ServingWorkers += unit.Serves ? 1 : 0;
            sample.LowestClock = Math.Min(sample.LowestClock, unit.Clock.Clock);
            Clock(unit, ref work, draw);
            work = default;
        }
        else
        {
            joules = ReadResting(unit, energy, seconds, ref sample);
        }

        Count(unit, energy, joules, seconds, ref sample);
    }

    /// <summary>Reads a worker that is not on at the end of the window; what it did in it before is counted as of one that is.</summary>
    private static double ReadResting(Unit unit, PoolEnergy energy, double seconds, ref FleetSample sample)
    {
        PoolSetup pool = unit.Setup;
        ref WorkTotals work = ref unit.Worker.Work;
        double active = Math.Min(seconds, work.ActiveSeconds);
        double joules = 0;
        if (active > 0)
        {
            BoardDraw draw = pool.Meter.Read(ref work, active, unit.Clock.Clock);
            energy.CountServing(draw, pool.AcceleratorsPerWorker, active, active);
            joules = draw.Joules;
            sample.PrefillTokens += work.PrefillTokens;
        }

        // A worker that starts loads its model with its units awake; a broken one is switched off.
        double resting = (seconds - active) * (unit.State == UnitState.Starting ? pool.Meter.IdleWatts : pool.StandbyWatts);
        energy.CountResting(resting, pool.AcceleratorsPerWorker, seconds - active, unit.State == UnitState.Standby);
        joules += resting;
        unit.WantedWatts = resting / seconds;
        work = default;
        return joules;
    }

    private static void Clock(Unit unit, ref readonly WorkTotals work, in BoardDraw draw)
    {
        if (draw.FullWatts <= unit.LimitWatts)
        {
            unit.Clock = ClockSetting.Highest;
        }
        else if (work.ActiveSeconds > 0)
        {
            // What a board drew at the clock it had says how far the estimate of the clock is off.
            double off = unit.Clock.Clock < 1 ? Math.Sqrt(unit.LimitWatts / draw.ActiveWatts) : 1;
            unit.Trim = Math.Clamp(unit.Trim * off, LeastTrim, 1);
            unit.Clock = unit.Setup.Meter.ClockUnder(in work, unit.Trim * unit.LimitWatts);
        }

        unit.Worker.DecodeStretch = unit.Clock.DecodeStretch;
        unit.Worker.PrefillStretch = unit.Clock.PrefillStretch;
    }

    private static void Count(Unit unit, PoolEnergy energy, double joules, double seconds, ref FleetSample sample)
    {
        PoolSetup pool = unit.Setup;
        int accelerators = pool.AcceleratorsPerWorker;
        double watts = joules / seconds;
        sample.BoardWatts += accelerators * watts;
        if (pool.Facility is not { } facility)
        {
            energy.CountAt(Boundary.Board, accelerators * joules);
            (unit.RackWatts, unit.FacilityWatts) = (accelerators * watts, accelerators * watts);
            sample.FacilityWatts += accelerators * watts;
            return;
        }

        bool off = unit.IsOff;
        foreach (Boundary boundary in Boundaries)
        {
            // What is switched off draws its own standby power and the losses on its way, not a running node's.
            double drawn = off ? watts * facility.WattsAt(boundary, pool.Meter.RatedWatts) / facility.WattsAt(Boundary.Board, pool.Meter.RatedWatts) : facility.WattsAt(boundary, watts);
            energy.CountAt(boundary, accelerators * drawn * seconds);
            if (boundary == Boundary.Rack)
            {
                unit.RackWatts = accelerators * drawn;
            }
            else if (boundary == Boundary.Facility)
            {
                unit.FacilityWatts = accelerators * drawn;
                sample.FacilityWatts += unit.FacilityWatts;
            }
        }
    }
}
