using System.Globalization;

namespace Joulewise.Reporting;

/// <summary>A colour by perceived lightness, chroma and hue, so that colours of equal lightness look equally light.</summary>
/// <remarks>Conversion by the matrices of Björn Ottosson, "A perceptual color space for image processing" (2020).</remarks>
/// <param name="Lightness">0 (black) to 1 (white).</param>
/// <param name="Chroma">0 (grey) to about 0.3.</param>
/// <param name="HueDegrees">Hue angle.</param>
internal readonly record struct Oklch(double Lightness, double Chroma, double HueDegrees)
{
    private const double ChromaStep = 0.005;

    /// <summary>The colour as <c>#rrggbb</c>; chroma is lowered until a screen can show it.</summary>
    /// <returns>Seven characters.</returns>
    public string ToHex()
    {
        double chroma = Chroma;
        (double Red, double Green, double Blue) linear = ToLinear(chroma);
        while (!IsShown(linear) && chroma > 0)
        {
            chroma = Math.Max(0, chroma - ChromaStep);
            linear = ToLinear(chroma);
        }

        return string.Create(CultureInfo.InvariantCulture, $"#{Encode(linear.Red):x2}{Encode(linear.Green):x2}{Encode(linear.Blue):x2}");
    }

    private static bool IsShown((double Red, double Green, double Blue) linear) =>
        Within(linear.Red) && Within(linear.Green) && Within(linear.Blue);

    private static bool Within(double channel) => channel is >= -0.0005 and <= 1.0005;

    private static int Encode(double linear)
    {
        double value = Math.Clamp(linear, 0, 1);
        double encoded = value <= 0.0031308 ? 12.92 * value : (1.055 * Math.Pow(value, 1 / 2.4)) - 0.055;
        return (int)Math.Round(encoded * 255);
    }

    private (double Red, double Green, double Blue) ToLinear(double chroma)
    {
        double hue = HueDegrees * Math.PI / 180;
        double a = chroma * Math.Cos(hue);
        double b = chroma * Math.Sin(hue);
        double l = Cube(Lightness + (0.3963377774 * a) + (0.2158037573 * b));
        double m = Cube(Lightness - (0.1055613458 * a) - (0.0638541728 * b));
        double s = Cube(Lightness - (0.0894841775 * a) - (1.2914855480 * b));
        return (
            (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s));
    }

    private static double Cube(double value) => value * value * value;
}
