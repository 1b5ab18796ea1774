using System.Globalization;
using Joulewise.Reporting.Tests.Samples;

namespace Joulewise.Reporting.Tests.Charts;

public sealed class SeriesStylesTests
{
    private const string LightPage = "#ffffff";
    private const string DarkPage = "#101417";

    private static readonly ReportDocument Sample = SampleReport.Create();

    private static readonly ChartSeries[] Series = [.. Sample.Chapters.SelectMany(static chapter => chapter.Blocks).OfType<ChartBlock>().SelectMany(static chart => chart.Series)];

    [Fact]
    public void Styles_EverySeries_StandsOutFromBothPages()
    {
        SeriesStyles styles = new(Sample);

        foreach (ChartSeries series in Series)
        {
            Contrast(styles[series].Light, LightPage).ShouldBeGreaterThan(4.5, series.Name);
            Contrast(styles[series].Dark, DarkPage).ShouldBeGreaterThan(4.5, series.Name);
        }
    }

    [Fact]
    public void Styles_SeriesOfAMaker_DifferInColourAndMarker()
    {
        SeriesStyles styles = new(Sample);
        SeriesStyle[] distinct = [.. Series.Where(static series => series.Group is "NVIDIA").Select(series => styles[series]).Distinct()];

        distinct.Length.ShouldBe(6);
        distinct.Select(static style => style.Light).Distinct(StringComparer.Ordinal).Count().ShouldBe(6);
        distinct.Select(static style => style.Symbol).Distinct(StringComparer.Ordinal).Count().ShouldBe(6);
    }

    /// <summary>White, black and the sRGB primaries by their published OKLCH coordinates (CSS Color 4 sample values).</summary>
    [Theory]
    [InlineData(1, 0, 0, "#ffffff")]
    [InlineData(0, 0, 0, "#000000")]
    [InlineData(0.62796, 0.25768, 29.234, "#ff0000")]
    [InlineData(0.86644, 0.29483, 142.495, "#00ff00")]
    [InlineData(0.45201, 0.31321, 264.052, "#0000ff")]
    public void Oklch_KnownColours_ConvertExactly(double lightness, double chroma, double hue, string expected) =>
        new Oklch(lightness, chroma, hue).ToHex().ShouldBe(expected);

    /// <summary>Contrast ratio by WCAG 2.2.</summary>
    private static double Contrast(string a, string b)
    {
        double first = Luminance(a) + 0.05;
        double second = Luminance(b) + 0.05;
        return Math.Max(first, second) / Math.Min(first, second);
    }

    private static double Luminance(string hex)
    {
        double[] linear = [.. new[] { 1, 3, 5 }.Select(at => int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0).Select(static channel => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4))];
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }
}
