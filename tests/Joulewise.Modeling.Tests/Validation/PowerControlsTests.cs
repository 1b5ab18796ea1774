using Joulewise.Quantities;

namespace Joulewise.Modeling.Tests;

public sealed class PowerControlsTests
{
    private static readonly PowerControls Controls = new(
        [
            Points.Row("a", "one", watts: 500),
            Points.Row("b", "one", watts: 600),
            Points.Row("c", "two", watts: 800),
            Points.Row("d", "two", watts: 100, flag: "power_whole_capture"),
            Points.Row("e", "two", watts: 2000, boundary: Boundary.NodeWall),
            Points.Row("f", "unrated", watts: 700),
            Points.Row("g", "two"),
        ],
        accelerator => accelerator switch { "one" => Power.FromWatts(1000), "two" => Power.FromWatts(2000), "three" => Power.FromWatts(300), _ => null });

    [Theory]
    [InlineData("one", 700)]
    [InlineData("two", 1400)]
    [InlineData("three", 210)]
    public void Watts_ShareOfRatedPower_IsSevenTenths(string accelerator, double watts) =>
        Controls.Watts(accelerator, PredictedBy.ShareOfRatedPower)!.Value.ShouldBe(watts, 1e-9);

    /// <summary>Shares are 0.5 and 0.6 of one, 0.4 of two; a whole capture, a wall and an unrated board do not count.</summary>
    [Theory]
    [InlineData("one", 0.4 * 1000)]
    [InlineData("two", 0.55 * 2000)]
    [InlineData("three", 0.5 * 300)]
    public void Watts_ShareOfOthers_LeavesTheAcceleratorItselfOut(string accelerator, double watts) =>
        Controls.Watts(accelerator, PredictedBy.ShareOfOtherAccelerators)!.Value.ShouldBe(watts, 1e-9);

    [Theory]
    [InlineData(PredictedBy.ShareOfRatedPower)]
    [InlineData(PredictedBy.ShareOfOtherAccelerators)]
    public void Watts_NoRatedPower_IsMissing(PredictedBy by) => Controls.Watts("unrated", by).ShouldBeNull();

    [Fact]
    public void Watts_NoOtherMeasured_IsMissing() =>
        new PowerControls([Points.Row("a", "one", watts: 500)], _ => Power.FromWatts(1000)).Watts("one", PredictedBy.ShareOfOtherAccelerators).ShouldBeNull();

    [Fact]
    public void Watts_OfTheModel_IsNotHere() => Should.Throw<ArgumentOutOfRangeException>(() => Controls.Watts("one", PredictedBy.Model));
}
