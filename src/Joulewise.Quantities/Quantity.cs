using System.Globalization;

namespace Joulewise.Quantities;

/// <summary>Reading and printing of any quantity.</summary>
public static class Quantity
{
    /// <summary>Reads an amount with its unit, for example <c>10MW</c> or <c>0.08 USD/kWh</c>.</summary>
    /// <typeparam name="T">The dimension wanted.</typeparam>
    /// <param name="text">A number in invariant notation followed by a unit of the dimension; white space between them is free.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="FormatException">The text is not a finite number with a unit of the dimension. The message says what was found and which units are accepted.</exception>
    public static T Parse<T>(string text)
        where T : struct, IQuantity<T> =>
        TryParse<T>(text, out T value, out string? problem) ? value : throw new FormatException(problem);

    /// <summary>Reads an amount with its unit without throwing.</summary>
    /// <typeparam name="T">The dimension wanted.</typeparam>
    /// <param name="text">The text to read.</param>
    /// <param name="value">The amount, or zero.</param>
    /// <param name="problem">What is wrong, in one sentence, or <see langword="null"/>.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool TryParse<T>(string? text, out T value, out string? problem)
        where T : struct, IQuantity<T>
    {
        value = default;
        string accepted = $"a {T.Units.Dimension} needs a number and one of the units {string.Join(", ", T.Units.Names)}";
        ReadOnlySpan<char> span = (text ?? string.Empty).AsSpan().Trim();
        int split = NumberLength(span);
        if (!double.TryParse(span[..split], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number))
        {
            problem = $"'{text}' does not start with a finite number: {accepted}";
            return false;
        }

        string unit = span[split..].Trim().ToString();
        if (unit.Length == 0)
        {
            problem = $"'{text}' has no unit: {accepted}";
            return false;
        }

        if (!T.Units.TryGetFactor(unit, out double factor) || !double.IsFinite(number * factor))
        {
            problem = $"'{unit}' in '{text}' is not a unit of {T.Units.Dimension}: {accepted}";
            return false;
        }

        value = T.FromBase(number * factor);
        problem = null;
        return true;
    }

    /// <summary>Prints an amount in its base unit.</summary>
    /// <typeparam name="T">The dimension.</typeparam>
    /// <param name="value">The amount.</param>
    /// <param name="format">A numeric format; general with four significant digits when empty.</param>
    /// <param name="provider">The culture; invariant when <see langword="null"/>.</param>
    /// <returns>Number, space, base unit.</returns>
    public static string Format<T>(T value, string? format = null, IFormatProvider? provider = null)
        where T : struct, IQuantity<T> =>
        string.Create(
            provider ?? CultureInfo.InvariantCulture,
            $"{value.BaseValue.ToString(string.IsNullOrEmpty(format) ? "G4" : format, provider ?? CultureInfo.InvariantCulture)} {T.Units.BaseUnit}");

    /// <summary>Refuses NaN and infinity.</summary>
    /// <param name="value">The number to check.</param>
    /// <param name="dimension">The dimension to name in the message.</param>
    /// <returns><paramref name="value"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    internal static double Finite(double value, string dimension) =>
        double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"A {dimension} must be a finite number.");

    private static int NumberLength(ReadOnlySpan<char> span)
    {
        int i = 0;
        while (i < span.Length && (char.IsAsciiDigit(span[i]) || span[i] is '+' or '-' or '.' or ','))
        {
            i++;
        }

        // An exponent belongs to the number only when digits follow, so that a unit may start with 'e'.
        if (i > 0 && i < span.Length && span[i] is 'e' or 'E')
        {
            int j = i + 1;
            if (j < span.Length && span[j] is '+' or '-')
            {
                j++;
            }

            int digits = j;
            while (j < span.Length && char.IsAsciiDigit(span[j]))
            {
                j++;
            }

            i = j > digits ? j : i;
        }

        return i;
    }
}
