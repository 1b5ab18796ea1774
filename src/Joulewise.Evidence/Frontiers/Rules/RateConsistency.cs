using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>Whether the rates of a row can all be true at once.</summary>
internal static class RateConsistency
{
    /// <summary>Fixed lengths are drawn from 0.8 to 1.0 of nominal, so no draw moves input over output by more than this.</summary>
    private const double MostLengthDraw = 1 / 0.8;

    /// <summary>Room for the median time per token lying below the mean; 99.5 % of clean rows stay under 1.01.</summary>
    private const double MostOverFlight = 1.1;

    /// <summary>
    /// Whether total over output fits the nominal lengths, and the deployment makes no more tokens than its requests in
    /// flight can receive (Little's law).
    /// </summary>
    public static bool Holds(MeasuredPoint point) => LengthsHold(point) && FlightHolds(point);

    private static bool LengthsHold(MeasuredPoint point)
    {
        if (point is not { Workload: WorkloadKey.FixedName, InputTokens: { InTokens: > 0 } input, OutputTokens: { InTokens: > 0 } output, TotalPerAccelerator: { } total, OutputPerAccelerator: { InPerSecond: > 0 } rate })
        {
            return true;
        }

        double nominal = (input / output).InFraction;
        double measured = (total / rate).InFraction - 1;
        return measured <= nominal * MostLengthDraw && measured >= nominal / MostLengthDraw;
    }

    private static bool FlightHolds(MeasuredPoint point) =>
        point is not { ConcurrencyRequests: > 0, AcceleratorCount: > 0, OutputPerAccelerator: { } rate, Tpot: { } tpot }
        || rate.InPerSecond * point.AcceleratorCount.Value * tpot.InSeconds <= point.ConcurrencyRequests.Value * MostOverFlight;
}
