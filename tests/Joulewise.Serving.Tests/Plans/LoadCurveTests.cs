using CsCheck;
using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Plans;

public sealed class LoadCurveTests
{
    private static readonly LoadCurve Curve = Invented.A.Options[0].Curve;

    [Theory]
    [InlineData(0, 100)]
    [InlineData(2.5, 225)] // half way from 100 W idle to 350 W
    [InlineData(5, 350)]
    [InlineData(8, 440)] // 350 + 3/5 x 150
    [InlineData(10, 500)]
    [InlineData(11, 500)]
    public void At_Load_LiesOnTheLine(double requests, double watts) =>
        Curve.At(RequestRate.FromPerSecond(requests)).BoardPower.InWatts.ShouldBe(watts, 1e-9);

    [Fact]
    public void At_Load_InterpolatesLatencies()
    {
        LoadPoint point = Curve.At(RequestRate.FromPerSecond(8));

        point.Ttft.InMilliseconds.ShouldBe(800, 1e-9);
        point.Tpot.InMilliseconds.ShouldBe(8, 1e-9);
        Curve.At(RequestRate.FromPerSecond(1)).Tpot.InMilliseconds.ShouldBe(5, 1e-9);
        Curve.Capacity.InPerSecond.ShouldBe(10);
    }

    [Fact]
    public void At_RisingLoadOfARisingCurve_NeverFalls() =>
        Gen.Select(Gen.Double[0, 10], Gen.Double[0, 10]).Sample((a, b) =>
            Curve.At(RequestRate.FromPerSecond(Math.Min(a, b))).BoardPower.InWatts
                .ShouldBeLessThanOrEqualTo(Curve.At(RequestRate.FromPerSecond(Math.Max(a, b))).BoardPower.InWatts));

    [Fact]
    public void Of_PointsThatBreakARule_AreRefused()
    {
        Should.Throw<ArgumentException>(() => LoadCurve.Of(Power.FromWatts(1), []));
        Should.Throw<ArgumentException>(() => Invented.Option(1, 10, (2, 100), (2, 200)));
        Should.Throw<ArgumentException>(() => Invented.Option(1, 10, (0, 100)));
        Should.Throw<ArgumentException>(() => Invented.Option(1, -10, (1, 100)));
    }
}
