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
        int workers = scenario.Cells * scenario.Pools.Sum(p => p.Workers);
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
            Seconds = figures.Seconds,
            Classes = [.. figures.Classes.Select((c, i) => ClassOf(scenario.Classes[i], c))],
            Itl = LatencyFigures.Of(figures.Itl),
            Pools = [.. scenario.Pools.Select((p, i) => PoolOf(p, built.Workers[i], figures.Pools[i], scenario.Cells))],
            Energy = [.. Enum.GetValues<Boundary>().Select(b => EnergyOf(b, figures, errors))],
            Yield = output > 0 && facility > 0 && !double.IsNaN(errors.JoulesFactor)
                ? Estimate.WithFactor("simulated-yield", TokenRatePerPower.FromTokensPerSecondPerMegawatt(output / facility * WattsPerMegawatt), errors.JoulesFactor, errors.Grade, ModelSource.Source)
                : null,
            AcceleratorDollarsPerMillionTokens = output > 0 ? figures.Dollars / output * Million : double.NaN,
            EnergyDollarsPerMillionTokens = output > 0 ? figures.EnergyDollars / output * Million : double.NaN,
            CarbonGrams = figures.CarbonGrams,
            MeanWatts = figures.Peak.MeanWatts,
            Peaks = [.. PowerPeak.SpanSeconds.Select((s, i) => (Seconds: s, Watts: figures.Peak.MostWatts(i))).Where(p => p.Seconds >= scenario.WindowSeconds && p.Seconds <= figures.Seconds)],
            BudgetOverSeconds = figures.BudgetOverSeconds,
            BudgetHeldSeconds = figures.BudgetHeldSeconds,
            HasBudget = built.Setup.BudgetWatts is not null,
            Preemptions = figures.Preemptions,
            Failures = figures.Failures,
            Migrations = figures.Migrations,
            DiscardedTokens = figures.DiscardedTokens,
            SentTokens = figures.SentTokens,
            CachedTokens = figures.CachedTokens,
            Starts = figures.Starts,
            Unanswered = figures.InFlight + figures.Deferred,
            Hash = figures.Hash,
            Events = figures.Events,
        };
    }

    private static ClassSummary ClassOf(ScenarioClass named, ClassFigures figures) => new()
    {
        Name = named.Name,
        TtftPromiseSeconds = named.Promise.TtftSeconds,
        TpotPromiseSeconds = named.Promise.TpotSeconds,
        Arrived = figures.Arrived,
        Finished = figures.Finished,
        Good = figures.Good,
        InputTokens = figures.InputTokens,
        OutputTokens = figures.OutputTokens,
        GoodTokens = figures.GoodTokens,
        Ttft = LatencyFigures.Of(figures.Ttft),
        Tpot = LatencyFigures.Of(figures.Tpot),
        EndToEnd = LatencyFigures.Of(figures.EndToEnd),
    };

    private static PoolSummary PoolOf(ScenarioPool pool, WorkerModel worker, PoolFigures figures, int cells) => new()
    {
        Name = pool.Name,
        Role = pool.Role.ToString().ToLowerInvariant(),
        Accelerator = pool.Accelerator.Id,
        Engine = worker.Model.Traits.Version,
        Precision = worker.Model.Traits.Precision,
        Workers = cells * pool.Workers,
        Accelerators = figures.Accelerators,
        CacheTokens = worker.Cache.TokensPerReplica,
        ActiveShare = figures.Energy.ActiveSeconds / figures.Energy.Seconds,
        ServingShare = figures.Energy.ServingSeconds / figures.Energy.Seconds,
        PrefillJoules = figures.Energy.PrefillJoules,
        RepeatedJoules = figures.Energy.RepeatedJoules,
        DecodeJoules = figures.Energy.DecodeJoules,
        IdleJoules = figures.Energy.IdleJoules,
        StartingJoules = figures.Energy.StartingJoules,
        StandbyJoules = figures.Energy.StandbyJoules,
        FacilityJoules = figures.Energy.ByBoundary[(int)Boundary.Facility],
        Dollars = figures.Dollars,
    };

    private static EnergySummary EnergyOf(Boundary boundary, RunFigures figures, ModelErrors errors)
    {
        double joules = figures.JoulesAt(boundary);
        double board = figures.Pools.Sum(p => p.Energy.BoardJoules);
        double busy = figures.Pools.Sum(p => p.Energy.PrefillJoules + p.Energy.DecodeJoules);
        return new EnergySummary(boundary, joules, PerToken("with-idle", joules), PerToken("active", joules * busy / board));

        Estimate<EnergyPerToken>? PerToken(string basis, double all) => figures.OutputTokens == 0 || double.IsNaN(errors.JoulesFactor) || !(all > 0)
            ? null
            : Estimate.WithFactor($"simulated-energy/{boundary}/{basis}", EnergyPerToken.FromJoulesPerToken(all / figures.OutputTokens), errors.JoulesFactor, errors.Grade, ModelSource.Source);
    }
}
