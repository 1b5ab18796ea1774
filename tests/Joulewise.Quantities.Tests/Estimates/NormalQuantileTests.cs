using CsCheck;

namespace Joulewise.Quantities.Tests;

public sealed class NormalQuantileTests
{
    /// <summary>Points from Wichura's algorithm AS 241 (16 digits) as Python's statistics.NormalDist computes them; the common ones are in any table.</summary>
    [Theory]
    [InlineData(1e-6, -4.753424308822899)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(0.01, -2.3263478740408408)]
    [InlineData(0.02, -2.0537489106318225)]
    [InlineData(0.025, -1.9599639845400538)]
    [InlineData(0.05, -1.6448536269514726)]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.5, 0.0)]
    [InlineData(0.9, 1.2815515655446008)]
    [InlineData(0.975, 1.9599639845400536)]
    [InlineData(0.99, 2.3263478740408408)]
    public void At_PublishedPoint_AgreesToNineDigits(double p, double z) =>
        NormalQuantile.At(p).ShouldBe(z, Math.Max(1e-12, Math.Abs(z) * 1.2e-9));

    [Fact]
    public void NinetyFive_IsTheQuantileItNames() =>
        NormalQuantile.At(0.95).ShouldBe(NormalQuantile.NinetyFive, 2e-9);

    [Fact]
    public void At_AnyTwoPoints_IsOddAndIncreasing() =>
        Gen.Select(Gen.Double[1e-9, 0.5], Gen.Double[1e-9, 0.5]).Sample((p, q) =>
        {
            NormalQuantile.At(1 - p).ShouldBe(-NormalQuantile.At(p), 1e-6);
            if (q - p > 1e-8)
            {
                NormalQuantile.At(p).ShouldBeLessThan(NormalQuantile.At(q));
            }
        });

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void At_OutsideTheOpenInterval_IsRefused(double p) =>
        Should.Throw<ArgumentOutOfRangeException>(() => NormalQuantile.At(p));
}
