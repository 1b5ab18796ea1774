using System.Globalization;

namespace Joulewise.Modeling.OperatorFits;

/// <summary>Rounds to what is worth writing down, so that the last bits of a processor do not show.</summary>
internal static class Significant
{
    private const int Digits = 4;

    /// <summary>Rounds to significant digits.</summary>
    /// <param name="value">A finite number.</param>
    /// <param name="digits">How many digits.</param>
    /// <returns>The number as it reads with that many digits.</returns>
    public static double Round(double value, int digits = Digits) =>
        double.Parse(value.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
