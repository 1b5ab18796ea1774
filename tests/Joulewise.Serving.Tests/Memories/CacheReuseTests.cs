using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Memories;

public sealed class CacheReuseTests
{
    private static readonly Source Nowhere = new("test", "made up", "test");

    private static readonly CacheTier Tier = new(
        "host memory",
        "a link",
        Estimate.Exact("read", Bandwidth.FromGigabytesPerSecond(50), Grade.D, Nowhere),
        Estimate.Exact("price", MemoryPrice.FromDollarsPerGigabyte(10), Grade.D, Nowhere));

    /// <summary>
    /// 100 kB a token at 50 GB/s: 500,000 tokens/s, 50 times the 10,000 that are computed. At 3.6 USD an hour 10,000 tokens/s cost
    /// 0.1 USD a million. A token of 1e-4 GB at 10 USD/GB is 1e-3 USD of capital over 126,230,400 s: 1e-7 USD saved keeps it 12,623.04 s.
    /// </summary>
    [Fact]
    public void Of_RoundNumbers_IsTheHandCount()
    {
        CacheReuse reuse = CacheReuse.Of(Tier, DataSize.FromBytes(100_000), Rate(10_000), Hourly(3.6));

        reuse.Loaded.Value.InPerSecond.ShouldBe(500_000, 1e-6);
        reuse.Speedup.Value.InFraction.ShouldBe(50, 1e-9);
        reuse.Saved.ShouldNotBeNull().Value.InDollarsPerMillion.ShouldBe(0.1, 1e-12);
        reuse.PaysUpTo.ShouldNotBeNull().Value.InSeconds.ShouldBe(12_623.04, 1e-6);
    }

    [Fact]
    public void Of_NoPrice_SaysNothingOfMoney()
    {
        CacheReuse reuse = CacheReuse.Of(Tier, DataSize.FromBytes(100_000), Rate(10_000), null);

        reuse.Saved.ShouldBeNull();
        reuse.PaysUpTo.ShouldBeNull();
    }

    /// <summary>Twice the bytes: half the speed and half the time that keeping pays.</summary>
    [Fact]
    public void Of_TwiceTheBytes_HalvesSpeedAndTime()
    {
        CacheReuse one = CacheReuse.Of(Tier, DataSize.FromBytes(40_000), Rate(7_000), Hourly(2));
        CacheReuse two = CacheReuse.Of(Tier, DataSize.FromBytes(80_000), Rate(7_000), Hourly(2));

        (two.Speedup.Value.InFraction * 2).ShouldBe(one.Speedup.Value.InFraction, 1e-9);
        (two.PaysUpTo!.Value.InSeconds * 2).ShouldBe(one.PaysUpTo!.Value.InSeconds, 1e-6);
    }

    [Fact]
    public void Of_NoBytes_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => CacheReuse.Of(Tier, DataSize.FromBytes(0), Rate(1), null));

    /// <summary>PCI Express 5.0: 63.0 GB/s one way over 16 lanes. Two accelerators share the 450 GB/s one way of a Grace.</summary>
    [Theory]
    [InlineData("nvidia-h100-sxm", 63.0, 63.1)]
    [InlineData("amd-mi355x", 63.0, 63.1)]
    [InlineData("nvidia-gb300", 225, 450)]
    public void Tiers_HostLink_IsThePublished(string accelerator, double low, double high) =>
        CacheTiers.Of(Searches.Catalogue.FindAccelerator(accelerator))[0].ReadRate.Value.InGigabytesPerSecond.ShouldBeInRange(low, high);

    [Fact]
    public void Tiers_UnpublishedLink_AreNone() =>
        CacheTiers.Of(Searches.Catalogue.FindAccelerator("google-tpu-v7")).ShouldBeEmpty();

    private static Estimate<TokenRate> Rate(double perSecond) => Estimate.Exact("rate", TokenRate.FromPerSecond(perSecond), Grade.D, Nowhere);

    private static Estimate<MoneyRate> Hourly(double dollars) => Estimate.Exact("hour", MoneyRate.FromDollarsPerHour(dollars), Grade.D, Nowhere);
}
