using CsCheck;

namespace Joulewise.Serving.Tests.Plans;

public sealed class ServedCurveTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 30)]
    [InlineData(2, 50)] // 10 x 1 + 20 x 2: the span of rate 1 is served whole
    [InlineData(3, 70)]
    [InlineData(9, 70)]
    public void At_Capacity_IsTheSmallerOfRateAndCapacity(double capacity, double served) =>
        new ServedCurve([(20, 3), (10, 1)]).At(capacity).ShouldBe(served);

    [Fact]
    public void At_AnyDay_IsTheSumOverItsSpans() =>
        Gen.Select(Gen.Select(Gen.Double[1, 100], Gen.Double[0, 50]).Array[1, 20], Gen.Double[0, 60]).Sample((day, capacity) =>
        {
            double expected = day.Sum(d => d.Item1 * Math.Min(d.Item2, capacity));
            new ServedCurve(day).At(capacity).ShouldBe(expected, 1e-9 * (1 + expected));
        });
}
