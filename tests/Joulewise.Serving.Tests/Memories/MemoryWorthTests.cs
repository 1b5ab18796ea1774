using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Memories;

public sealed class MemoryWorthTests
{
    private static readonly Source Nowhere = new("test", "made up", "test");

    private static readonly SearchPoint Any = Searches.Answer(Searches.Ask("qwen3-8b", 1, "nvidia-h200-sxm") with { Engines = ["vllm"], Disaggregated = false, PowerCaps = false }).Ranked[0].Point;

    /// <summary>2 USD an hour and 25 % more output: 0.5 USD an hour.</summary>
    [Fact]
    public void PerHour_QuarterMore_IsAQuarterOfThePrice() =>
        MemoryWorth.PerHour(Hourly(2), Gain(1.25)).Value.InDollarsPerHour.ShouldBe(0.5, 1e-12);

    [Fact]
    public void PerHour_NoGain_IsNothing() =>
        MemoryWorth.PerHour(Hourly(2), Gain(1)).Value.InDollarsPerHour.ShouldBe(0, 1e-12);

    /// <summary>ln(1.25 / 0.75) of output over ln(1.25 / 0.75) of memory is 1; the square of it is 2.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(0.5)]
    public void ElasticityOf_PowerLaw_IsItsExponent(double exponent) =>
        MemoryWorth.ElasticityOf(Powers(exponent), c => c.Bandwidth).ShouldBe(exponent, 1e-9);

    [Fact]
    public void ElasticityOf_NothingServedBelow_IsNotANumber() =>
        double.IsNaN(MemoryWorth.ElasticityOf([new MemoryPoint(new MemoryChange(1, 0.75), null), new MemoryPoint(new MemoryChange(1, 1.25), Any)], c => c.Bandwidth)).ShouldBeTrue();

    /// <summary>A twin with twice the bandwidth that was off by 0.9: at a change of twice the error is 0.9, at one of the root of two its root.</summary>
    [Theory]
    [InlineData(2, 0.9)]
    [InlineData(1.4142135623730951, 0.9486832980505138)]
    public void GainOf_Twins_ScaleWithTheLogarithmOfTheChange(double factor, double error)
    {
        MemoryResponse response = new(Searches.Catalogue.FindAccelerator("h200"), Any, [], [new MemoryPoint(new MemoryChange(1, factor), Any)]);
        TwinComparison twin = new("a", "b", 2, "model", "engine", "fp8", 10, 1.8, 2, 0.9);

        Estimate<Ratio> gain = MemoryWorth.GainOf(response, new MemoryChange(1, factor), [twin]);

        gain.Value.InFraction.ShouldBe(1, 1e-12);
        gain.Interval.Low.InFraction.ShouldBe(error, 1e-9);
    }

    private static MemoryPoint[] Powers(double exponent) =>
    [
        .. MemoryStudy.Factors.Select(f => new MemoryPoint(
            new MemoryChange(1, f),
            Any with { TotalOutput = Estimate.Exact("output", TokenRate.FromPerSecond(100 * Math.Pow(f, exponent)), Grade.D, Nowhere) })),
    ];

    private static Estimate<MoneyRate> Hourly(double dollars) => Estimate.Exact("price", MoneyRate.FromDollarsPerHour(dollars), Grade.D, Nowhere);

    private static Estimate<Ratio> Gain(double gain) => Estimate.Exact("gain", Ratio.FromFraction(gain), Grade.D, Nowhere);
}
