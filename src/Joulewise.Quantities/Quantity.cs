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
        problem = Finding(text, T.Units, out double amount);
        value = problem is null ? T.FromBase(amount) : default;
        return problem is null;
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

    /// <summary>Reads an amount in base units and says what stands against it.</summary>
    private static string? Finding(string? text, UnitTable units, out double amount)
    {
        ReadOnlySpan<char> span = (text ?? string.Empty).AsSpan().Trim();
        int split = NumberLength(span);
        string unit = span[split..].Trim().ToString();
        amount = 0;
        if (!double.TryParse(span[..split], NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            return span[..split].Contains(',')
                ? $"'{Excerpt.Of(text)}' has a comma in its number, which could mean a thousand or a decimal; write '.' before decimals and nothing between thousands"
                : $"'{Excerpt.Of(text)}' does not start with a finite number: {Accepted(units)}";
        }

        double factor = 1;
        if (unit.Length == 0 && !units.AllowsBareNumber)
        {
            return $"'{Excerpt.Of(text)}' has no unit: {Accepted(units)}";
        }

        if (unit.Length > 0 && !units.TryGetFactor(unit, out factor))
        {
            string alike = string.Join(" or ", units.LookAlikes(unit));
            string advice = alike.Length > 0 ? $", where upper and lower case matter; write {alike}" : string.Empty;
            return $"'{Excerpt.Of(unit)}' in '{Excerpt.Of(text)}' is not a unit of {units.Dimension}{advice}: {Accepted(units)}";
        }

        amount = UnitTable.ToBase(number, factor);
        return double.IsFinite(amount) ? null : $"'{Excerpt.Of(text)}' is too large";
    }

    private static string Accepted(UnitTable units)
    {
        string subject = $"{(units.Dimension[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a")} {units.Dimension}";
        return units.AllowsBareNumber
            ? $"{subject} needs a number, alone or followed by {string.Join(" or ", units.Names.Skip(1))}"
            : $"{subject} needs a number and one of the units {string.Join(", ", units.Names)}";
    }

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
