using CsCheck;

namespace Joulewise.Facility.Tests.PowerChains;

public sealed class PowerChainTests
{
    [Fact]
    public void Ups_AtUsualLoad_Has965Percent() =>
        (1 / (1 + PowerChain.DoubleConversion.Ups.PerDelivered(FacilityDesign.UsualLoad))).ShouldBe(0.965, 0.002);

    [Fact]
    public void Loss_IsTheProductOfItsStages() => Gen.Double[0.1, 1].Sample(load =>
    {
        PowerChain chain = PowerChain.DoubleConversion;
        double product = (1 + chain.Transformer.PerDelivered(load)) * (1 + chain.Ups.PerDelivered(load)) * (1 + chain.Distribution.PerDelivered(load));
        (1 + chain.LossPerIt(load)).ShouldBe(product, 1e-12);
    });

    [Fact]
    public void Curve_HasItsLeastLossWhereNoLoadEqualsSquare()
    {
        LossCurve curve = new(0.01, 0.02, 0.01);
        curve.PerDelivered(1).ShouldBe(0.04, 1e-12);
        Gen.Double[0.1, 3].Sample(load => curve.PerDelivered(load).ShouldBeGreaterThanOrEqualTo(0.04 - 1e-12));
    }

    [Fact]
    public void Battery_InTheRack_LosesLess() => Gen.Double[0.1, 1].Sample(load =>
        PowerChain.RackBattery.LossPerIt(load).ShouldBeLessThan(PowerChain.DoubleConversion.LossPerIt(load)));
}
