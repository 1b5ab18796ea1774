using Joulewise.Modeling;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Simulation;

/// <summary>Sums up runs.</summary>
/// <param name="predictor">The model of serving, for how far it may be off.</param>
internal sealed class Summaries(Predictor predictor)
{
    private const double WattsPerMegawatt = 1e6;
    private const double Million = 1e6;

    /// <summary>Sums a run up.</summary>
    /// <param name="built">The scenario.</param>
    /// <param name="figures">What it came to.</param>
    /// <returns>The summary.</returns>
    public SimulationSummary Of(BuiltScenario built, RunFigures figures)
    {
        Scenario scenario = built.Scenario;
        double scale = 1 / scenario.SimulatedShare;
        int workers = (scenario.SimulatedCells ?? scenario.Cells) * scenario.Pools.Sum(p => p.Workers);
        double inFlight = figures.Classes.Sum(c => c.EndToEnd.SumSeconds) / figures.Seconds;
        ModelErrors errors = ModelErrors.Of(predictor, built, inFlight / workers);
        long output = figures.OutputTokens;
        double facility = figures.JoulesAt(Boundary.Facility);
        return new SimulationSummary
        {
            Name = scenario.Name,
            Model = scenario.Model.Id,
            Site = scenario.Site.Id,
            Routing = scenario.Routing,
            Seed = scenario.Seed,
            Cells = scenario.Cells,
            SimulatedCells = scenario.SimulatedCells ?? scenario.Cells,
            Seconds = figures.Seconds,
            Classes = [.. figures.Classes.Select((c, i) => ClassOf(scenario.Classes[i], c, scale))],
            Itl = LatencyFigures.Of(figures.Itl),
            Pools = [.. scenario.Pools.Select((p, i) => PoolOf(p, built.Workers[i], figures.Pools[i], scenario.Cells, scale))],
            Energy = [.. Enum.GetValues<Boundary>().Select(b => EnergyOf(b, figures, errors, scale))],
            Yield = output > 0 && facility > 0 && !double.IsNaN(errors.JoulesFactor)
                ? Estimate.WithFactor("simulated-yield", TokenRatePerPower.FromTokensPerSecondPerMegawatt(output / facility * WattsPerMegawatt), errors.JoulesFactor, errors.Grade, ModelSource.Source)
                : null,
            AcceleratorDollarsPerMillionTokens = output > 0 ? figures.Dollars / output * Million : double.NaN,
            EnergyDollarsPerMillionTokens = output > 0 ? figures.EnergyDollars / output * Million : double.NaN,
            CarbonGrams = scale * figures.CarbonGrams,
            MeanWatts = scale * figures.Peak.MeanWatts,
            Peaks = [.. PowerPeak.SpanSeconds.Select((s, i) => (Seconds: s, Watts: scale * figures.Peak.MostWatts(i))).Where(p => p.Seconds >= scenario.WindowSeconds && p.Seconds <= figures.Seconds)],
            BudgetOverSeconds = figures.BudgetOverSeconds,
            BudgetHeldSeconds = figures.BudgetHeldSeconds,
            HasBudget = built.Setup.BudgetWatts is not null,
            RackOverSeconds = scale * figures.RackOverSeconds,
            RackHeldSeconds = scale * figures.RackHeldSeconds,
            HasRackLimit = built.Setup.Racks is not null,
            Preemptions = Scaled(figures.Preemptions, scale),
            Failures = Scaled(figures.Failures, scale),
            Migrations = Scaled(figures.Migrations, scale),
            DiscardedTokens = Scaled(figures.DiscardedTokens, scale),
            SentTokens = Scaled(figures.SentTokens, scale),
            CachedTokens = Scaled(figures.CachedTokens, scale),
            Starts = Scaled(figures.Starts, scale),
            Unanswered = Scaled(figures.InFlight + figures.Deferred, scale),
            Hash = figures.Hash,
            Events = figures.Events,
        };
    }

    /// <summary>A count of the whole fleet from that of the cells that were simulated.</summary>
    private static long Scaled(long count, double scale) => (long)Math.Round(count * scale);

    private static ClassSummary ClassOf(ScenarioClass named, ClassFigures figures, double scale) => new()
    {
        Name = named.Name,
        TtftPromiseSeconds = named.Promise.TtftSeconds,
        TpotPromiseSeconds = named.Promise.TpotSeconds,
        Arrived = Scaled(figures.Arrived, scale),
        Finished = Scaled(figures.Finished, scale),
        Good = Scaled(figures.Good, scale),
        InputTokens = Scaled(figures.InputTokens, scale),
        OutputTokens = Scaled(figures.OutputTokens, scale),
        GoodTokens = Scaled(figures.GoodTokens, scale),
        Ttft = LatencyFigures.Of(figures.Ttft),
        Tpot = LatencyFigures.Of(figures.Tpot),
        EndToEnd = LatencyFigures.Of(figures.EndToEnd),
    };

    private static PoolSummary PoolOf(ScenarioPool pool, WorkerModel worker, PoolFigures figures, int cells, double scale) => new()
    {
        Name = pool.Name,
        Role = pool.Role.ToString().ToLowerInvariant(),
        Accelerator = pool.Accelerator.Id,
        Engine = worker.Model.Traits.Version,
        Precision = worker.Model.Traits.Precision,
        Workers = cells * pool.Workers,
        Accelerators = (int)Scaled(figures.Accelerators, scale),
        CacheTokens = worker.Cache.TokensPerReplica,
        ActiveShare = figures.Energy.ActiveSeconds / figures.Energy.Seconds,
        ServingShare = figures.Energy.ServingSeconds / figures.Energy.Seconds,
        PrefillJoules = scale * figures.Energy.PrefillJoules,
        RepeatedJoules = scale * figures.Energy.RepeatedJoules,
        DecodeJoules = scale * figures.Energy.DecodeJoules,
        IdleJoules = scale * figures.Energy.IdleJoules,
        StartingJoules = scale * figures.Energy.StartingJoules,
        StandbyJoules = scale * figures.Energy.StandbyJoules,
        FacilityJoules = scale * figures.Energy.ByBoundary[(int)Boundary.Facility],
        Dollars = scale * figures.Dollars,
    };

    private static EnergySummary EnergyOf(Boundary boundary, RunFigures figures, ModelErrors errors, double scale)
    {
        double joules = figures.JoulesAt(boundary);
        double board = figures.Pools.Sum(p => p.Energy.BoardJoules);
        double busy = figures.Pools.Sum(p => p.Energy.PrefillJoules + p.Energy.DecodeJoules);
        return new EnergySummary(boundary, scale * joules, PerToken("with-idle", joules), PerToken("active", joules * busy / board));

        Estimate<EnergyPerToken>? PerToken(string basis, double all) => figures.OutputTokens == 0 || double.IsNaN(errors.JoulesFactor) || !(all > 0)
            ? null
            : Estimate.WithFactor($"simulated-energy/{boundary}/{basis}", EnergyPerToken.FromJoulesPerToken(all / figures.OutputTokens), errors.JoulesFactor, errors.Grade, ModelSource.Source);
    }
}
