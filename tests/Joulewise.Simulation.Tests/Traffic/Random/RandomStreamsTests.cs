namespace Joulewise.Simulation.Tests;

public sealed class RandomStreamsTests
{
    /// <summary>The first outputs of splitmix64.c (Vigna, 2015) from state 0, as listed with Java's SplittableRandom(0).</summary>
    [Fact]
    public void Mix_OfTheStatesFromZero_IsSplitMix64()
    {
        RandomStreams.Mix(0).ShouldBe(0xE220A8397B1DCDAFUL);
        RandomStreams.Mix(0x9E3779B97F4A7C15).ShouldBe(0x6E789E6AA1B965F4UL);
    }

    [Fact]
    public void Open_AnotherPurposeDrawsFirst_StreamIsTheSame()
    {
        RandomStreams.Open(7, "lengths").NextDouble();
        double alone = RandomStreams.Open(7, "arrivals").NextDouble();

        alone.ShouldBe(RandomStreams.Open(7, "arrivals").NextDouble());
        alone.ShouldNotBe(RandomStreams.Open(7, "lengths").NextDouble());
        alone.ShouldNotBe(RandomStreams.Open(8, "arrivals").NextDouble());
    }

    [Fact]
    public void Reset_SameKey_GivesTheSameNumbers()
    {
        SplitMixRandom random = new();
        random.Reset(42);
        double[] first = [random.NextDouble(), random.NextDouble()];
        random.Reset(42);

        first.ShouldBe([random.NextDouble(), random.NextDouble()]);
        first[0].ShouldBe((RandomStreams.Mix(unchecked(42 + 0x9E3779B97F4A7C15)) >> 11) / (double)(1UL << 53));
    }
}
