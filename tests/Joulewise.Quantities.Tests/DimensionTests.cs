using CsCheck;

namespace Joulewise.Quantities.Tests;

/// <summary>Operators that change dimension, held against published or hand-made arithmetic.</summary>
public sealed class DimensionTests
{
    private static readonly Gen<double> Positive = Gen.Double[1e-6, 1e9];

    [Fact]
    public void PowerTimesDuration_OneKilowattForOneHour_IsOneKilowattHour()
    {
        Energy energy = Power.FromKilowatts(1) * Duration.FromHours(1);

        energy.InKilowattHours.ShouldBe(1);
        energy.InJoules.ShouldBe(3.6e6);
        (energy / Duration.FromHours(1)).ShouldBe(Power.FromKilowatts(1));
    }

    [Fact]
    public void PowerOverTokenRate_MlperfB200Offline_MatchesThePublishedLog()
    {
        // MLPerf Inference v5.1, 8xB200, llama2-70b Offline: 10,401 W and 102,909 tokens/s. 10401 / 102909 = 0.10107 by hand.
        EnergyPerToken energy = Power.FromWatts(10_401) / TokenRate.FromPerSecond(102_909);
        TokenRatePerPower yield = TokenRate.FromPerSecond(102_909) / Power.FromWatts(10_401);

        energy.InJoulesPerToken.ShouldBe(0.1011, 0.00005);
        yield.InTokensPerSecondPerMegawatt.ShouldBe(9.89e6, 0.005e6);
    }

    [Fact]
    public void PowerRent_HeldForAYear_IsTwelveMonths()
    {
        // 184.06 USD/kW-month (CBRE, H2 2024) for 1.37 kW: 252.16 USD a month, 3,025.95 USD a year.
        MoneyRate hourly = PowerRent.FromDollarsPerKilowattMonth(184.06) * Power.FromKilowatts(1.37);

        (hourly * Duration.FromJulianYears(1)).InDollars.ShouldBe(3025.95, 0.01);
    }

    [Fact]
    public void PowerCost_OfAMegawatt_IsThePublishedCostOfConstruction() =>
        // 11.7 M USD/MW (Cushman & Wakefield 2025) is 11,700 USD/kW.
        (PowerCost.FromDollarsPerKilowatt(11_700) * Power.FromMegawatts(1)).InDollars.ShouldBe(11.7e6, 1e-6);

    [Fact]
    public void MemoryPrice_OfOneStack_IsItsPrice()
    {
        // 370 USD for a stack of 36 GB (press, November 2025): 10.28 USD/GB.
        MemoryPrice price = Money.FromDollars(370) / DataSize.FromGigabytes(36);

        price.InDollarsPerGigabyte.ShouldBe(10.28, 0.005);
        (price * DataSize.FromGigabytes(36)).InDollars.ShouldBe(370, 1e-9);
        (Money.FromDollars(1978) / Bandwidth.FromTerabytesPerSecond(8)).InDollarsPerGigabytePerSecond.ShouldBe(0.247, 0.0005);
        (DataSize.FromGigabytes(141) / Power.FromWatts(700)).InGigabytesPerWatt.ShouldBe(0.2014, 0.0001);
        (Bandwidth.FromTerabytesPerSecond(4.8) / Power.FromWatts(700)).InGigabytesPerSecondPerWatt.ShouldBe(6.857, 0.001);
    }

    [Fact]
    public void EnergyPerToken_TimesYield_IsOneMillion() =>
        Gen.Select(Positive, Positive).Sample((watts, rate) =>
        {
            Power power = Power.FromWatts(watts);
            TokenRate tokens = TokenRate.FromPerSecond(rate);
            double product = (power / tokens).InJoulesPerToken * (tokens / power).InTokensPerSecondPerMegawatt;
            product.ShouldBe(1e6, 1e-6);
        });

    [Fact]
    public void Reciprocals_ThereAndBack_AreTheSameFigure() =>
        Positive.Sample(x =>
        {
            EnergyPerToken energy = EnergyPerToken.FromJoulesPerToken(x);
            energy.ToTokenRatePerPower().ToEnergyPerToken().InJoulesPerToken.ShouldBe(x, x * 1e-15);
            energy.ToTokenRatePerPower().InTokensPerJoule.ShouldBe(1 / x, 1e-15 / x);
            Duration.FromSeconds(x).ToTokenRate().ToTimePerToken().InSeconds.ShouldBe(x, x * 1e-15);
        });

    [Fact]
    public void Energy_SharedAmongTokens_IsConserved() =>
        Gen.Select(Positive, Positive).Sample((joules, count) =>
        {
            TokenCount tokens = TokenCount.FromTokens(count);
            (Energy.FromJoules(joules) / tokens * tokens).InJoules.ShouldBe(joules, joules * 1e-15);
        });

