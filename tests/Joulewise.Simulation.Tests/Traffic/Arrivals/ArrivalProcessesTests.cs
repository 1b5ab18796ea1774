using CsCheck;
using Joulewise.Quantities;
using MathNet.Numerics.Statistics;

namespace Joulewise.Simulation.Tests;

public sealed class ArrivalProcessesTests
{
    private const int Count = 200_000;

    /// <summary>The gaps of a renewal process have the mean and the variation they were asked for; the bounds are about five standard errors of a sample this large.</summary>
    [Theory]
    [InlineData(1.0)]
    [InlineData(0.3)]
    [InlineData(3.0)]
    public void NextSeconds_Gamma_HasRateAndVariation(double variation)
    {
        RunningStatistics gaps = Gaps(new ArrivalSpec.GammaRenewal(20, variation), null, []);

        gaps.Mean.ShouldBe(0.05, 0.05 * 5 * variation / Math.Sqrt(Count));
        (gaps.StandardDeviation / gaps.Mean).ShouldBe(variation, 0.03 * variation);
    }

    [Fact]
    public void NextSeconds_Poisson_HasExponentialGaps()
    {
        RunningStatistics gaps = Gaps(new ArrivalSpec.Poisson(20), null, []);

        gaps.Mean.ShouldBe(0.05, 0.05 * 5 / Math.Sqrt(Count));
        gaps.StandardDeviation.ShouldBe(0.05, 0.05 * 0.02);

        // An exponential has a skewness of 2.
        gaps.Skewness.ShouldBe(2, 0.1);
    }

    [Fact]
    public void NextSeconds_FixedInterval_IsAnEvenGridFromZero()
    {
        IArrivalProcess process = ArrivalProcesses.Open(new ArrivalSpec.FixedInterval(4), new RateClock(null, []), 1);

        Enumerable.Range(0, 5).Select(_ => process.NextSeconds()).ShouldBe([0, 0.25, 0.5, 0.75, 1]);
    }

    /// <summary>Begun at a moment at random a renewal process has its mean rate from the start; begun at an arrival a gap of variation 3 would add (9 − 1)/2 = 4 arrivals (Cox, 1962, ch. 4).</summary>
    [Fact]
    public void NextSeconds_BurstyGammaOverManyShortRuns_HasNoExcessAtTheStart()
    {
        const double seconds = 50;
        double mean = Enumerable.Range(0, 4_000).Average(seed =>
        {
            IArrivalProcess process = ArrivalProcesses.Open(new ArrivalSpec.GammaRenewal(1, 3), new RateClock(null, []), seed);
            int count = 0;
            while (process.NextSeconds() < seconds)
            {
                count++;
            }

            return count;
        });

        // The count's deviation is about 3·√50 = 21, of the mean of 4,000 runs 0.34.
        mean.ShouldBe(seconds, 1.2);
    }

    /// <summary>Mean rate of the states weighed by their dwell: (10·30 + 100·10)/40 = 32.5.</summary>
    [Fact]
    public void NextSeconds_MarkovModulated_HasTheMeanRateAndMoreVariationThanPoisson()
    {
        RunningStatistics gaps = Gaps(new ArrivalSpec.MarkovModulated([new(10, 30), new(100, 10)]), null, []);

        (1 / gaps.Mean).ShouldBe(32.5, 2.5);
        (gaps.StandardDeviation / gaps.Mean).ShouldBeGreaterThan(1.3);
    }

    [Fact]
    public void NextSeconds_MarkovModulatedWithASilentState_HasTheMeanRate()
    {
        RunningStatistics gaps = Gaps(new ArrivalSpec.MarkovModulated([new(0, 1), new(60, 1), new(30, 1)]), null, []);

        (1 / gaps.Mean).ShouldBe(30, 1.5);
    }

    /// <summary>A profile's hours get their share of a day and the day keeps its total: triangles over three corners 1, 2, 3 hold 1.5, 2.5 and 2 sixths.</summary>
    [Theory]
    [InlineData(true, 1.5, 2.5, 2.0)]
    [InlineData(false, 1.0, 2.0, 3.0)]
    public void NextSeconds_Profile_SharesTheDayAsItsIntegralDoes(bool isInterpolated, double first, double second, double third)
    {
        const double rate = 200;
        RateProfile profile = new([1, 2, 3]) { PeriodSeconds = 300, IsInterpolated = isInterpolated };
        IArrivalProcess process = ArrivalProcesses.Open(new ArrivalSpec.Poisson(rate), new RateClock(profile, []), 3);
        double[] counts = new double[3];
        for (double time = process.NextSeconds(); time < 3_000; time = process.NextSeconds())
        {
            counts[(int)(time % 300 / 100)]++;
        }

        double total = rate * 3_000;
        counts.Sum().ShouldBe(total, 5 * Math.Sqrt(total));
        double[] shares = [first / 6, second / 6, third / 6];
        for (int i = 0; i < 3; i++)
        {
            counts[i].ShouldBe(shares[i] * total, 5 * Math.Sqrt(shares[i] * total));
        }
    }

