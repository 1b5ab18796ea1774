using CsCheck;
using Joulewise.Quantities;

namespace Joulewise.Facility.Tests;

public sealed class TokenSplitTests
{
    private static readonly Source Source = new("choice", "A choice", "test");

    [Fact]
    public void ByTime_AnyShare_KeepsTheDollars() =>
        Gen.Select(Gen.Double[0.01, 100], Gen.Double[0.1, 50], Gen.Double[0, 1]).Sample((dollars, inputs, time) =>
        {
            TokenSplit split = TokenSplit.ByTime(Cost(dollars), inputs, Estimate.Exact("time", Ratio.FromFraction(time), Grade.D, Source));
            Check(split, dollars, inputs);
        });

    [Fact]
    public void Alike_AnyMix_KeepsTheDollarsAndSaysHow() =>
        Gen.Select(Gen.Double[0.01, 100], Gen.Double[0.1, 50]).Sample((dollars, inputs) =>
        {
            TokenSplit split = TokenSplit.Alike(Cost(dollars), inputs);
            split.Input.Value.ShouldBe(split.Output.Value);
            split.Convention.ShouldContain("every token alike");
            Check(split, dollars, inputs);
        });

    [Fact]
    public void Splits_WithoutInput_AreRefused() => Should.Throw<ArgumentOutOfRangeException>(() => TokenSplit.Alike(Cost(1), 0));

    private static void Check(TokenSplit split, double dollars, double inputs)
    {
        ((split.Input.Value.InDollarsPerMillion * inputs) + split.Output.Value.InDollarsPerMillion).ShouldBe(dollars, dollars * 1e-12);
        (split.Blended.Value.InDollarsPerMillion * (1 + inputs)).ShouldBe(dollars, dollars * 1e-12);
    }

    private static Estimate<TokenPrice> Cost(double dollars) => Estimate.Exact("cost", TokenPrice.FromDollarsPerMillion(dollars), Grade.D, Source);
}
