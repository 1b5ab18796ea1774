using CsCheck;

namespace Joulewise.Simulation.Tests.Statistics;

public sealed class LatencySketchTests
{
    private static readonly Gen<double[]> AnyTimes = Gen.Double[-13, 13].Select(x => Math.Exp(x)).Array[1, 300];

    [Fact]
    public void Quantile_AnyTimes_IsTheOneOfThatRankWithinAHundredTwentyEighth() => Gen.Select(AnyTimes, Gen.Double[0.001, 1]).Sample(
        (times, share) =>
        {
            LatencySketch sketch = new();
            foreach (double time in times)
            {
                sketch.Add(time);
            }

            double exact = times.Order().ElementAt(Math.Max(1, (int)Math.Ceiling(share * times.Length)) - 1);
            sketch.Quantile(share).ShouldBe(exact, 0.008 * exact);
            sketch.MeanSeconds.ShouldBe(times.Average(), 1e-9 * times.Average());
            sketch.MostSeconds.ShouldBe(times.Max());
        });

    [Fact]
    public void Add_Parts_IsTheWhole() => Gen.Select(AnyTimes, AnyTimes).Sample(
        (one, other) =>
        {
            LatencySketch whole = new();
            LatencySketch left = new();
            LatencySketch right = new();
            Array.ForEach(one, t => left.Add(t));
            Array.ForEach(other, t => right.Add(t));
            Array.ForEach([.. one, .. other], t => whole.Add(t));
            left.Add(right);

            left.Count.ShouldBe(whole.Count);
            left.SumSeconds.ShouldBe(whole.SumSeconds, 1e-9 * whole.SumSeconds);
            foreach (double share in (double[])[0.01, 0.5, 0.9, 0.99, 1])
            {
                left.Quantile(share).ShouldBe(whole.Quantile(share));
            }
        });

    [Fact]
    public void Add_ManyAtOnce_IsAsManyOneByOne()
    {
        LatencySketch many = new();
        many.Add(0.25, 3);
        many.Add(1);

        many.Count.ShouldBe(4);
        many.MeanSeconds.ShouldBe(1.75 / 4);
        many.Quantile(0.75).ShouldBe(0.25, 0.002);
        many.Quantile(1).ShouldBe(1);
    }

    [Fact]
    public void Quantile_NoTimes_IsMissing()
    {
        LatencySketch none = new();

        none.Quantile(0.5).ShouldBe(double.NaN);
        none.MeanSeconds.ShouldBe(double.NaN);
    }

    [Fact]
    public void Quantile_TimesBeyondItsRange_StaysInIt()
    {
        LatencySketch sketch = new();
        sketch.Add(0);
        sketch.Add(1e9);

        sketch.Quantile(0.5).ShouldBe(0);
        sketch.Quantile(1).ShouldBeGreaterThan(1e6);
    }
}
