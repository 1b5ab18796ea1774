using System.Globalization;

namespace Joulewise.Quantities;

/// <summary>Reading and printing of any quantity.</summary>
public static class Quantity
{
    /// <summary>Reads an amount with its unit, for example <c>10MW</c>, <c>150 ms</c> or <c>0.08 USD/kWh</c>.</summary>
    /// <typeparam name="T">The dimension wanted.</typeparam>
    /// <param name="text">
    /// A number with '.' as decimal point and no digit grouping (<c>5e3</c> is allowed), then a unit of the dimension as
    /// <see cref="UnitTable"/> matches it; white space between them is free. Only a <see cref="Ratio"/> may go without a unit.
    /// </param>
    /// <returns>The amount; the same as from the factory named after the unit.</returns>
    /// <exception cref="FormatException">The text is not a finite number with a unit of the dimension. The message says what was found and which units are accepted.</exception>
    public static T Parse<T>(string text)
        where T : struct, IQuantity<T> =>
        TryParse<T>(text, out T value, out string? problem) ? value : throw new FormatException(problem);

    /// <summary>Reads an amount with its unit without throwing. <see cref="Parse{T}"/> says what is accepted.</summary>
    /// <typeparam name="T">The dimension wanted.</typeparam>
    /// <param name="text">The text to read.</param>
    /// <param name="value">The amount, or zero.</param>
    /// <param name="problem">What is wrong, on one line fit to show a person, or <see langword="null"/>.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool TryParse<T>(string? text, out T value, out string? problem)
        where T : struct, IQuantity<T>
    {
        value = default;
        ReadOnlySpan<char> span = (text ?? string.Empty).AsSpan().Trim();
        int split = NumberLength(span);
        ReadOnlySpan<char> digits = span[..split];
        string unit = span[split..].Trim().ToString();
        double factor = 1;
        problem = NumberProblem(digits, out double number) ?? UnitProblem(unit, T.Units, out factor);
        if (problem is null)
        {
            double amount = UnitTable.ToBase(number, factor);
            if (double.IsFinite(amount))
            {
                value = T.FromBase(amount);
                return true;
            }

            problem = "is too large";
        }

        problem = $"'{Excerpt.Of(text)}' {problem}: {Accepted(T.Units)}";
        return false;
    }

    /// <summary>Prints an amount in its base unit.</summary>
    /// <typeparam name="T">The dimension.</typeparam>
    /// <param name="value">The amount.</param>
    /// <param name="format">A numeric format; general with four significant digits when empty. <c>R</c> is read back by <see cref="Parse{T}"/> unchanged.</param>
    /// <param name="provider">The culture; invariant when <see langword="null"/>.</param>
    /// <returns>Number, space, base unit; the number alone for a <see cref="Ratio"/>.</returns>
    public static string Format<T>(T value, string? format = null, IFormatProvider? provider = null)
        where T : struct, IQuantity<T>
    {
        string number = value.BaseValue.ToString(string.IsNullOrEmpty(format) ? "G4" : format, provider ?? CultureInfo.InvariantCulture);
        return T.Units.AllowsBareNumber ? number : $"{number} {T.Units.BaseUnit}";
    }

    /// <summary>Refuses NaN and infinity, and gives zero one sign.</summary>
    /// <param name="value">The number to check.</param>
    /// <param name="dimension">The dimension to name in the message.</param>
    /// <returns><paramref name="value"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    internal static double Finite(double value, string dimension)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, $"The {dimension} must be a finite number.");
        }

        return value == 0 ? 0 : value;
    }

    private static string? NumberProblem(ReadOnlySpan<char> digits, out double number)
    {
        if (double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out number))
        {
            return double.IsFinite(number) ? null : "is too large";
        }

        return digits.Contains(',')
            ? "has a comma in its number, which could mean a thousand or a decimal; write '.' before decimals and nothing between thousands"
            : "does not start with a number";
    }

    private static string? UnitProblem(string unit, UnitTable units, out double factor)
    {
        factor = 1;
        if (unit.Length == 0)
        {
            return units.AllowsBareNumber ? null : "has no unit";
        }

        if (units.TryGetFactor(unit, out factor))
        {
            return null;
        }

        string alike = string.Join(" or ", units.LookAlikes(unit));
        return alike.Length > 0
            ? $"has the unit '{Excerpt.Of(unit)}', where upper and lower case matter; write {alike}"
            : $"has '{Excerpt.Of(unit)}' for a unit";
    }

    private static string Accepted(UnitTable units) =>
        units.AllowsBareNumber
            ? $"{units.Dimension} is a number, alone or followed by {string.Join(", ", units.Names.Skip(1))}"
            : $"{units.Dimension} is a number followed by one of {string.Join(", ", units.Names)}";

    private static int NumberLength(ReadOnlySpan<char> span)
    {
        int i = 0;
        while (i < span.Length && (char.IsAsciiDigit(span[i]) || span[i] is '+' or '-' or '.' or ','))
        {
            i++;
        }

        return i + ExponentLength(span[i..]);
    }

    /// <summary>An exponent belongs to the number only when digits follow, so that a unit may start with 'e'.</summary>
    private static int ExponentLength(ReadOnlySpan<char> rest)
    {
        if (rest.Length == 0 || rest[0] is not ('e' or 'E'))
        {
            return 0;
        }

        int digits = rest.Length > 1 && rest[1] is ('+' or '-') ? 2 : 1;
        int end = digits;
        while (end < rest.Length && char.IsAsciiDigit(rest[end]))
        {
            end++;
        }

        return end > digits ? end : 0;
    }
}
