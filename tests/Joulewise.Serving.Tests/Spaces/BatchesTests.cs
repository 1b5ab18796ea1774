namespace Joulewise.Serving.Tests.Spaces;

public sealed class BatchesTests
{
    /// <summary>Two steps for each doubling and the largest, by hand.</summary>
    [Theory]
    [InlineData(1, 10.7, new[] { 1, 2, 3, 4, 6, 8, 10 })]
    [InlineData(4, 10.7, new[] { 4, 6, 8, 10 })]
    [InlineData(8, 8, new[] { 8 })]
    [InlineData(8, 7.99, new int[0])]
    [InlineData(1, 0.99, new int[0])]
    [InlineData(7, 7.5, new[] { 7 })]
    public void Of_Range_IsTheHandCount(int fewest, double largest, int[] expected) =>
        Batches.Of(fewest, largest).ShouldBe(expected);

    /// <summary>Four steps for each doubling, by hand: between 8 and 16 two apart.</summary>
    [Fact]
    public void Of_FinerSteps_AreTheHandCount() =>
        Batches.Of(1, 17.5, perDoubling: 4).ShouldBe([1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 17]);

    [Theory]
    [InlineData(1e12)]
    [InlineData(double.PositiveInfinity)]
    public void Of_MoreMemoryThanAnyEngineSchedules_EndsAtTheMost(double largest)
    {
        IReadOnlyList<int> batches = Batches.Of(1, largest);

        // 1, then two for each of the 13 doublings up to 8,192, then 16,384.
        batches.Count.ShouldBe(1 + (2 * 13) + 1);
        batches[^1].ShouldBe(16_384);
        batches.ShouldBe(batches.Distinct().Order());
    }
}
