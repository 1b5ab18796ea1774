using Joulewise.Catalog;
using Joulewise.Modeling;

namespace Joulewise.Simulation;

/// <summary>A fleet behind a power budget that binds when a burst comes.</summary>
/// <remarks>As many workers are on as the rate of requests asks for: boards that are at work draw nearly as much at low load as at high load, so that without scaling a budget binds always or never.</remarks>
/// <param name="catalogue">What exists.</param>
/// <param name="predictor">The model of serving.</param>
/// <param name="site">The site, for the facility's meter.</param>
internal sealed class PowerCapStudy(Catalogue catalogue, Predictor predictor, Site site)
{
    /// <summary>Workers of the fleet.</summary>
    public const int Workers = 32;

    /// <summary>Rate before and after the burst over that which keeps all workers fully used.</summary>
    public const double Load = 0.4;

    /// <summary>What the rate is multiplied by in the burst.</summary>
    public const double BurstFactor = 1.8;

    /// <summary>Length of the burst over that of the run.</summary>
    public const double BurstShare = 0.25;

    private const double BurstStart = 0.35;

    private const double Utilisation = 0.7;

    /// <summary>Index of a minute among the spans of <see cref="PowerPeak"/>.</summary>
    private const int Minute = 2;

    /// <summary>Gets the budgets, as shares of the highest minute without one.</summary>
    public static IReadOnlyList<double> Shares { get; } = [0.9, 0.8, 0.75];

    /// <summary>Gets the highest mean power over a minute in watts.</summary>
    /// <param name="run">A run.</param>
    /// <returns>Watts at the facility's meter.</returns>
    public static double PeakWatts(RunFigures run) => run.Peak.MostWatts(Minute);

    /// <summary>Runs the study.</summary>
    /// <param name="seeds">Seeds; two or more for intervals.</param>
    /// <param name="seconds">How long traffic comes.</param>
    /// <param name="cancellation">Stops the study.</param>
    /// <returns>The fleet without a budget, then with each of <see cref="Shares"/>, with the budget in watts.</returns>
    public IReadOnlyList<(ArmRuns Arm, double BudgetWatts)> Run(int seeds, double seconds, CancellationToken cancellation)
    {
        OperationStudy study = new(catalogue, predictor);
        Scenario one = ScenarioAt(1, seconds);
        double full = study.FullRate(one, (ChatFleet.InputTokens, ChatFleet.OutputTokens));
        Scenario free = ScenarioAt(Load * full, seconds);
        ArmRuns unlimited = study.Run([free], seeds, cancellation)[0];
        double peak = unlimited.Runs.Average(PeakWatts);
        Scenario[] capped = [.. Shares.Select(s => free with { Name = FormattableString.Invariant($"{100 * s:0} % of peak"), BudgetWatts = [s * peak] })];
        return [(unlimited, double.PositiveInfinity), .. study.Run(capped, seeds, cancellation).Select((arm, i) => (arm, Shares[i] * peak))];
    }

    private Scenario ScenarioAt(double requestsPerSecond, double seconds)
    {
        Scenario all = ChatFleet.Of(
            catalogue,
            site,
            "no budget",
            Workers,
            ChatFleet.TrafficAt(requestsPerSecond, seconds, null, [new RateBurst(BurstStart * seconds, BurstShare * seconds, BurstFactor)]));
        return all with
        {
            Pools =
            [
                all.Pools[0] with
                {
                    InitialWorkers = (int)Math.Ceiling(Load / Utilisation * Workers),
                    Scaling = new AutoscalePolicy(AutoscaleKind.Rate, Least: 4, Utilisation, IntervalSeconds: 20, HoldSeconds: 120),
                },
            ],
        };
    }
}
