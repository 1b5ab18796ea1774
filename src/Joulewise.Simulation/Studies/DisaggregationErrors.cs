using Joulewise.Catalog;
using Joulewise.Modeling;

namespace Joulewise.Simulation;

/// <summary>How far the model of serving may be off on the arms of <see cref="DisaggregationStudy"/>.</summary>
/// <param name="catalogue">What exists.</param>
/// <param name="predictor">The model of serving.</param>
/// <param name="site">The site.</param>
internal sealed class DisaggregationErrors(Catalogue catalogue, Predictor predictor, Site site)
{
    private readonly ScenarioBuilder _builder = new(catalogue, predictor);

    /// <summary>Finds the errors of an arm at the load in the middle.</summary>
    /// <param name="system">The system.</param>
    /// <param name="arm">The arm's index.</param>
    /// <returns>The errors.</returns>
    public ModelErrors Of(DisaggregationSystem system, int arm)
    {
        StudyArm one = system.Arms[arm];
        LoadFigures middle = system.Loads[system.Loads.Count / 2];
        int decoding = one.Pools.Where(p => p.Role != PoolRole.Prefill).Sum(p => p.Workers);
        double clients = middle.RequestsPerSecond * DisaggregationStudy.OutputTokens * middle.Arms[arm].TpotSeconds.Average() / decoding;
        Scenario scenario = new()
        {
            File = one.Name,
            Folder = string.Empty,
            Name = one.Name,
            Model = catalogue.FindModel(DisaggregationStudy.Model),
            Site = site,
            Traffic = new LimitSpec(new SyntheticSpec(new ArrivalSpec.FixedInterval(1), Lengths), 1),
            Pools = one.Pools,
        };
        return ModelErrors.Of(predictor, _builder.Build(scenario), clients);
    }

    private static TokenSpec.Independent Lengths => new(new LengthSpec.Fixed((int)DisaggregationStudy.InputTokens), new LengthSpec.Fixed((int)DisaggregationStudy.OutputTokens));
}
