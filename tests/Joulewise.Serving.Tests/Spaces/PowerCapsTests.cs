namespace Joulewise.Serving.Tests.Spaces;

public sealed class PowerCapsTests
{
    [Fact]
    public void Shares_Rating_ComesFirstAndTheOthersFall()
    {
        PowerCaps.Shares[0].ShouldBe(1);
        PowerCaps.Shares.ShouldBe(PowerCaps.Shares.OrderDescending());
        PowerCaps.Shares[^1].ShouldBe(0.5);
    }
}
