using CsCheck;

namespace Joulewise.Modeling.Tests;

public sealed class ClockCurveTests
{
    private static readonly Gen<BoardParts> Parts = Gen.Select(
        Gen.Double[50, 400],
        Gen.Double[0, 400],
        Gen.Double[10, 600],
        Gen.Double[0, 1],
        (fixedWatts, memory, compute, share) => new BoardParts(fixedWatts, memory, compute, share, 1 - share));

    // A board bound by arithmetic at its rated power: 37 % of it static or active, the rest arithmetic (fitted shares of Hopper).
    private static BoardParts BoundBy(double ratedWatts) => new(0.37 * ratedWatts, 0, 0.63 * ratedWatts, 0, 1);

    [Theory]
    [InlineData(700, 500, 0.791, 0.830)] // MLPerf v4.1, NVIDIA H200: Llama-2-70B 0.807 offline and 0.791 server, Mixtral 0.830 and 0.796
    [InlineData(700, 450, 0.686, 0.805)] // MLPerf v4.0, NVIDIA and Dell H100, Llama-2-70B: 0.805, 0.781 offline, 0.754, 0.686 server
    [InlineData(700, 350, 0.608, 0.753)] // MLPerf v4.0 and v4.1, H100 and H200, GPT-J: 0.608 to 0.753
    [InlineData(1400, 1000, 0.819, 0.839)] // MLPerf v6.0, Dell with MangoBoost, MI355X, Llama-2-70B: 0.839 offline, 0.819 server
    public void Under_LimitOfMlperf_KeepsTheThroughputThatWasSubmitted(double ratedWatts, double capWatts, double low, double high)
    {
        ClockState state = ClockCurve.Under(BoundBy(ratedWatts), capWatts);
        state.Watts.ShouldBe(capWatts, capWatts * 1e-6);
        (1 / state.TimeFactor).ShouldBeInRange(low * 0.96, high * 1.04);
    }

    [Fact]
    public void At_LowerClock_IsNeverFasterAndNeverDrawsMore() => Gen.Select(Parts, Gen.Double[0.11, 0.99]).Sample((parts, clock) =>
    {
        ClockState full = ClockCurve.At(parts, 1);
        ClockState slow = ClockCurve.At(parts, clock);
        full.TimeFactor.ShouldBe(1, 1e-12);
        full.Watts.ShouldBe(parts.Watts, parts.Watts * 1e-12);
        slow.TimeFactor.ShouldBeGreaterThanOrEqualTo(1 - 1e-12);
        slow.Watts.ShouldBeLessThanOrEqualTo(full.Watts * (1 + 1e-12));
    });

    [Fact]
    public void Under_Limit_IsKeptOrTheClockIsTheLowest() => Gen.Select(Parts, Gen.Double[30, 1500]).Sample((parts, cap) =>
    {
        ClockState state = ClockCurve.Under(parts, cap);
        (state.Watts <= cap * (1 + 1e-9) || state.Clock <= ClockCurve.LowestClock * 1.0001).ShouldBeTrue();
    });

    [Fact]
    public void Under_LimitAboveTheDraw_ChangesNothing()
    {
        // Decode of a small batch that waits for memory draws far less than 700 W: a limit there does nothing, a lower clock saves energy (arXiv 2605.11999).
        BoardParts decode = new(180, 90, 30, 0.8, 0.1);
        ClockCurve.Under(decode, 500).ShouldBe(ClockCurve.At(decode, 1));
        ClockState slow = ClockCurve.At(decode, 0.5);
        slow.TimeFactor.ShouldBeLessThan(1.05);
        slow.EnergyFactor.ShouldBeInRange(0.67, 0.85);
    }
}
