using Joulewise.Catalog;
using Joulewise.Facility;
using Joulewise.Modeling;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Simulation;

/// <summary>Makes a pool's setup.</summary>
/// <param name="catalogue">Systems and prices.</param>
/// <param name="scenario">The scenario.</param>
internal sealed class PoolBuilder(Catalogue catalogue, Scenario scenario)
{
    private readonly Dictionary<(string Accelerator, bool Spans), FacilityPower> _power = [];

    /// <summary>Makes it.</summary>
    /// <param name="pool">The pool as written.</param>
    /// <param name="worker">The model of its workers.</param>
    /// <param name="pageTokens">Prompt tokens one hash of a prefix stands for; 0 where prompts name none.</param>
    /// <returns>The setup.</returns>
    public PoolSetup Build(ScenarioPool pool, WorkerModel worker, int pageTokens)
    {
        ServingCase served = worker.Model.Served;
        FacilityPower power = PowerOf(pool, served);
        double rated = served.Deployment.Accelerator.TdpWatts;
        double idle = power.LedgerAt(Estimate.Exact($"simulated-idle/{pool.Accelerator.Id}", Power.FromWatts(rated), Grade.D, ModelSource.Source)).IdleAt(Boundary.Board).Value.InWatts;
        return new PoolSetup
        {
            Name = pool.Name,
            Role = pool.Role,
            Steps = worker.Steps,
            Policy = PolicyOf(pool, worker, pageTokens),
            Size = new WorkerSize(pool.Widths.AttentionReplicas, worker.Cache.TokensPerReplica, scenario.Classes.Max(c => c.Priority) + 1),
            Meter = new BoardMeter(worker.Model, idle),
            Facility = power,
            AcceleratorsPerWorker = pool.Widths.Accelerators,
            Workers = pool.Workers,
            InitialWorkers = pool.InitialWorkers,
            FirstToken = FirstTokenDelay.Of(served.Deployment.Engine),
            CacheBytesPerToken = worker.Cache.BytesPerToken,
            SendBytesPerSecond = LinkOf(pool, served) * pool.Widths.Accelerators,
            SendSeconds = worker.Model.Coefficients[Coefficient.TransferArrival],
            StartSeconds = double.IsNaN(pool.StartSeconds) ? StartTime.SecondsOf(served) : pool.StartSeconds,
            StandbyWatts = pool.StandbyWatts,
            StandbyIsOff = pool.StandbyIsOff,
            LimitWatts = pool.LimitWatts,
            Speed = SpeedOf(worker.Model),
            DollarsPerAcceleratorHour = double.IsNaN(pool.DollarsPerAcceleratorHour) ? PriceOf(pool) : pool.DollarsPerAcceleratorHour,
        };
    }

    private static EnginePolicy PolicyOf(ScenarioPool pool, WorkerModel worker, int pageTokens)
    {
        EnginePolicy policy = EnginePolicy.Of(worker.Model.Served.Deployment.Engine, pool.Sequences, pool.StepTokens);
        return policy with
        {
            Reserve = pool.Reserve ?? policy.Reserve,
            Mixes = pool.Mixes ?? policy.Mixes,
            CountsDecode = pool.Mixes ?? policy.CountsDecode,
            SwapSecondsPerToken = worker.Cache.BytesPerTokenHere / pool.HostBytesPerSecond,
            PageTokens = pool.CachesPrefixes ? pageTokens : 0,

            // A page of prefixes is made of whole blocks.
            BlockTokens = pool.CachesPrefixes && pageTokens > 0 && pageTokens % policy.BlockTokens != 0 ? pageTokens : policy.BlockTokens,
        };
    }

    /// <summary>Prompts a worker gets through, which is what routers weigh workers of unlike speed by.</summary>
    private static double SpeedOf(PoolModel model) => 1 / model.PassSeconds;

    private FacilityPower PowerOf(ScenarioPool pool, ServingCase served)
    {
        SystemModel? system = catalogue.ComparedSystemOf(pool.Accelerator.Id);
        bool spans = system is { Rack: null } && pool.Widths.Accelerators > system.AcceleratorCount;
        if (!_power.TryGetValue((pool.Accelerator.Id, spans), out FacilityPower? power))
        {
            Power rated = Power.FromWatts(served.Deployment.Accelerator.TdpWatts);
            power = FacilityPower.Of(system, pool.Accelerator, scenario.Site, rated, new LedgerOptions { ScaleOut = spans }, rated);
            _power.Add((pool.Accelerator.Id, spans), power);
        }

        return power;
    }

    /// <summary>Caches go over the scale-up network where every worker of a cell is in one domain of it, else over that of the nodes.</summary>
    private double LinkOf(ScenarioPool pool, ServingCase served)
    {
        if (!double.IsNaN(pool.LinkBytesPerSecond))
        {
            return pool.LinkBytesPerSecond;
        }

        AcceleratorShape chip = served.Deployment.Accelerator;
        bool alike = scenario.Pools.All(p => string.Equals(p.Accelerator.Id, pool.Accelerator.Id, StringComparison.Ordinal));
        bool inDomain = alike && scenario.Pools.Sum(p => (long)p.Workers * p.Widths.Accelerators) <= chip.ScaleUpDomain;
        return inDomain ? chip.LinkBytesPerSecond : chip.ScaleOutBytesPerSecond;
    }

    private double PriceOf(ScenarioPool pool) =>
        catalogue.NewestPriceOf(pool.Accelerator.Id, PriceEntry.Owned, PriceEntry.Hyperscaler)?.Cost.Value.InDollarsPerHour ?? double.NaN;
}
