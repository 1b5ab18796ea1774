using Joulewise.Catalog;
using Joulewise.Modeling;

namespace Joulewise.Simulation;

/// <summary>A fleet through the course of a day with all workers on, and with as many as traffic asks for.</summary>
/// <remarks>
/// The rate follows a cosine from 0.4 of its mean at night to 1.6 at noon, with three bursts on top. The course can be run in less time than a day: the same rise and fall,
/// steeper, while workers take as long to start. That is harder on scaling than a day.
/// </remarks>
/// <param name="catalogue">What exists.</param>
/// <param name="predictor">The model of serving.</param>
/// <param name="site">The site, for the facility's meter.</param>
internal sealed class AutoscalingStudy(Catalogue catalogue, Predictor predictor, Site site)
{
    /// <summary>Workers of the fleet.</summary>
    public const int Workers = 32;

    /// <summary>Mean rate over that which keeps all workers fully used.</summary>
    public const double MeanLoad = 0.4;

    /// <summary>Half of what the rate at noon exceeds that at night by, over the mean.</summary>
    public const double Swing = 0.6;

    /// <summary>What the rate is multiplied by in a burst.</summary>
    public const double BurstFactor = 1.5;

    /// <summary>Length of a burst over that of the course.</summary>
    public const double BurstShare = 1.0 / 48;

    private const int Hours = 24;

    /// <summary>Where bursts begin, as shares of the course: morning, after noon, evening.</summary>
    private static readonly double[] BurstStarts = [8.0 / Hours, 14.0 / Hours, 20.0 / Hours];

    /// <summary>Runs the study.</summary>
    /// <param name="seeds">Seeds; two or more for intervals.</param>
    /// <param name="seconds">The time in which the course of a day is run.</param>
    /// <param name="cancellation">Stops the study.</param>
    /// <returns>The fixed fleet, then scaling by threshold, rate and prediction.</returns>
    public IReadOnlyList<ArmRuns> Run(int seeds, double seconds, CancellationToken cancellation)
    {
        OperationStudy study = new(catalogue, predictor);
        Scenario one = ScenarioAt(1, seconds);
        double full = study.FullRate(one, (ChatFleet.InputTokens, ChatFleet.OutputTokens));
        Scenario same = ScenarioAt(MeanLoad * full, seconds);
        return study.Run(
            [same, With(same, "by threshold", AutoscaleKind.Threshold), With(same, "by rate", AutoscaleKind.Rate), With(same, "predictive", AutoscaleKind.Predictive)],
            seeds,
            cancellation);
    }

    private static Scenario With(Scenario scenario, string name, AutoscaleKind kind) => scenario with
    {
        Name = name,
        Pools = [scenario.Pools[0] with { Scaling = new AutoscalePolicy(kind, Least: 4, TargetUtilisation: 0.7, IntervalSeconds: 20, HoldSeconds: 120) }],
    };

    private static RateProfile Day(double seconds) => new([.. Enumerable.Range(0, Hours).Select(h => 1 - (Swing * Math.Cos(Math.Tau * h / Hours)))]) { PeriodSeconds = seconds };

    private Scenario ScenarioAt(double requestsPerSecond, double seconds) => ChatFleet.Of(
        catalogue,
        site,
        "all on",
        Workers,
        ChatFleet.TrafficAt(requestsPerSecond, seconds, Day(seconds), [.. BurstStarts.Select(s => new RateBurst(s * seconds, BurstShare * seconds, BurstFactor))]));
}
