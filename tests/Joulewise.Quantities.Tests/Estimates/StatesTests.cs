using CsCheck;

namespace Joulewise.Quantities.Tests;

public sealed class StatesTests
{
    /// <summary>Expected numbers from a Python rendering of SHA-256, SplitMix64 and Fisher-Yates (hashlib, integers modulo 2^64).</summary>
    [Theory]
    [InlineData("board-power", 2663, 1841, 2867, 2229, 333)]
    [InlineData("pue/site-x", 343, 1827, 2901, 2091, 4033)]
    public void Uniform_OfAnIdentity_IsPinned(string id, int first, int second, int third, int fourth, int last)
    {
        double[] draws = States.Uniform(id);

        draws[..4].Select(u => u * 2 * States.Count).ShouldBe([first, second, third, fourth]);
        (draws[^1] * 2 * States.Count).ShouldBe(last);
    }

    [Fact]
    public void Uniform_OfAnyIdentity_HitsEverySliceOnceInTheSameOrderEachTime() =>
        Gen.String.Sample(
            id =>
            {
                double[] draws = States.Uniform(id);
                draws.ShouldBe(States.Uniform(id));
                draws.Select(u => (int)(u * States.Count)).Order().ShouldBe(Enumerable.Range(0, States.Count));
            },
            iter: 50);

    [Theory]
    [InlineData(0.0, 1)]
    [InlineData(0.125, 1)]
    [InlineData(0.5, 3.5)]
    [InlineData(0.625, 5)]
    [InlineData(0.875, 11)]
    [InlineData(1.0, 11)]
    public void Quantile_OfFourValues_PutsEachInTheMiddleOfItsQuarter(double level, double expected) =>
        // Hazen's plotting positions of four values are 1/8, 3/8, 5/8 and 7/8.
        States.Quantile([1, 2, 5, 11], level).ShouldBe(expected);
}
