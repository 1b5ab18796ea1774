using Joulewise.Quantities;
using Joulewise.Simulation;

namespace Joulewise.Reporting;

/// <summary>One system's arms held against each other: the last has pools for prefill and decode, the others have workers that do both.</summary>
/// <param name="System">The system.</param>
/// <param name="Name">Its name.</param>
/// <param name="Errors">How far the model may be off, by arm.</param>
internal sealed record DisaggregationView(DisaggregationSystem System, string Name, IReadOnlyList<ModelErrors> Errors)
{
    /// <summary>What most requests is taken to be: nine in ten.</summary>
    public const double MostShare = 0.9;

    /// <summary>Gets the index of the arm with pools.</summary>
    public int Apart => System.Arms.Count - 1;

    /// <summary>Gets the worst grade of the arms.</summary>
    public Grade Grade => Errors.Select(e => e.Grade).Max();

    /// <summary>The load in requests/s for each accelerator.</summary>
    /// <param name="load">Index of the load.</param>
    /// <returns>Requests/s.</returns>
    public double RateOf(int load) => System.Loads[load].RequestsPerSecond / System.Arms[0].Accelerators;

    /// <summary>Pools over the workers that do both that take least, at a load.</summary>
    /// <param name="load">Index of the load.</param>
    /// <param name="metric">What is compared, for its identity.</param>
    /// <param name="figure">Reads it by seed; less is better.</param>
    /// <returns>The ratio; <see langword="null"/> where one of the two has none.</returns>
    public Estimate<Ratio>? Over(int load, string metric, Func<ArmFigures, IReadOnlyList<double>> figure)
    {
        IReadOnlyList<ArmFigures> arms = System.Loads[load].Arms;
        ArmFigures best = arms.Take(Apart).MinBy(a => figure(a).Average())!;
        return SimulatedFigures.Over($"simulated/{System.Accelerator}/load-{load}/{metric}", figure(arms[Apart]), figure(best), Grade);
    }

    /// <summary>The energy of an output token at the facility's meter.</summary>
    /// <param name="load">Index of the load.</param>
    /// <param name="arm">Index of the arm.</param>
    /// <returns>The energy; <see langword="null"/> where there is none.</returns>
    public Estimate<EnergyPerToken>? JoulesOf(int load, int arm) =>
        SimulatedFigures.Joules($"simulated/{System.Accelerator}/load-{load}/arm-{arm}", System.Accelerator, System.Loads[load].Arms[arm].JoulesPerToken, Errors[arm]);

    /// <summary>The highest load simulated up to which most requests kept their promise.</summary>
    /// <param name="arm">Index of the arm.</param>
    /// <returns>Its index; −1 where there is none.</returns>
    public int HighestKept(int arm) => System.Loads.TakeWhile(l => l.Arms[arm].GoodShare.Average() >= MostShare).Count() - 1;
}
