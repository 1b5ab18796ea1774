using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>One-at-a-time sensitivity of a two-candidate ratio, and the values at which its ranking flips.</summary>
public static class Sensitivity
{
    private const int Intervals = 64;
    private const int Halvings = 60;

    /// <summary>The ratio under the low and high end of each input.</summary>
    /// <param name="inputs">The inputs with their plausible ranges.</param>
    /// <param name="ratio">The ratio with one input at a value and the others as stated.</param>
    /// <returns>One row for each input, widest swing first.</returns>
    public static IReadOnlyList<SensitivityRow> OneAtATime(IEnumerable<LedgerInput> inputs, Func<LedgerInput, double, Ratio> ratio)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(ratio);
        return
        [
            .. inputs
                .Select(input => new SensitivityRow(
                    input,
                    ratio(input, input.Low),
                    ratio(input, input.Stated),
                    ratio(input, input.High),
                    FindBreakEven(input, value => ratio(input, value))))
                .OrderByDescending(row => Math.Round(row.Swing, 9))
                .ThenBy(row => row.Input.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>What each ledger input does to the ratio of two energies of a token; a shared input moves both.</summary>
    /// <param name="a">The dividend.</param>
    /// <param name="b">The divisor.</param>
    /// <param name="boundary">What is included.</param>
    /// <param name="capacity">Active, or with idle time.</param>
    /// <param name="ranges">Plausible ranges that replace an input's own interval, by input id; or none.</param>
    /// <returns>One row for each input of either ledger that has a range, widest swing first.</returns>
    public static IReadOnlyList<SensitivityRow> OfEnergy(
        Candidate a,
        Candidate b,
        Boundary boundary,
        CapacityBasis capacity,
        IEnumerable<LedgerInput>? ranges = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        Dictionary<string, LedgerInput> given = (ranges ?? []).ToDictionary(r => r.Id, StringComparer.Ordinal);
        IEnumerable<LedgerInput> inputs = a.Ledger.Inputs
            .Concat(b.Ledger.Inputs)
            .DistinctBy(i => i.Id, StringComparer.Ordinal)
            .Select(i => given.GetValueOrDefault(i.Id, i))
            .Where(i => i.Low < i.High);
        return OneAtATime(inputs, (input, value) =>
        {
            Dictionary<string, double> values = new(StringComparer.Ordinal) { [input.Id] = value };
            return a.EnergyAt(boundary, capacity, values) / b.EnergyAt(boundary, capacity, values);
        });
    }

    /// <summary>The value nearest to the stated one at which a ratio crosses 1.</summary>
    /// <remarks>
    /// The range is cut into 64 intervals, so that a ratio that is not monotone is not misread, and the crossing found by
    /// bisection. Two crossings inside one interval are missed.
    /// </remarks>
    /// <param name="input">The input with its plausible range.</param>
    /// <param name="ratio">The ratio with the input at a value.</param>
    /// <returns>The value, or the statement that there is none.</returns>
    public static BreakEven FindBreakEven(LedgerInput input, Func<double, Ratio> ratio)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(ratio);
        double? nearest = null;
        double step = (input.High - input.Low) / Intervals;
        double left = Excess(ratio, input.Low);
        for (int i = 0; i < Intervals; i++)
        {
            double from = input.Low + (i * step);
            double right = Excess(ratio, from + step);
            if (left * right <= 0 && left != right)
            {
                double crossing = Bisect(ratio, from, from + step, left);
                if (nearest is not { } best || Math.Abs(crossing - input.Stated) < Math.Abs(best - input.Stated))
                {
                    nearest = crossing;
                }
            }

            left = right;
        }

        return new BreakEven(nearest, Describe(input, nearest));
    }

    private static double Bisect(Func<double, Ratio> ratio, double low, double high, double atLow)
    {
        for (int i = 0; i < Halvings; i++)
        {
            double middle = low + ((high - low) / 2);
            double at = Excess(ratio, middle);
            if (at * atLow > 0)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return high;
    }

    private static double Excess(Func<double, Ratio> ratio, double value) => ratio(value).InFraction - 1;

    private static string Describe(LedgerInput input, double? value)
    {
        string unit = string.Equals(input.Unit, "1", StringComparison.Ordinal) ? string.Empty : " " + input.Unit;
        return value is { } v
            ? string.Create(CultureInfo.InvariantCulture, $"the ranking flips at {input.Label} {v:G3}{unit}")
            : string.Create(CultureInfo.InvariantCulture, $"no flip within {input.Low:G3} to {input.High:G3}{unit}");
    }
}
