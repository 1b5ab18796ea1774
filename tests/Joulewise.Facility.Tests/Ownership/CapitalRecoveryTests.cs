using CsCheck;

namespace Joulewise.Facility.Tests;

public sealed class CapitalRecoveryTests
{
    // Tables of engineering economy, column (A/P, i, n): 8 % over 4 years 0.3019, 8 % over 10 years 0.1490, 5 % over 10 years 0.1295,
    // 10 % over 5 years 0.2638, 0.25 % over 12 periods 0.08469.
    [Theory]
    [InlineData(0.08, 4, 0.3019, 5e-5)]
    [InlineData(0.08, 10, 0.1490, 5e-5)]
    [InlineData(0.05, 10, 0.1295, 5e-5)]
    [InlineData(0.10, 5, 0.2638, 5e-5)]
    [InlineData(0.0025, 12, 0.08469, 5e-6)]
    public void Factor_OfATextbookRow_IsTheTables(double rate, double years, double factor, double tolerance) =>
        CapitalRecovery.Factor(rate, years).ShouldBe(factor, tolerance);

    [Fact]
    public void Factor_WithoutInterest_IsStraightLine() => CapitalRecovery.Factor(0, 4).ShouldBe(0.25, 1e-15);

    // Four payments of 1,000 x factor repay 1,000 at 8 %: the balance after each is worked out one by one.
    [Fact]
    public void Factor_PaidYearByYear_LeavesNothing()
    {
        double payment = 1000 * CapitalRecovery.Factor(0.08, 4);
        double balance = 1000;
        for (int year = 0; year < 4; year++)
        {
            balance = (balance * 1.08) - payment;
        }

        balance.ShouldBe(0, 1e-9);
    }

    [Fact]
    public void AnnualShare_BetweenNoInterestAndSome_IsNeverBelowStraightLine() =>
        Gen.Select(Gen.Double[0, 0.5], Gen.Double[0, 0.3], Gen.Double[0.5, 20]).Sample((residual, rate, years) =>
            CapitalRecovery.AnnualShare(residual, rate, years)
                .ShouldBeGreaterThanOrEqualTo(CapitalRecovery.StraightLineShare(residual, years) - 1e-12));

    [Fact]
    public void AnnualShare_LongerLife_IsNeverDearerWithoutFinancing() =>
        Gen.Select(Gen.Double[0, 0.5], Gen.Double[0.5, 20], Gen.Double[0, 10]).Sample((residual, years, more) =>
            CapitalRecovery.AnnualShare(residual, 0, years + more).ShouldBeLessThanOrEqualTo(CapitalRecovery.AnnualShare(residual, 0, years) + 1e-12));
}
