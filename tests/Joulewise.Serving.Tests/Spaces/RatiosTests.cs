namespace Joulewise.Serving.Tests.Spaces;

public sealed class RatiosTests
{
    [Fact]
    public void All_PairsWithoutACommonDivisor_AreOneHundredAndFiftyNine()
    {
        // 2 (phi(1) + ... + phi(16)) - 1 with Euler's totients 1, 1, 2, 2, 4, 2, 6, 4, 6, 4, 10, 4, 12, 6, 8, 8, which add up to 80.
        Ratios.All.Length.ShouldBe((2 * 80) - 1);
        Ratios.All.ShouldBeUnique();
        Ratios.All.ShouldContain((3, 2));
        Ratios.All.ShouldNotContain((6, 4));
    }

    [Fact]
    public void All_Pairs_FallInDecodeWorkersForEachPrefillWorker()
    {
        Ratios.All[0].ShouldBe((1, 16));
        Ratios.All[^1].ShouldBe((16, 1));
        for (int i = 1; i < Ratios.All.Length; i++)
        {
            (Ratios.All[i].Decode * Ratios.All[i - 1].Prefill).ShouldBeLessThan(Ratios.All[i - 1].Decode * Ratios.All[i].Prefill);
        }
    }
}