    [Fact]
    public void NextSeconds_OverlappingBursts_MultiplyTheRate()
    {
        RateBurst[] bursts = [new(10, 20, 3), new(20, 20, 0.5), new(50, 10, 0)];
        IArrivalProcess process = ArrivalProcesses.Open(new ArrivalSpec.FixedInterval(1_000), new RateClock(null, bursts), 1);
        int[] counts = new int[7];
        for (double time = process.NextSeconds(); time < 70; time = process.NextSeconds())
        {
            counts[(int)((time + 1e-9) / 10)]++;
        }

        int[] expected = [10_000, 30_000, 15_000, 5_000, 10_000, 0, 10_000];
        for (int i = 0; i < expected.Length; i++)
        {
            counts[i].ShouldBeInRange(expected[i] - 1, expected[i] + 1);
        }
    }

    [Fact]
    public void Advance_AnyProfile_InvertsItsIntegral()
    {
        Check.Sample(
            Gen.Select(Gen.Double[0, 10].Array[1, 8], Gen.Double[0.01, 50].Array[1, 30]),
            (rates, amounts) =>
            {
                rates[0] += 0.1;
                RateClock clock = new(new RateProfile(rates) { PeriodSeconds = 24 }, []);
                foreach (double amount in amounts)
                {
                    double before = Integral(rates, clock.NowSeconds);
                    clock.Advance(amount, double.PositiveInfinity).ShouldBeLessThan(0);
                    (Integral(rates, clock.NowSeconds) - before).ShouldBe(amount, 1e-6);
                }
            },
            iter: 300);
    }

    public static TheoryData<string, object> Faults => new()
    {
        { "traffic: the rate in requests per second is 0; accepted: above 0, at most 1000000000", new ArrivalSpec.Poisson(0) },
        { "traffic: the rate in requests per second is ∞; accepted: above 0, at most 1000000000", new ArrivalSpec.FixedInterval(double.PositiveInfinity) },
        { "traffic: the coefficient of variation of the gaps is -1; accepted: above 0, at most 100", new ArrivalSpec.GammaRenewal(1, -1) },
        { "traffic: the number of states of the arrivals is 1; accepted: 2 to 1000", new ArrivalSpec.MarkovModulated([new(1, 1)]) },
        { "traffic: the highest rate of the states per second is 0; accepted: above 0, at most 1000000000", new ArrivalSpec.MarkovModulated([new(0, 1), new(0, 1)]) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Open_ParameterOutOfRange_SaysWhatIsAccepted(string message, object spec) =>
        Should.Throw<InputException>(() => ArrivalProcesses.Open((ArrivalSpec)spec, new RateClock(null, []), 1)).Message.Replace("Infinity", "∞", StringComparison.Ordinal).ShouldBe(message);

    [Fact]
    public void Clock_ProfileOfZeros_IsRefused() =>
        Should.Throw<InputException>(() => new RateClock(new RateProfile([0, 0]), [])).Message.ShouldStartWith("traffic: the mean of the rates in a profile is 0; accepted: above 0");

    private static RunningStatistics Gaps(ArrivalSpec spec, RateProfile? profile, RateBurst[] bursts)
    {
        IArrivalProcess process = ArrivalProcesses.Open(spec, new RateClock(profile, bursts), 11);
        RunningStatistics gaps = new();
        double last = process.NextSeconds();
        for (int i = 0; i < Count; i++)
        {
            double next = process.NextSeconds();
            gaps.Push(next - last);
            last = next;
        }

        return gaps;
    }

    /// <summary>The integral of straight lines between values over a day of 24 s, by trapezes from the day's start.</summary>
    private static double Integral(double[] rates, double seconds)
    {
        double mean = rates.Average();
        double step = 24.0 / rates.Length;
        double sum = Math.Floor(seconds / 24) * 24;
        double rest = seconds - sum;
        for (int i = 0; rest > 0 && i < rates.Length; i++)
        {
            double part = Math.Min(rest, step);
            double from = rates[i] / mean;
            double to = rates[(i + 1) % rates.Length] / mean;
            sum += part * (from + (from + ((to - from) * part / step))) / 2;
            rest -= part;
        }

        return sum;
    }
}
