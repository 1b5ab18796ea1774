namespace Joulewise.Quantities.Tests;

/// <summary>Units that instruments report in, and every factory against its accessor.</summary>
public sealed class UnitTests
{
    [Fact]
    public void FromMillijoules_OneDcgmCount_IsAThousandthOfAJoule()
    {
        // DCGM's total energy consumption counts millijoules.
        Energy.FromMillijoules(1).ShouldBe(Energy.FromJoules(0.001));
        Energy.FromMillijoules(1).ShouldNotBe(Energy.FromJoules(1));
    }

    [Fact]
    public void FromMicrojoules_OneAmdCount_IsAMillionthOfAJoule() =>
        // amdsmi's energy counter, scaled by its resolution, is in microjoules.
        Energy.FromMicrojoules(1).ShouldBe(Energy.FromJoules(1e-6));

    [Fact]
    public void FromKilowatts_ApcReadingOfOneHundred_IsOneKilowatt()
    {
        // An APC rack PDU reports hundredths of a kilowatt.
        const double Reading = 100;

        Power.FromKilowatts(Reading / 100).ShouldBe(Power.FromWatts(1000));
    }

    [Fact]
    public void FromMilliwatts_NvmlReading_IsAThousandthOfAWatt() =>
        Power.FromMilliwatts(700_000).ShouldBe(Power.FromWatts(700));

    [Fact]
    public void Carbon_WorkedExampleOfSciForAi_Is130GramsPerMillion()
    {
        // SCI for AI: 6,500 kg over 50e9 tokens. Its text prints 0.13 g per million, a slip of one thousand.
        CarbonPerToken carbon = CarbonPerToken.FromGramsPerMillion(6_500_000 / (50e9 / 1e6));

        carbon.InGramsPerMillion.ShouldBe(130);
    }

    [Fact]
    public void Factories_OfSubUnits_RoundOnce()
    {
        // 9 x 0.001 is 0.009000000000000001 in binary; 9 / 1000 is the number written 0.009.
        Duration.FromMilliseconds(9).InSeconds.ShouldBe(0.009);
        Ratio.FromPercent(57).InFraction.ShouldBe(0.57);
        Quantity.Parse<Duration>("9 ms").ShouldBe(Duration.FromMilliseconds(9));
        Quantity.Parse<Ratio>("57 %").ShouldBe(Ratio.FromPercent(57));
    }

    [Fact]
    public void Factories_AndAccessors_AgreeOnTheFactor()
    {
        // Factors: SI prefixes, 3,600 s an hour, 86,400 s a day, 365.25 days a Julian year, 8 bits a byte, 2^30 B a GiB.
        Check(Power.FromKilowatts, p => p.InKilowatts, 1e3);
        Check(Power.FromMegawatts, p => p.InMegawatts, 1e6);
        Check(Power.FromGigawatts, p => p.InGigawatts, 1e9);
        Check(Power.FromMilliwatts, p => p.InMilliwatts, 1e-3);
        Check(Energy.FromMillijoules, e => e.InMillijoules, 1e-3);
        Check(Energy.FromMicrojoules, e => e.InMicrojoules, 1e-6);
        Check(Energy.FromWattHours, e => e.InWattHours, 3600);
        Check(Energy.FromKilowattHours, e => e.InKilowattHours, 3.6e6);
        Check(Energy.FromMegawattHours, e => e.InMegawattHours, 3.6e9);
        Check(Duration.FromMilliseconds, d => d.InMilliseconds, 1e-3);
        Check(Duration.FromMicroseconds, d => d.InMicroseconds, 1e-6);
        Check(Duration.FromMinutes, d => d.InMinutes, 60);
        Check(Duration.FromHours, d => d.InHours, 3600);
        Check(Duration.FromDays, d => d.InDays, 86_400);
        Check(Duration.FromJulianYears, d => d.InJulianYears, 365.25 * 86_400);
        Check(EnergyPerToken.FromMillijoulesPerToken, e => e.InMillijoulesPerToken, 1e-3);
        Check(EnergyPerToken.FromKilowattHoursPerMillion, e => e.InKilowattHoursPerMillion, 3.6);
        Check(TokenRatePerPower.FromTokensPerJoule, y => y.InTokensPerJoule, 1e6);
        Check(TokenCount.FromMillions, t => t.InMillions, 1e6);
        Check(EnergyPrice.FromDollarsPerMegawattHour, p => p.InDollarsPerMegawattHour, 1e-3);
        Check(ComputeRate.FromTeraflops, c => c.InTeraflops, 1e12);
        Check(ComputeRate.FromPetaflops, c => c.InPetaflops, 1e15);
        Check(DataSize.FromMegabytes, s => s.InMegabytes, 1e6);
        Check(DataSize.FromGigabytes, s => s.InGigabytes, 1e9);
        Check(DataSize.FromTerabytes, s => s.InTerabytes, 1e12);
        Check(DataSize.FromGibibytes, s => s.InGibibytes, 1_073_741_824);
        Check(Bandwidth.FromGigabytesPerSecond, b => b.InGigabytesPerSecond, 1e9);
        Check(Bandwidth.FromTerabytesPerSecond, b => b.InTerabytesPerSecond, 1e12);
        Check(Bandwidth.FromGigabitsPerSecond, b => b.InGigabitsPerSecond, 1e9 / 8);
    }

    [Fact]
    public void ToTimeSpan_OfASecondAndAHalf_IsTheSameLength() =>
        Duration.FromSeconds(1.5).ToTimeSpan().ShouldBe(TimeSpan.FromMilliseconds(1500));

    private static void Check<T>(Func<double, T> factory, Func<T, double> accessor, double factor)
        where T : struct, IQuantity<T>
    {
        factory(7).BaseValue.ShouldBe(7 * factor, 7 * factor * 1e-15);
        accessor(factory(7)).ShouldBe(7, 1e-14);
    }
}
