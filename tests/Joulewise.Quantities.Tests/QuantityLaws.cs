using System.Globalization;
using CsCheck;

namespace Joulewise.Quantities.Tests;

/// <summary>What every dimension promises; run once for each by the classes below.</summary>
/// <typeparam name="T">The dimension.</typeparam>
public abstract class QuantityLaws<T>
    where T : struct, IQuantity<T>
{
    private static readonly Gen<double> Amounts = Gen.Double[-1e12, 1e12];

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void FromBase_NotFinite_IsRefusedNamingTheDimension(double value)
    {
        ArgumentOutOfRangeException refusal = Should.Throw<ArgumentOutOfRangeException>(() => T.FromBase(value));

        refusal.Message.ShouldContain(T.Units.Dimension);
    }

    [Fact]
    public void Default_OfAnyDimension_IsZero()
    {
        default(T).ShouldBe(T.FromBase(0));
        T.FromBase(-0.0).ToString().ShouldBe(default(T).ToString());
    }

    [Fact]
    public void Plus_AnyTwo_CommutesAndIsUndoneByMinus() =>
        Gen.Select(Amounts, Amounts).Sample((a, b) =>
        {
            T left = T.FromBase(a);
            T right = T.FromBase(b);
            (left + right).ShouldBe(right + left);
            (left + right).BaseValue.ShouldBe(a + b);
            (left - right).BaseValue.ShouldBe(a - b);
            (left - left).ShouldBe(default);
        });

    [Fact]
    public void Times_PlainNumber_ScalesFromEitherSide() =>
        Gen.Select(Amounts, Gen.Double[1e-3, 1e3]).Sample((a, factor) =>
        {
            T amount = T.FromBase(a);
            (amount * factor).BaseValue.ShouldBe(a * factor);
            (factor * amount).ShouldBe(amount * factor);
            (amount / factor).BaseValue.ShouldBe(a / factor);
        });

    [Fact]
    public void Divide_ByOneself_IsOne() =>
        Gen.Double[1e-9, 1e12].Sample(a => (T.FromBase(a) / T.FromBase(a)).ShouldBe(Ratio.One));

    [Fact]
    public void Divide_ByZero_IsRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => T.FromBase(1) / 0);
        Should.Throw<ArgumentOutOfRangeException>(() => T.FromBase(1) / default(T));
        Should.Throw<ArgumentOutOfRangeException>(() => default(T) / default(T));
    }

    [Fact]
    public void Order_AnyTwo_IsThatOfTheBaseUnit() =>
        Gen.Select(Amounts, Amounts).Sample((a, b) =>
        {
            T left = T.FromBase(a);
            T right = T.FromBase(b);
            (left < right).ShouldBe(a < b);
            (left > right).ShouldBe(a > b);
            (left <= right).ShouldBe(a <= b);
            (left >= right).ShouldBe(a >= b);
            left.CompareTo(right).ShouldBe(a.CompareTo(b));
            left.Equals(right).ShouldBe(a.Equals(b));
        });

    [Fact]
    public void Format_RoundTrip_IsReadBackUnchanged() =>
        Gen.Double.Where(double.IsFinite).Sample(a =>
        {
            T amount = T.FromBase(a);
            Quantity.Parse<T>(amount.ToString("R", CultureInfo.InvariantCulture)).ShouldBe(amount);
        });

    [Fact]
    public void Parse_EveryUnit_IsAmountTimesFactor() =>
        Gen.Select(Gen.Int[0, T.Units.Names.Count - 1].Select(i => T.Units.Names[i]), Gen.Int[-100_000, 100_000]).Sample((unit, number) =>
        {
            T.Units.TryGetFactor(unit, out double factor).ShouldBeTrue();
            double amount = Quantity.Parse<T>(string.Create(CultureInfo.InvariantCulture, $"{number} {unit}")).BaseValue;
            amount.ShouldBe(number * factor, Math.Abs(number * factor) * 1e-15);
        });

    [Fact]
    public void TryParse_AnyText_AnswersOnOneShortLineOrSucceeds() =>
        Gen.String.Sample(text =>
        {
            bool understood = Quantity.TryParse(text, out T value, out string? problem);
            if (understood)
            {
                problem.ShouldBeNull();
                return;
            }

            value.ShouldBe(default);
            problem.ShouldNotBeNull().Any(char.IsControl).ShouldBeFalse();
            problem.Length.ShouldBeLessThan(500);
        });
}

public sealed class BandwidthLaws : QuantityLaws<Bandwidth>;

public sealed class BandwidthPerPowerLaws : QuantityLaws<BandwidthPerPower>;

public sealed class BandwidthPriceLaws : QuantityLaws<BandwidthPrice>;

public sealed class CarbonIntensityLaws : QuantityLaws<CarbonIntensity>;

public sealed class WaterIntensityLaws : QuantityLaws<WaterIntensity>;

public sealed class CarbonPerTokenLaws : QuantityLaws<CarbonPerToken>;

public sealed class ComputeRateLaws : QuantityLaws<ComputeRate>;

public sealed class DataSizeLaws : QuantityLaws<DataSize>;

public sealed class DurationLaws : QuantityLaws<Duration>;

public sealed class EnergyLaws : QuantityLaws<Energy>;

public sealed class EnergyPerTokenLaws : QuantityLaws<EnergyPerToken>;

public sealed class EnergyPriceLaws : QuantityLaws<EnergyPrice>;

public sealed class MemoryPerPowerLaws : QuantityLaws<MemoryPerPower>;

public sealed class MemoryPriceLaws : QuantityLaws<MemoryPrice>;

public sealed class MoneyLaws : QuantityLaws<Money>;

public sealed class MoneyRateLaws : QuantityLaws<MoneyRate>;

public sealed class PowerCostLaws : QuantityLaws<PowerCost>;

public sealed class PowerLaws : QuantityLaws<Power>;

public sealed class PowerRentLaws : QuantityLaws<PowerRent>;

public sealed class RatioLaws : QuantityLaws<Ratio>;

public sealed class RequestRateLaws : QuantityLaws<RequestRate>;

public sealed class TokenCountLaws : QuantityLaws<TokenCount>;

public sealed class TokenPriceLaws : QuantityLaws<TokenPrice>;

public sealed class TokenRateLaws : QuantityLaws<TokenRate>;

public sealed class TokenRatePerPowerLaws : QuantityLaws<TokenRatePerPower>;
