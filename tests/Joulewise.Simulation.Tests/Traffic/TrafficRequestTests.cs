namespace Joulewise.Simulation.Tests;

public sealed class TrafficRequestTests
{
    [Fact]
    public void SetBlocks_FewerThanBefore_ShowsThoseOnly()
    {
        TrafficRequest request = new();
        request.SetBlocks(3).Fill(7);
        request.SetBlocks(2)[0] = 5;

        request.Blocks.ToArray().ShouldBe([5UL, 7UL]);
    }
}