    [Fact]
    public void TokenRate_OverTime_GivesTokensAndBack()
    {
        TokenCount tokens = TokenRate.FromPerSecond(40) * Duration.FromMinutes(1);

        tokens.InTokens.ShouldBe(2400);
        (tokens / Duration.FromMinutes(1)).InPerSecond.ShouldBe(40);
    }

    [Fact]
    public void EnergyPerTokenTimesTokenRate_TenthOfAJouleAtTenThousand_IsOneKilowatt() =>
        (EnergyPerToken.FromJoulesPerToken(0.1) * TokenRate.FromPerSecond(10_000)).InKilowatts.ShouldBe(1, 1e-12);

    [Fact]
    public void Yield_TimesPower_IsTheRateOfThePlant() =>
        (TokenRatePerPower.FromTokensPerSecondPerMegawatt(5e6) * Power.FromMegawatts(10)).InPerSecond.ShouldBe(5e7);

    [Fact]
    public void Cost_OfEnergy_IsKilowattHoursTimesPrice()
    {
        EnergyPrice price = EnergyPrice.FromDollarsPerKilowattHour(0.08);

        (Energy.FromMegawattHours(1) * price).InDollars.ShouldBe(80, 1e-9);

        // 1 J/token is 1e6 J, that is 0.27778 kWh, per million tokens.
        (EnergyPerToken.FromJoulesPerToken(1) * price).InDollarsPerMillion.ShouldBe(0.0222222, 1e-7);
        EnergyPrice.FromDollarsPerMegawattHour(80).ShouldBe(price);
    }

    [Fact]
    public void Cost_OfAnHour_IsSpreadOverItsTokens()
    {
        // $3.60 an hour is $0.001 a second; at 1,000 tokens/s that is $1e-6 a token, $1 a million.
        (MoneyRate.FromDollarsPerHour(3.6) / TokenRate.FromPerSecond(1000)).InDollarsPerMillion.ShouldBe(1, 1e-12);
        (MoneyRate.FromDollarsPerHour(2) * Duration.FromDays(1)).InDollars.ShouldBe(48);
    }

    [Fact]
    public void Carbon_OfTokens_IsLocationBasedPerMillion() =>
        // 3.6 J/token is 1 kWh per million tokens.
        (EnergyPerToken.FromJoulesPerToken(3.6) * CarbonIntensity.FromGramsPerKilowattHour(400)).InGramsPerMillion.ShouldBe(400, 1e-9);

    [Fact]
    public void DataSizeOverBandwidth_OneGigabyteAtEightGigabits_IsOneSecond() =>
        (DataSize.FromGigabytes(1) / Bandwidth.FromGigabitsPerSecond(8)).InSeconds.ShouldBe(1);

    [Fact]
    public void RatioOperators_BesideTheSharedOnes_AreNotAmbiguous()
    {
        Ratio half = Ratio.FromPercent(50);

        (half * half).InFraction.ShouldBe(0.25);
        (half * 3).InFraction.ShouldBe(1.5);
        (3 * half).InFraction.ShouldBe(1.5);
        (half / half).ShouldBe(Ratio.One);
        half.Of(Power.FromWatts(700)).InWatts.ShouldBe(350);
    }

    [Fact]
    public void SharedDivision_BesideADimensionsOwn_IsNotAmbiguous()
    {
        (Energy.FromKilowattHours(3) / Energy.FromJoules(3.6e6)).InFraction.ShouldBe(3);
        (Power.FromKilowatts(3) / Power.FromWatts(1500)).InFraction.ShouldBe(2);
        (TokenCount.FromTokens(6) / TokenCount.FromTokens(3)).InFraction.ShouldBe(2);
        (DataSize.FromGigabytes(2) / DataSize.FromGigabytes(1)).InFraction.ShouldBe(2);
        (MoneyRate.FromDollarsPerHour(6) / 3).InDollarsPerHour.ShouldBe(2);
    }

    [Fact]
    public void Divide_ByAZeroOfAnotherDimension_IsRefused()
    {
        const double Zero = 0;
        Should.Throw<ArgumentOutOfRangeException>(() => Power.FromWatts(1) / TokenRate.FromPerSecond(Zero));
        Should.Throw<ArgumentOutOfRangeException>(() => Energy.FromJoules(1) / TokenCount.FromTokens(Zero));
        Should.Throw<ArgumentOutOfRangeException>(() => TokenRate.FromPerSecond(Zero).ToTimePerToken());
        Should.Throw<ArgumentOutOfRangeException>(() => EnergyPerToken.FromJoulesPerToken(Zero).ToTokenRatePerPower());
    }

    [Fact]
    public void Times_BeyondTheRangeOfANumber_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Power.FromGigawatts(1e299) * Duration.FromDays(1e9));
}
