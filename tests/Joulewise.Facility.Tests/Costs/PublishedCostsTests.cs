using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility.Tests;

/// <summary>Published costs of tokens, recomputed at their publishers' own constants.</summary>
public sealed class PublishedCostsTests
{
    private static readonly Source Printed = new("inferencex-vera-rubin-article", "Printed constants", "test", "2026-07");

    public static TheoryData<string, int, double, double> Rows => [.. PublishedCosts.Rows];

    public static TheoryData<string, int, double> Ratios => [.. PublishedCosts.Ratios];

    [Theory]
    [MemberData(nameof(Rows))]
    public void TokenCost_FromYieldAndPrice_IsThePrintedOne(string hardware, int interactivity, double tokensPerSecondPerMegawatt, double dollarsPerMillion)
    {
        double found = Recompute(hardware, tokensPerSecondPerMegawatt).InDollarsPerMillion;
        double percent = ((found / dollarsPerMillion) - 1) * 100;

        if (PublishedCosts.Contradictions.TryGetValue((hardware, interactivity), out double known))
        {
            percent.ShouldBe(known, 0.006);
        }
        else
        {
            Math.Abs(percent).ShouldBeLessThan(1);
        }
    }

    [Theory]
    [MemberData(nameof(Ratios))]
    public void Yield_OfVeraRubinOverAnother_IsThePrintedRatio(string over, int interactivity, double times)
    {
        double Yield(string hardware) => PublishedCosts.Rows.Single(r => string.Equals(r.Hardware, hardware, StringComparison.Ordinal) && r.Interactivity == interactivity).TokensPerSecondPerMegawatt;
        Estimate<Ratio> ratio = Exact("a", Yield("Vera Rubin")).Over(Exact("b", Yield(over)));

        ratio.Value.InFraction.ShouldBe(times, times * 0.01);
    }

    // InferenceX, September 2026: 9,364 tokens/s/chip on TPU v7, 8,903 on B200, 8,925 on B300; 1.73 and 2.26 USD/h; TPU +50.4 % and
    // +96.0 % tokens per dollar. The TPU's price drops out of the quotient of the two claims.
    [Fact]
    public void TokensPerDollar_OfB200OverB300_IsTheQuotientOfTwoClaims()
    {
        TokenCost b200 = Cost("b200", 1.73, 8903);
        TokenCost b300 = Cost("b300", 2.26, 8925);

        b300.Total.Over(b200.Total).Value.InFraction.ShouldBe(1.960 / 1.504, 0.01 * 1.303);
    }

    // InferenceX: 2.55 and 0.75 M tokens/s/MW printed as ~3 (October 2025); 59.4 and 2.01 as 29.5; 4,130 and 941 tokens/s as 4.39.
    [Theory]
    [InlineData(59.4, 2.01, 29.5)]
    [InlineData(4130, 941, 4.39)]
    public void Ratios_OfPrintedFigures_AreThePrintedOnes(double a, double b, double times) =>
        Exact("a", a).Over(Exact("b", b)).Value.InFraction.ShouldBe(times, times * 0.01);

    // DeepSeek, open-infra-index, day 6 (2025-02-28): 226.75 nodes of 8 at 2 USD/h are 87,072 USD a day.
    [Fact]
    public void MoneyRate_OfDeepSeeksDay_IsThePrintedSum()
    {
        Money day = MoneyRate.FromDollarsPerHour(2 * 226.75 * 8) * Duration.FromDays(1);

        day.InDollars.ShouldBe(87_072, 1e-6);
    }

    // The same day: 608e9 input tokens at 73.7k/s a node and 168e9 output tokens at 14.8k/s a node.
    [Fact]
    public void TokenSplit_OfDeepSeeksDay_FillsItsNodesAndKeepsItsDollars()
    {
        double prefill = 608e9 / 73_700;
        double decode = 168e9 / 14_800;
        ((prefill + decode) / 86_400).ShouldBe(226.75, 0.01 * 226.75, "the two pools' times are the nodes printed");

        Source source = Printed with { Id = "deepseek-day" };
        Estimate<TokenPrice> perOutput = Estimate.Exact("day", TokenPrice.FromDollarsPerMillion(87_072 / 168e3), Grade.E, source);
        Estimate<Ratio> inputTime = Estimate.Exact("time", Ratio.FromFraction(prefill / (prefill + decode)), Grade.E, source);
        TokenSplit split = TokenSplit.ByTime(perOutput, 608.0 / 168, inputTime);

        double dollars = (split.Input.Value.InDollarsPerMillion * 608e3) + (split.Output.Value.InDollarsPerMillion * 168e3);
        dollars.ShouldBe(87_072, 1e-6);
        (split.Blended.Value.InDollarsPerMillion * 776e3).ShouldBe(87_072, 1e-6);
        split.Input.Value.InDollarsPerMillion.ShouldBe(0.0603, 0.0001);
        split.Output.Value.InDollarsPerMillion.ShouldBe(0.300, 0.001);
    }

    private static TokenPrice Recompute(string hardware, double tokensPerSecondPerMegawatt)
    {
        (double dollars, double watts) = PublishedCosts.Constants[hardware];
        Power utility = Power.FromWatts(watts) * PublishedCosts.Pue;
        TokenRate rate = TokenRatePerPower.FromTokensPerSecondPerMegawatt(tokensPerSecondPerMegawatt) * utility;
        return Cost(hardware, dollars, rate.InPerSecond).Total.Value;
    }

    private static TokenCost Cost(string hardware, double dollars, double perSecond) => TokenCosts.Of(
        new PriceEntry(hardware, hardware, PriceEntry.Owned, "printed", new Figure<MoneyRate>(MoneyRate.FromDollarsPerHour(dollars), Grade.D, Printed)),
        Estimate.Exact($"rate/{hardware}", TokenRate.FromPerSecond(perSecond), Grade.E, Printed),
        new UtilisationBasis(Estimate.Exact("always-busy", Ratio.One, Grade.A, Printed)));

    private static Estimate<TokenRatePerPower> Exact(string id, double value) =>
        Estimate.Exact(id, TokenRatePerPower.FromTokensPerSecondPerMegawatt(value), Grade.E, Printed);
}
