using Joulewise.Quantities;

using static Joulewise.Evidence.Tests.Frontiers.PointSamples;

namespace Joulewise.Evidence.Tests.Frontiers;

public sealed class BoardPowerShareTests
{
    private static readonly Source AnySource = new("t", "t", "t");

    [Fact]
    public void Learn_ExactPowerLaw_IsRecoveredAndHeldOutWithoutError()
    {
        BoardPowerShare control = BoardPowerShare.Learn(PowerLaw(_ => 1), _ => Power.FromWatts(1000), ModelKey).ShouldNotBeNull();
        control.ByLoad.ShareAtOne.InFraction.ShouldBe(0.4, 1e-9);
        control.ByLoad.Exponent.ShouldBe(0.2, 1e-9);
        control.ByLoad.HeldOut.Select(h => h.Left).ShouldBe(["acme-1", "acme-2", "other-3", "each accelerator"]);
        control.ByLoad.HeldOut.ShouldAllBe(h => h.MeanAbsolute.InFraction < 1e-9);
        control.Constant.HeldOut[^1].MeanAbsolute.InFraction.ShouldBeGreaterThan(0.1);
    }

    [Fact]
    public void Learn_AcceleratorsApart_SpreadIsTheirRootMeanSquareOnTheOthers()
    {
        // Offsets of ln share -d, 0, +d at equal loads: each left-out accelerator misses the mean of the others by -1.5 d, 0, +1.5 d.
        const double D = 0.1;
        BoardPowerShare control = BoardPowerShare.Learn(
            PowerLaw(i => Math.Exp(D * (i - 2))), _ => Power.FromWatts(1000), ModelKey).ShouldNotBeNull();
        control.ByLoad.LogSpread.ShouldBe(1.5 * D * Math.Sqrt(2.0 / 3), 1e-9);

        // Student's t at 0.95 with two degrees of freedom is 2.920.
        Math.Log(control.ByLoad.IntervalFactor.InFraction).ShouldBe(2.920 * control.ByLoad.LogSpread, 1e-3);
    }

    [Fact]
    public void Learn_TaskMovesAllAcceleratorsAlike_IsShared()
    {
        MeasuredPoint[] rows = [.. PowerLaw(_ => 1, task: "m", 0.9), .. PowerLaw(_ => 1, task: "n", 1.1)];
        SharedShareError shared = BoardPowerShare.Learn(rows, _ => Power.FromWatts(1000), ModelKey)!.ByLoad.Shared;
        shared.Correlation.InFraction.ShouldBe(1, 1e-9);

        // Residuals +-h with h = ln(1.1 / 0.9) / 2 in 8 cells of a pair: variance h^2 x 8 / 7.
        shared.CommonLogSpread.ShouldBe(Math.Log(1.1 / 0.9) / 2 * Math.Sqrt(8.0 / 7), 1e-9);
        shared.Pairs.ShouldBe(24);
    }

    [Fact]
    public void Learn_RowsThatDoNotShowABoardAtWork_DoNotCount()
    {
        MeasuredPoint[] good = PowerLaw(_ => 1);
        MeasuredPoint[] bad =
        [
            .. new[] { "power_cap_500W", "maxq", "host_stall_suspected", "power_whole_capture_or_unspecified", "suspect_run", "from_article" }
                .Select((flag, i) => Row($"bad{i}", 40, 1000, flag) with { Accelerator = "acme-1" })
                .Select(r => r.WithPower(10)),
            Row("wall", 40, 1000).WithPower(10, Boundary.NodeWall) with { Accelerator = "acme-1" },
            Row("no-tdp", 40, 1000).WithPower(10) with { Accelerator = "unknown" },
        ];
        BoardPowerShare control = BoardPowerShare.Learn([.. good, .. bad], a => a.StartsWith("acme", StringComparison.Ordinal) || a.StartsWith("other", StringComparison.Ordinal) ? Power.FromWatts(1000) : null, ModelKey)!;
        control.Spreads[0].Count.ShouldBe(good.Length);
    }

    [Fact]
    public void Learn_TwoAccelerators_IsTooFew() =>
        BoardPowerShare.Learn([.. PowerLaw(_ => 1).Where(r => r.Accelerator.StartsWith("acme", StringComparison.Ordinal))], _ => Power.FromWatts(1000), ModelKey).ShouldBeNull();

