using CsCheck;
using Joulewise.Quantities;

namespace Joulewise.Simulation.Tests;

public sealed class LengthSamplersTests
{
    private const int Count = 200_000;

    /// <summary>Means and medians from the textbook formula of each family; the bound is five standard errors or more.</summary>
    public static TheoryData<string, object, double, double> Shapes => new()
    {
        { "fixed", new LengthSpec.Fixed(17), 17, 17 },
        { "uniform", new LengthSpec.Uniform { Least = 11, Most = 21 }, 16, 16 },
        { "log-normal of mean 1000 and variation 1", new LengthSpec.LogNormal(1000, 1), 1000, 1000 / Math.Sqrt(2) },
        { "log-normal of median 500 and p90 2000: mean 500·exp(σ²/2), σ = ln 4 / 1.2816", new LengthSpec.LogNormalByMedian(500, 2000), 897.6, 500 },
        { "gamma of shape 1: the median is ln 2 of the mean", new LengthSpec.Gamma(1000, 1), 1000, 693.1 },
        { "half 100, half a tail of index 3 from 1000: its mean is 1500", new LengthSpec.ParetoTail(new LengthSpec.Fixed(100), 0.5, 1000, 3), 800, double.NaN },
        { "a triangle of quantiles", new LengthSpec.Quantiles([new(0, 0), new(0.5, 100), new(1, 1000)]), 300, 100 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Next_ManyDraws_HaveMeanAndMedianOfTheFamily(string family, object spec, double mean, double median)
    {
        LengthSampler sampler = LengthSamplers.Open((LengthSpec)spec, family);
        Random random = RandomStreams.Open(1, family);
        int[] drawn = [.. Enumerable.Range(0, Count).Select(_ => sampler.Next(random)).Order()];

        drawn.Average().ShouldBe(mean, 0.02 * mean, family);
        if (!double.IsNaN(median))
        {
            ((double)drawn[Count / 2]).ShouldBe(median, 0.02 * median, family);
        }
    }

    [Fact]
    public void Next_LogNormalByMedian_HasItsPercentile90()
    {
        LengthSampler sampler = LengthSamplers.Open(new LengthSpec.LogNormalByMedian(500, 2000), "test");
        Random random = RandomStreams.Open(1, "test");

        (Enumerable.Range(0, Count).Count(_ => sampler.Next(random) <= 2000) / (double)Count).ShouldBe(0.9, 0.005);
    }

    [Fact]
    public void Next_AnyFamily_StaysWithinItsBounds()
    {
        Check.Sample(
            Gen.Select(Gen.Double[1, 1e5], Gen.Double[0.01, 5], Gen.Int[1, 1000], Gen.Int[0, 1000], Gen.Int),
            (mean, variation, least, width, seed) =>
            {
                LengthSpec[] specs = [new LengthSpec.LogNormal(mean, variation), new LengthSpec.Gamma(mean, variation), new LengthSpec.ParetoTail(new LengthSpec.Fixed(1), 0.5, mean, variation), new LengthSpec.Uniform()];
                Random random = RandomStreams.Open(seed, "test");
                foreach (LengthSpec spec in specs)
                {
                    LengthSampler sampler = LengthSamplers.Open(spec with { Least = least, Most = least + width }, "test");
                    for (int i = 0; i < 20; i++)
                    {
                        sampler.Next(random).ShouldBeInRange(least, least + width);
                    }
                }
            },
            iter: 200);
    }

    public static TheoryData<object, string> Faults => new()
    {
        { new LengthSpec.Fixed(0), "traffic: input: the tokens is 0; accepted: 1 to 100000000" },
        { new LengthSpec.LogNormal(double.NaN, 1), "traffic: input: the mean in tokens is NaN; accepted: above 0, at most 100000000" },
        { new LengthSpec.Gamma(100, 0), "traffic: input: the coefficient of variation is 0; accepted: above 0, at most 100" },
        { new LengthSpec.LogNormalByMedian(100, 50), "traffic: input: the 90th percentile in tokens is 50; accepted: 100 to 100000000" },
        { new LengthSpec.Uniform { Least = 10, Most = 9 }, "traffic: input: the most tokens is 9; accepted: 10 to 100000000" },
        { new LengthSpec.ParetoTail(new LengthSpec.Fixed(1), 1.5, 10, 2), "traffic: input: the share of the tail is 1.5; accepted: 0 to 1" },
        { new LengthSpec.Quantiles([new(0, 5), new(0.9, 10)]), "traffic: input: quantile 2 of 2, which rise from 0 to 1, is 0.9; accepted: 1 to 1" },
        { new LengthSpec.Quantiles([new(0, 5), new(1, 4)]), "traffic: input: the tokens at quantile 2 of 2, which never fall, is 4; accepted: 5 to 100000000" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Open_ParameterOutOfRange_SaysWhatIsAccepted(object spec, string message) =>
        Should.Throw<InputException>(() => LengthSamplers.Open((LengthSpec)spec, "input")).Message.ShouldBe(message);

    [Fact]
    public void Next_RowsOfASample_KeepsPairsTogether()
    {
        TokenSampler sampler = new(new TokenSpec.Rows([new(10, 1), new(20, 2), new(30, 3)]), 5);
        TrafficRequest request = new();
        HashSet<int> seen = [];
        for (int i = 0; i < 100; i++)
        {
            sampler.Next(request);
            request.InputTokens.ShouldBe(10 * request.OutputTokens);
            seen.Add(request.OutputTokens);
        }

        seen.Count.ShouldBe(3);
    }
}
