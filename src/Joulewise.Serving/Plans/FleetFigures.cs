using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>The uncertain figures of a fleet over the day.</summary>
internal sealed class FleetFigures
{
    private readonly Fleet _fleet;
    private readonly Operand[] _factors;

    public FleetFigures(Fleet fleet)
    {
        _fleet = fleet;
        Pools = [.. fleet.Pools.Select((_, i) => new PoolFigures(fleet, i))];
        _factors = [.. Pools.SelectMany(p => new[] { Operand.Of(p.Capacity), Operand.Of(p.Busy), Operand.Of(p.Idle) })];
        Estimate<Ratio> demand = Estimate.Exact("demand", Ratio.One, Grade.A, new Source("demand", "The demand as stated by the user", fleet.Demand.Origin));
        OutputTokens = Estimate.Combine(
            [Operand.Of(demand), .. Pools.Select(p => Operand.Of(p.Served))],
            v => TokenCount.FromTokens(v[0] * v.Skip(1).Sum()));
        Energy = Estimate.Sum([.. Pools.Select(p => p.Energy)]);
        PeakPower = PowerIn(fleet.PeakSpan());
    }

    public IReadOnlyList<PoolFigures> Pools { get; }

    public Estimate<TokenCount> OutputTokens { get; }

    public Estimate<Energy> Energy { get; }

    public Estimate<Power> PeakPower { get; }

    public Estimate<TokenRate> OutputRate => OutputTokens.Map<TokenCount, TokenRate>(t => t / Demand.Day);

    /// <summary>Gets served over possible work, each pool weighted by its accelerators.</summary>
    public Estimate<Ratio> Utilisation => Estimate.Combine(
        [.. Pools.Select(p => Operand.Of(p.Utilisation))],
        v => Ratio.FromFraction(v.Select((u, i) => u * AcceleratorsOf(i)).Sum() / Math.Max(1, _fleet.Accelerators)));

    /// <summary>The meter's reading in a span.</summary>
    public Estimate<Power> PowerIn(DemandSpan span) => Estimate.Combine(_factors, v =>
    {
        double watts = 0;
        for (int i = 0; i < Pools.Count; i++)
        {
            watts += Pools[i].WattsIn(span, v[3 * i], v[(3 * i) + 1], v[(3 * i) + 2]);
        }

        return Power.FromWatts(watts);
    });

    /// <summary>Output tokens a second in a span.</summary>
    public Estimate<TokenRate> OutputRateIn(DemandSpan span) => Estimate.Combine(_factors, v =>
    {
        double tokens = 0;
        for (int i = 0; i < Pools.Count; i++)
        {
            tokens += _fleet.Served(i, span, v[3 * i]) * _fleet.Pools[i].Traffic.OutputTokens;
        }

        return TokenRate.FromPerSecond(tokens);
    });

    private long AcceleratorsOf(int pool) => _fleet.Replicas[pool] * _fleet.Pools[pool].AcceleratorsPerReplica;
}
