using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Board power of a reading: measured where a meter read it, else the serving model given the measured throughput, else the TDP-share control, each named as such.</summary>
internal static class BoardPowerModel
{
    /// <summary>Joules per token of three configurations that ML.ENERGY v3 lists twice: the longer run over the shorter.</summary>
    private static readonly double[] RepeatRatios = [0.1470 / 0.1335, 0.1175 / 0.0988, 0.0922 / 0.0876];

    /// <summary>The 95 % point of Student's t with three degrees of freedom, one for each pair.</summary>
    private const double StudentNinetyFive = 2.353;

    /// <summary>High end over value of one reading: each pair's logarithm has twice the variance of a reading's.</summary>
    internal static readonly double RepeatFactor =
        Math.Exp(StudentNinetyFive * Math.Sqrt(RepeatRatios.Sum(r => Math.Log(r) * Math.Log(r)) / (2 * RepeatRatios.Length)));

    /// <summary>Board power at a reading.</summary>
    /// <returns>The power, or <see langword="null"/> when it was not measured and no rating is published.</returns>
    public static BoardPower? Of(FrontierReading reading, Accelerator accelerator, EvidenceLens lens)
    {
        if (reading is { Power: { Boundary: Boundary.Board } power, Output: not null })
        {
            return new BoardPower(Measured(reading, power), BoardPowerBasis.Measured, IsExtrapolated: false, "measured on this frontier");
        }

        // A guessed rating may stand in a table of predictions, never in the ranking of what was measured.
        if (accelerator.Tdp is not null && ServingModel.BoardPowerAt(reading, lens) is { } modelled)
        {
            return modelled;
        }

        if (accelerator.Tdp is not { } tdp || lens.Share is not { } share)
        {
            return null;
        }

        Estimate<Power> rated = Estimate.Exact($"tdp/{accelerator.Id}", tdp.Value, tdp.Grade, tdp.Source);
        bool isSeen = share.HasSeen(accelerator.Id);
        string how = isSeen ? BoardPowerShare.Name : $"{BoardPowerShare.Name}, extrapolated: learnt on other accelerators only";
        return share.At(reading, rated) is { } estimate ? new BoardPower(estimate, BoardPowerBasis.Control, !isSeen, how) : null;
    }

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
