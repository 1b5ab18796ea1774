using System.Globalization;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Says how a configuration compares to the best.</summary>
internal static class Runners
{
    /// <summary>A difference smaller than this is none.</summary>
    private const double Least = 0.005;

    /// <summary>Says whether the intervals of the objective's figure overlap.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="best">The best.</param>
    /// <param name="other">The other.</param>
    /// <returns>Whether they do.</returns>
    public static bool AreTied(Objective objective, SearchPoint best, SearchPoint other) => objective switch
    {
        Objective.Joules => best.Energy is { } a && other.Energy is { } b && b.Estimate.Interval.Low.InJoulesPerToken <= a.Estimate.Interval.High.InJoulesPerToken,
        Objective.Cost => best.Cost is { } a && other.Cost is { } b && b.Interval.Low.InDollarsPerMillion <= a.Interval.High.InDollarsPerMillion,
        _ => other.TotalOutput.Interval.High.InPerSecond >= best.TotalOutput.Interval.Low.InPerSecond,
    };

    /// <summary>Says why a configuration is not the best: what of its figure is output, power, price and number.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="best">The best.</param>
    /// <param name="other">The other.</param>
    /// <returns>A few words.</returns>
    public static string Why(Objective objective, SearchPoint best, SearchPoint other)
    {
        List<string> parts = [];
        Add(other.Prediction.OutputTokensPerSecondPerAccelerator!.Value.Value / best.Prediction.OutputTokensPerSecondPerAccelerator!.Value.Value, "output per accelerator");
        if (objective == Objective.Joules && MeterOf(other) is { } mine && MeterOf(best) is { } theirs)
        {
            Add(mine / theirs, "power per accelerator");
        }

        if (objective != Objective.Joules)
        {
            Add((double)other.Configuration.Accelerators / best.Configuration.Accelerators, "accelerators");
        }

        if (objective == Objective.Cost && HourOf(other) is { } hour && HourOf(best) is { } bestHour)
        {
            Add(hour / bestHour, "cost of an accelerator-hour");
        }

        return parts.Count > 0 ? string.Join(", ", parts) : "equal within half a percent";

        void Add(double ratio, string what)
        {
            if (Math.Abs(ratio - 1) >= Least)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(ratio - 1) * 100:0.#} % {(ratio > 1 ? "more" : "less")} {what}"));
            }
        }
    }

    private static double? MeterOf(SearchPoint point) => point.Energy is { } energy
        ? energy.Estimate.Value.InJoulesPerToken * point.Prediction.OutputTokensPerSecondPerAccelerator!.Value.Value
        : null;

    private static double? HourOf(SearchPoint point) => point.Cost is { } cost
        ? cost.Value.InDollarsPerMillion * point.Prediction.OutputTokensPerSecondPerAccelerator!.Value.Value
        : null;
}
