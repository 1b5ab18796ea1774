using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>The uncertain figures of one pool over the day, and what each figure of the factory takes from it.</summary>
/// <remarks>
/// Two errors of the option enter: by how much a replica's capacity differs from the stated one (fewer requests are then served
/// where the pool is short), and by how much a token's energy at the boards does. The way from board to meter brings the errors of
/// the ledger. Energy of work follows the tokens that are served; idle energy does not.
/// </remarks>
internal sealed class PoolFigures
{
    private readonly Fleet _fleet;
    private readonly int _pool;
    private readonly ServedCurve _served;

    public PoolFigures(Fleet fleet, int pool)
    {
        _fleet = fleet;
        _pool = pool;
        _served = new ServedCurve(fleet.Demand.Spans.Select(s => (s.Length.InSeconds, s.Rates[pool].InPerSecond)));
        Pool owner = fleet.Pools[pool];
        PlanOption option = owner.Option;
        Capacity = Factor($"{option.ErrorId}/rate", option.RateLogHalfWidth, option);
        Estimate<Power> board = BoardPower(option, MeanBoardPower(option));
        BoundaryLedger ledger = owner.Power.LedgerAt(board);
        Busy = Relative(ledger.At(Boundary.Facility));
        Idle = Relative(ledger.IdleAt(Boundary.Facility));

        // A pool with room to spare serves its demand at any likely capacity; that there is room still rests on the prediction.
        Estimate<Ratio> sized = Estimate.Exact($"{option.ErrorId}/sizing", Ratio.One, option.Grade, option.Source);
        Served = Capacity.With(sized, (f, s) => TokenCount.FromTokens(ServedRequests(f.InFraction) * owner.Traffic.OutputTokens * s.InFraction));
        BusyJoules = fleet.Demand.Spans.Sum(s => s.Length.InSeconds * fleet.BusyWatts(pool, s, Boundary.Facility));
        IdleJoules = fleet.Demand.Spans.Sum(s => s.Length.InSeconds * fleet.IdleWatts(pool, s, Boundary.Facility));
        Ledger = ledger;
    }

    /// <summary>Gets the power of a busy accelerator from board to meter, at the mean board power of the day's work.</summary>
    public BoundaryLedger Ledger { get; }

    /// <summary>Gets true over stated capacity of a replica.</summary>
    public Estimate<Ratio> Capacity { get; }

    /// <summary>Gets true over stated energy of work at the meter.</summary>
    public Estimate<Ratio> Busy { get; }

    /// <summary>Gets true over stated idle power at the meter.</summary>
    public Estimate<Ratio> Idle { get; }

    /// <summary>Gets the output tokens served in the day.</summary>
    public Estimate<TokenCount> Served { get; }

    /// <summary>Gets the stated energy of work at the meter over the day.</summary>
    public double BusyJoules { get; }

    /// <summary>Gets the stated idle energy at the meter over the day.</summary>
    public double IdleJoules { get; }

    /// <summary>Gets the pool's energy at the meter over the day.</summary>
    public Estimate<Energy> Energy => Estimate.Combine(
        [Operand.Of(Busy), Operand.Of(Idle), Operand.Of(Served)],
        v => Quantities.Energy.FromJoules((BusyJoules * v[0] * ShareOf(v[2])) + (IdleJoules * v[1])));

    /// <summary>Gets served requests over what the pool could serve in the day.</summary>
    public Estimate<Ratio> Utilisation => Capacity.Map<Ratio, Ratio>(f => Ratio.FromFraction(BusyShare(f.InFraction)));

    /// <summary>Requests served in the day at a factor on the stated capacity.</summary>
    public double ServedRequests(double factor) => _served.At(_fleet.Replicas[_pool] * _fleet.Pools[_pool].Capacity * factor);

    /// <summary>The pool's power at the meter in a span, from the factors' values in the order capacity, busy, idle.</summary>
    public double WattsIn(DemandSpan span, double capacity, double busy, double idle)
    {
        double stated = _fleet.Served(_pool, span);
        double share = stated == 0 ? 1 : _fleet.Served(_pool, span, capacity) / stated;
        return (_fleet.BusyWatts(_pool, span, Boundary.Facility) * busy * share) + (_fleet.IdleWatts(_pool, span, Boundary.Facility) * idle);
    }

    /// <summary>Served requests over what the pool could serve in the day, at a factor on the stated capacity.</summary>
    public double BusyShare(double factor)
    {
        double possible = _fleet.Replicas[_pool] * _fleet.Pools[_pool].Capacity * factor * Demand.Day.InSeconds;
        return possible == 0 ? 0 : ServedRequests(factor) / possible;
    }

    /// <summary>A board power with the error of its option.</summary>
    public static Estimate<Power> BoardPower(PlanOption option, Power stated) =>
        Factor($"{option.ErrorId}/joules", option.JoulesLogHalfWidth, option).Map<Ratio, Power>(f => f.Of(stated));

    private static Estimate<Ratio> Relative(Estimate<Power> power) => power.Map<Power, Ratio>(p => p / power.Value);

    private static Estimate<Ratio> Factor(string id, double logHalfWidth, PlanOption option) =>
        Estimate.WithFactor(id, Ratio.One, Math.Exp(logHalfWidth), option.Grade, option.Source);

    private double ShareOf(double tokens) => Served.Value.InTokens == 0 ? 1 : tokens / Served.Value.InTokens;

    /// <summary>Mean board power over the time of the working replicas; that at capacity where none works.</summary>
    private Power MeanBoardPower(PlanOption option)
    {
        double joules = 0;
        double seconds = 0;
        foreach (DemandSpan span in _fleet.Demand.Spans)
        {
            (long busy, double load) = _fleet.Share(_pool, span);
            joules += span.Length.InSeconds * busy * _fleet.Pools[_pool].BoardWatts(load);
            seconds += span.Length.InSeconds * busy;
        }

        return seconds > 0 ? Power.FromWatts(joules / seconds) : option.Curve.Points[^1].BoardPower;
    }
}
