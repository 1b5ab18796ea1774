using Joulewise.Modeling;
using Joulewise.Simulation;

namespace Joulewise.Reporting;

/// <summary>What the chapters on simulation are written from: every study, run once.</summary>
internal sealed class SimulationView
{
    public SimulationView(AnalysisContext context, Predictor predictor, SimulationSettings settings)
    {
        Context = context;
        Settings = settings;
        DisaggregationErrors errors = new(context.Catalogue, predictor, context.Site);
        Systems =
        [
            .. new DisaggregationStudy(context.Catalogue, predictor, context.Site)
                .Run(settings.LoadSeeds, settings.LoadSeconds, context.Cancellation)
                .Select(s => new DisaggregationView(s, context.NameOf(s.Accelerator), [.. s.Arms.Select((_, arm) => errors.Of(s, arm))])),
        ];
        Day = new AutoscalingStudy(context.Catalogue, predictor, context.Site).Run(settings.Seeds, settings.DaySeconds, context.Cancellation);
        Burst = new PowerCapStudy(context.Catalogue, predictor, context.Site).Run(settings.Seeds, settings.BurstSeconds, context.Cancellation);
    }

    public AnalysisContext Context { get; }

    public SimulationSettings Settings { get; }

    /// <summary>Gets the systems on which pools for prefill and decode are held against workers that do both.</summary>
    public IReadOnlyList<DisaggregationView> Systems { get; }

    /// <summary>Gets the day with all workers on, then with scaling.</summary>
    public IReadOnlyList<ArmRuns> Day { get; }

    /// <summary>Gets the burst without a budget, then with ever tighter ones.</summary>
    public IReadOnlyList<(ArmRuns Arm, double BudgetWatts)> Burst { get; }
}
