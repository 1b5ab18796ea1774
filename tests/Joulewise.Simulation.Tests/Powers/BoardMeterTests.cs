using Joulewise.Modeling;
using Joulewise.Simulation.Tests.Fleets;

namespace Joulewise.Simulation.Tests.Powers;

public sealed class BoardMeterTests
{
    private static readonly SimulationFixture.Tables Dense = SimulationFixture.Dense;

    [Fact]
    public void Read_NoWork_IsIdlePower()
    {
        WorkTotals none = default;

        Dense.Meter.Read(in none, 12, 1).ShouldBe(new BoardDraw(12 * SimulationFixture.IdleWatts, 0, 0, 12 * SimulationFixture.IdleWatts, 0, 0));
    }

    /// <summary>A window of nothing but one step is at the power that the model gives that step.</summary>
    [Fact]
    public void Read_OneStateThroughout_IsThePowerOfTheModel()
    {
        const int Batch = 64;
        const double Context = 1100;
        WorkTotals work = StepsOf(Batch, Context, 100, out double seconds);
        PoolPower(Batch, seconds / 100, out double expected);

        BoardDraw draw = Dense.Meter.Read(in work, seconds, 1);
        draw.ActiveWatts.ShouldBe(expected, 1e-3 * expected);
        draw.Joules.ShouldBe(expected * seconds, 1e-3 * expected * seconds);
        draw.IdleJoules.ShouldBe(0);
        draw.PrefillJoules.ShouldBe(0);
        draw.FullWatts.ShouldBe(draw.ActiveWatts);

        BoardDraw twice = Dense.Meter.Read(in work, 2 * seconds, 1);
        twice.Joules.ShouldBe(draw.Joules + (seconds * SimulationFixture.IdleWatts), 1e-9 * twice.Joules);
    }

    [Fact]
    public void ClockUnder_ALimit_KeepsItInTheSameWindow()
    {
        WorkTotals work = StepsOf(64, 1100, 100, out double seconds);
        double free = Dense.Meter.Read(in work, seconds, 1).ActiveWatts;
        Dense.Meter.ClockUnder(in work, 1.01 * free).ShouldBe(ClockSetting.Highest);

        double limit = 0.8 * free;
        ClockSetting clock = Dense.Meter.ClockUnder(in work, limit);
        clock.Clock.ShouldBeInRange(0.1, 0.999);
        clock.DecodeStretch.ShouldBeInRange(1, clock.PrefillStretch);

        // The same steps at that clock.
        WorkTotals slow = work;
        slow.ActiveSeconds *= clock.DecodeStretch;
        BoardDraw draw = Dense.Meter.Read(in slow, slow.ActiveSeconds, clock.Clock);
        draw.ActiveWatts.ShouldBe(limit, 0.03 * limit);
        draw.FullWatts.ShouldBe(free, 1e-9 * free);
    }

    /// <summary>Work of windows adds up to that of the whole, and so, for steady traffic, does energy.</summary>
    [Theory]
    [InlineData(0.7, 5)]
    [InlineData(7.3, 60)]
    public void Windows_HoweverCut_AddUp(double narrowSeconds, double wideSeconds)
    {
        (WorkTotals whole, _) = Metered(1200);
        (WorkTotals narrow, double narrowJoules) = Metered(narrowSeconds);
        (WorkTotals wide, double wideJoules) = Metered(wideSeconds);

        foreach (System.Reflection.FieldInfo field in typeof(WorkTotals).GetFields())
        {
            double expected = (double)field.GetValue(whole)!;
            ((double)field.GetValue(narrow)!).ShouldBe(expected, 1e-9 * Math.Abs(expected), field.Name);
            ((double)field.GetValue(wide)!).ShouldBe(expected, 1e-9 * Math.Abs(expected), field.Name);
        }

        narrowJoules.ShouldBe(wideJoules, 0.02 * wideJoules);
    }

    private static (WorkTotals Work, double Joules) Metered(double windowSeconds)
    {
        const double Seconds = 1200;
        MathNet.Numerics.Random.Xoshiro256StarStar random = new(21);
        Cell cell = new(CellCase.Setup(RoutingPolicy.LeastLoaded, CellCase.Pool(EnginePolicy.Of(EngineKind.Vllm, 64, 2048), 60_000)), null);
        for (int i = 0; i < 4 * Seconds; i++)
        {
            CellCase.Accept(cell, 0.25 * (i + random.NextDouble()), random.Next(200, 800), random.Next(50, 400));
        }

        Worker worker = cell.Units[0].Worker;
        WorkTotals sum = default;
        double joules = 0;
        for (double from = 0; from < Seconds - 1e-6; from += windowSeconds)
        {
            double until = Math.Min(Seconds, from + windowSeconds);
            cell.RunUntil(until);
            worker.BookUntil(until);
            joules += Dense.Meter.Read(ref worker.Work, until - from, 1).Joules;
            sum.Add(ref worker.Work, 1);
            worker.Work = default;
        }

        return (sum, joules);
    }

    private static WorkTotals StepsOf(int batch, double context, int steps, out double seconds)
    {
        WorkTotals work = default;
        StepLoad load = new(batch, batch, context);
        Dense.Steps.AddWork(load, context, steps, ref work);
        seconds = steps * Dense.Steps.DecodeSeconds(batch, batch, context);
        (work.ActiveSeconds, work.RatedSeconds, work.BatchSeconds, work.DecodeTokens) = (seconds, seconds, batch * seconds, batch * steps);
        return work;
    }

    /// <summary>Board power of a step by the model of powers, without tables.</summary>
    private static void PoolPower(int batch, double stepSeconds, out double watts)
    {
        Deployment deployment = Dense.Pool.Served.Deployment;
        WorkRates rates = WorkRatesFinder.DecodeWork(Dense.Pool.Step, Dense.Pool.Served, batch, Dense.Pool.Coefficients).Times(batch / stepSeconds);
        watts = Dense.Pool.PowerFactorAt(batch) * BoardPower.Watts(deployment.Accelerator, deployment.Formats, rates, deployment.Accelerator.TdpWatts, Dense.Pool.Coefficients);
    }
}
