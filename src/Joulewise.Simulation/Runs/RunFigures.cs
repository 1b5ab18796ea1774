using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>What a run came to.</summary>
internal sealed class RunFigures
{
    private const double SecondsPerHour = 3600;

    private RunFigures(FleetRun run, PowerPeak peak)
    {
        Seconds = run.NowSeconds;
        Peak = peak;
        CellFigures first = run.Cells[0].Figures;
        Classes = [.. first.Classes.Select(c => new ClassFigures(c.Promise))];
        EventHash hash = default;
        foreach (Cell cell in run.Cells)
        {
            CellFigures figures = cell.Figures;
            for (int i = 0; i < Classes.Count; i++)
            {
                Classes[i].Add(figures.Classes[i]);
            }

            Itl.Add(figures.Itl);
            Events += figures.Hash.Events;
            hash.Add(figures.Hash.Value);
            Tokens += figures.Tokens;
            Preemptions += figures.Preemptions;
            PreemptedTokens += figures.PreemptedTokens;
            Failures += figures.Failures;
            Migrations += figures.Migrations;
            DiscardedTokens += figures.DiscardedTokens;
            SentTokens += figures.SentTokens;
            CachedTokens += figures.CachedTokens;
        }

        InFlight = Classes.Sum(c => c.Arrived - c.Finished);
        Hash = hash.Value;
        Starts = run.Starts;
        Deferred = run.Deferred;
        Pools = PoolsOf(run);
        EnergyDollars = run.EnergyDollars;
        CarbonGrams = run.CarbonGrams;
        BudgetOverSeconds = run.Budget?.OverSeconds ?? 0;
        BudgetMostOverWatts = run.Budget?.MostOverWatts ?? 0;
        BudgetHeldSeconds = run.Budget?.HeldSeconds ?? 0;
        RackOverSeconds = run.RackOverSeconds;
        RackHeldSeconds = run.RackHeldSeconds;
    }

    /// <summary>Gets the time simulated in seconds.</summary>
    public double Seconds { get; }

    /// <summary>Gets the highest and the mean power.</summary>
    public PowerPeak Peak { get; }

    /// <summary>Gets the figures of each class of traffic.</summary>
    public IReadOnlyList<ClassFigures> Classes { get; }

    /// <summary>Gets the time between tokens of a stream.</summary>
    public LatencySketch Itl { get; } = new();

    /// <summary>Gets the figures of each pool.</summary>
    public IReadOnlyList<PoolFigures> Pools { get; }

    /// <summary>Gets the hash of all events, cell after cell.</summary>
    public ulong Hash { get; }

    /// <summary>Gets the events hashed.</summary>
    public long Events { get; }

    /// <summary>Gets the tokens that users got, with those that a failure made them get again.</summary>
    public long Tokens { get; }

    /// <summary>Gets how often a request gave way for want of cache.</summary>
    public long Preemptions { get; }

    /// <summary>Gets the tokens whose cache was lost by that.</summary>
    public long PreemptedTokens { get; }

    /// <summary>Gets the failures of workers.</summary>
    public long Failures { get; }

    /// <summary>Gets the requests that were moved by them.</summary>
    public long Migrations { get; }

    /// <summary>Gets the tokens that users had got and that were generated again.</summary>
    public long DiscardedTokens { get; }

    /// <summary>Gets the tokens of caches moved from worker to worker.</summary>
    public long SentTokens { get; }

    /// <summary>Gets the prompt tokens found in caches of prefixes.</summary>
    public long CachedTokens { get; }

    /// <summary>Gets how often traffic started workers.</summary>
    public long Starts { get; }

    /// <summary>Gets the requests that were still in flight at the end.</summary>
    public long InFlight { get; }

    /// <summary>Gets the requests that were still held back at the end.</summary>
    public long Deferred { get; }

    /// <summary>Gets the energy bill in dollars; NaN where no price is known.</summary>
    public double EnergyDollars { get; }

    /// <summary>Gets the carbon of the energy in grams; NaN where none is known.</summary>
    public double CarbonGrams { get; }

    /// <summary>Gets the seconds in which the fleet drew more than its budget.</summary>
    public double BudgetOverSeconds { get; }

    /// <summary>Gets the most it drew above its budget, in watts.</summary>
    public double BudgetMostOverWatts { get; }

    /// <summary>Gets the seconds in which boards were held below what they wanted.</summary>
    public double BudgetHeldSeconds { get; }

    /// <summary>Gets the rack-seconds in which a rack drew more than its limit.</summary>
    public double RackOverSeconds { get; }

    /// <summary>Gets the rack-seconds in which a rack's limit held boards below what they wanted.</summary>
    public double RackHeldSeconds { get; }

    /// <summary>Gets the output tokens of requests that were answered.</summary>
    public long OutputTokens => Classes.Sum(c => c.OutputTokens);

    /// <summary>Gets of them those of answers that kept their promise.</summary>
    public long GoodTokens => Classes.Sum(c => c.GoodTokens);

    /// <summary>Gets the energy at a boundary in joules.</summary>
    /// <param name="boundary">The boundary.</param>
    /// <returns>Joules; 0 where the site is not known and the boundary is not the board.</returns>
    public double JoulesAt(Boundary boundary) => Pools.Sum(p => p.Energy.ByBoundary[(int)boundary]);

    /// <summary>Gets the cost of all accelerators for the time simulated, with their energy where the price of an hour has it; NaN where a price is not known.</summary>
    public double Dollars => Pools.Sum(p => p.Dollars);

    /// <summary>Reads a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="peak">Its power.</param>
    /// <returns>The figures.</returns>
    public static RunFigures Of(FleetRun run, PowerPeak peak) => new(run, peak);

    private static List<PoolFigures> PoolsOf(FleetRun run)
    {
        List<PoolFigures> pools = [];
        foreach (string name in run.Setup.Cells.SelectMany(c => c.Pools).Select(p => p.Name).Distinct(StringComparer.Ordinal))
        {
            PoolEnergy energy = new();
            int accelerators = 0;
            double dollars = 0;
            for (int i = 0; i < run.Cells.Count; i++)
            {
                IReadOnlyList<PoolSetup> setups = run.Setup.Cells[i].Pools;
                for (int p = 0; p < setups.Count; p++)
                {
                    if (string.Equals(setups[p].Name, name, StringComparison.Ordinal))
                    {
                        int count = setups[p].Workers * setups[p].AcceleratorsPerWorker;
                        energy.Add(run.Meters[i].Pools[p]);
                        accelerators += count;
                        dollars += count * setups[p].DollarsPerAcceleratorHour * run.NowSeconds / SecondsPerHour;
                    }
                }
            }

            pools.Add(new PoolFigures(name, accelerators, energy, dollars));
        }

        return pools;
    }
}
