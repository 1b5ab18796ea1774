using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Board power of a reading: measured where a meter read it, else the TDP-share control, named as such.</summary>
internal static class BoardPowerModel
{
    /// <summary>Repeats at near-equal throughput read 477 and 547 W: half of their ratio on either side.</summary>
    private const double RepeatFactor = 1.07;

    /// <summary>Board power at a reading.</summary>
    /// <returns>The power, or <see langword="null"/> when it was not measured and no rating is published.</returns>
    public static BoardPower? Of(FrontierReading reading, Accelerator accelerator, EvidenceLens lens)
    {
        if (reading is { Power: { Boundary: Boundary.Board } power, Output: not null })
        {
            return new BoardPower(Measured(reading, power), true, "measured on this frontier");
        }

        if (accelerator.Tdp is not { } tdp || lens.Share is not { } share)
        {
            return null;
        }

        Estimate<Power> rated = Estimate.Exact($"tdp/{accelerator.Id}", tdp.Value, tdp.Grade, tdp.Source);
        return share.At(reading, rated) is { } estimate ? new BoardPower(estimate, false, How(share, accelerator)) : null;
    }

    private static string How(BoardPowerShare share, Accelerator accelerator) =>
        share.HasSeen(accelerator.Id) ? BoardPowerShare.Name : $"{BoardPowerShare.Name}, extrapolated: learnt on other accelerators only";

    private static Estimate<Power> Measured(FrontierReading reading, MeasuredPower power)
    {
        MeasuredPoint row = reading.Below.Point;
        Source source = EvidenceSource.Of(row);
        return Estimate.WithFactor(
            $"board-reading {row.Id} {reading.Above?.Point.Id}",
            power.PerAccelerator,
            RepeatFactor,
            reading.Above is null ? reading.Grade : Grade.C,
            reading.Above is { } above && string.CompareOrdinal(above.Point.Date, row.Date) > 0 ? EvidenceSource.Of(above.Point) : source);
    }
}
