using CsCheck;

namespace Joulewise.Modeling.Tests;

public sealed class ErrorSummaryTests
{
    private const double Tolerance = 1e-12;

    private static readonly double[] Predictions = [90, 110, 150, 100, 200];
    private static readonly double[] Measurements = [100, 100, 100, 100, 100];
    private static readonly double[] Lows = [80, 100, 120, 50, 150];
    private static readonly double[] Highs = [120, 121, 180, 200, 250];

    [Fact]
    public void Of_FivePairs_IsAsComputedByHand()
    {
        ErrorSummary errors = ErrorSummary.Of(Predictions, Measurements, Lows, Highs);

        // Relative errors -0.1, 0.1, 0.5, 0, 1; absolute 0.1, 0.1, 0.5, 0, 1.
        errors.Count.ShouldBe(5);
        errors.Mape.ShouldBe((0.1 + 0.1 + 0.5 + 0 + 1) / 5, Tolerance);
        errors.Mdape.ShouldBe(0.1, Tolerance);
        errors.Bias.ShouldBe(0.1, Tolerance);

        // Sorted 0, 0.1, 0.1, 0.5, 1: nine tenths of the way is place 0.9 x 4 = 3.6 from 0, so 0.5 + 0.6 x 0.5.
        errors.P90.ShouldBe(0.8, Tolerance);

        // 100 is inside 80..120, 100..121 (at its end) and 50..200, outside 120..180 and 150..250.
        errors.Coverage!.Value.ShouldBe(3.0 / 5, Tolerance);

        // High over low: 1.5, 1.21, 1.5, 4, 1.667; the one in the middle is 1.5.
        errors.HalfWidthFactor!.Value.ShouldBe(Math.Sqrt(1.5), Tolerance);
    }

    [Fact]
    public void Of_EvenNumberOfPairs_TakesTheMeanOfTheTwoInTheMiddle()
    {
        ErrorSummary errors = ErrorSummary.Of([80, 130], [100, 100]);

        // -0.2 and 0.3: median of the absolute ones (0.2 + 0.3) / 2, of the signed ones 0.05; P90 0.2 + 0.9 x 0.1.
        errors.Mdape.ShouldBe(0.25, Tolerance);
        errors.Bias.ShouldBe(0.05, Tolerance);
        errors.P90.ShouldBe(0.29, Tolerance);
    }

    [Fact]
    public void Of_NoIntervals_SaysNothingOfThem()
    {
        ErrorSummary errors = ErrorSummary.Of(Predictions, Measurements);

        errors.Mape.ShouldBe(0.34, Tolerance);
        errors.Coverage.ShouldBeNull();
        errors.HalfWidthFactor.ShouldBeNull();
    }

    [Fact]
    public void Of_OnePair_IsThatPair()
    {
        ErrorSummary errors = ErrorSummary.Of([3], [4], [2], [8]);

        errors.ShouldBe(new ErrorSummary(1, 0.25, 0.25, -0.25, 0.25, 1, 2));
    }

    [Fact]
    public void Of_NothingOrUnlikeLengthsOrZeros_Throws()
    {
        Should.Throw<ArgumentException>(() => ErrorSummary.Of([], []));
        Should.Throw<ArgumentException>(() => ErrorSummary.Of([1], [1, 2]));
        Should.Throw<ArgumentException>(() => ErrorSummary.Of([1], [0]));
        Should.Throw<ArgumentException>(() => ErrorSummary.Of([1], [double.NaN]));
        Should.Throw<ArgumentException>(() => ErrorSummary.Of([1], [1], [1], []));
        Should.Throw<ArgumentException>(() => ErrorSummary.Of([1], [1], [0], [2]));
    }

    /// <summary>Errors are relative: another unit changes none of them, nor does another order.</summary>
    [Fact]
    public void Of_OtherUnitAndOrder_IsTheSame() =>
        Gen.Select(Gen.Double[0.1, 100], Gen.Double[0.1, 100]).List[1, 30].Select(Gen.Double[0.01, 1000]).Sample(sample =>
        {
            (List<(double Predicted, double Measured)> pairs, double unit) = sample;
            ErrorSummary one = ErrorSummary.Of([.. pairs.Select(p => p.Predicted)], [.. pairs.Select(p => p.Measured)]);
            ErrorSummary other = ErrorSummary.Of([.. pairs.Select(p => p.Predicted * unit).Reverse()], [.. pairs.Select(p => p.Measured * unit).Reverse()]);

            other.Mape.ShouldBe(one.Mape, 1e-9 * (1 + one.Mape));
            other.Mdape.ShouldBe(one.Mdape, 1e-9 * (1 + one.Mdape));
            other.Bias.ShouldBe(one.Bias, 1e-9 * (1 + one.Mape));
            other.P90.ShouldBe(one.P90, 1e-9 * (1 + one.P90));
        });
}