    [Fact]
    public void Spreads_TwoVendors_AreApart()
    {
        IReadOnlyList<ShareSpread> spreads = BoardPowerShare.Learn(PowerLaw(_ => 1), _ => Power.FromWatts(1000), ModelKey)!.Spreads;
        spreads.Select(s => (s.Group, s.Count)).ShouldBe([("all", 12), ("acme", 8), ("other", 4)]);
        spreads[2].Median.InFraction.ShouldBe(0.4 * Math.Pow(2, 1.5 * 0.2), 1e-2); // loads 1, 2, 4, 8: the mean of 2's and 4's share
    }

    [Fact]
    public void At_ReadingOfAFrontier_TakesTheLoadFromLittlesLaw()
    {
        BoardPowerShare control = BoardPowerShare.Learn(PowerLaw(i => Math.Exp(0.02 * (i - 2))), _ => Power.FromWatts(1000), ModelKey)!;
        FrontierReading reading = FrontierOf(Row("a", 40, 640)).At(Rate(20));
        BoardPowerShare.LoadOf(reading).ShouldBe(16); // 640 / 40: clamped, so the point's own interactivity
        Estimate<Power> power = control.At(reading, Tdp(1000)).ShouldNotBeNull();
        power.Value.InWatts.ShouldBe(1000 * 0.4 * Math.Pow(16, 0.2), 1e-6);
        power.Grade.ShouldBe(Grade.D);
        power.Inputs.ShouldContain(i => i.Id.StartsWith(BoardPowerShare.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void At_HighLoad_StaysAtOrBelowRatedPower()
    {
        BoardPowerShare control = BoardPowerShare.Learn(PowerLaw(i => Math.Exp(0.05 * (i - 2))), _ => Power.FromWatts(1000), ModelKey)!;
        Estimate<Power> power = control.At(FrontierOf(Row("a", 1, 5000)).At(Rate(1)), Tdp(700))!;
        power.Value.InWatts.ShouldBe(700, 1e-9);
        power.Interval.High.InWatts.ShouldBeLessThanOrEqualTo(700);
    }

    [Fact]
    public void At_UnreachableReading_IsNothing() =>
        BoardPowerShare.Learn(PowerLaw(_ => 1), _ => Power.FromWatts(1000), ModelKey)!
            .At(FrontierOf(Row("a", 40, 640)).At(Rate(100)), Tdp(1000)).ShouldBeNull();

    [Fact]
    public void At_ErrorWhollyShared_CancelsFromTheRatioOfTwoAcceleratorsOfOneMaker()
    {
        MeasuredPoint[] rows = [.. PowerLaw(_ => 1, task: "m", 0.9), .. PowerLaw(_ => 1, task: "n", 1.1)];
        BoardPowerShare control = BoardPowerShare.Learn(rows, _ => Power.FromWatts(1000), ModelKey)!;
        control.ByLoad.SharedVariance.ShouldBe(Ratio.One);
        Estimate<Ratio> ratio = At("acme-1").Over(At("acme-2"));
        ratio.Interval.Low.InFraction.ShouldBe(1, 1e-9);
        ratio.Interval.High.InFraction.ShouldBe(1, 1e-9);
        At("acme-1").Over(At("other-3")).Interval.Low.InFraction.ShouldBeLessThan(0.9);

        Estimate<Power> At(string accelerator) =>
            control.At(FrontierOf(Row("a", 40, 80) with { Accelerator = accelerator }).At(Rate(40)), Tdp(1000))!;
    }

    private static Estimate<Power> Tdp(double watts) => Estimate.Exact("tdp", Power.FromWatts(watts), Grade.D, AnySource);

    /// <summary>Three accelerators whose share is 0.4 x load^0.2 times an offset of their own, at loads 1, 2, 4 and 8.</summary>
    private static MeasuredPoint[] PowerLaw(Func<int, double> offset, string task = "m", double level = 1) =>
    [
        .. from accelerator in Enumerable.Range(1, 3)
           from step in Enumerable.Range(0, 4)
           let load = Math.Pow(2, step)
           select Row($"{task}{accelerator}{step}", 50, 50 * load).WithPower(400 * level * Math.Pow(load, 0.2) * offset(accelerator)) with
           {
               Accelerator = accelerator == 3 ? "other-3" : $"acme-{accelerator}",
               Model = task,
           },
    ];
}
