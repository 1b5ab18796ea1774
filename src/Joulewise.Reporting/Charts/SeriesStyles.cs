namespace Joulewise.Reporting;

/// <summary>Gives each series of a report one colour and one marker, the same in every chart.</summary>
/// <remarks>
/// Series of one group share a hue and differ in lightness and marker; series without a group (the parts of a stack) get
/// hues far apart. Every colour keeps a contrast of at least 4.5 to 1 against its page.
/// </remarks>
internal sealed class SeriesStyles
{
    private const double DegreesPerMember = 22;
    private const double WidestGroupDegrees = 110;

    private static readonly double[] GroupHues = [155, 30, 265, 320, 85, 205, 350, 120];

    private static readonly double[] PartHues = [255, 55, 155, 320, 95, 205, 20, 285];

    private static readonly double[] LightSteps = [0.50, 0.54, 0.43, 0.52, 0.47, 0.40];

    private static readonly double[] DarkSteps = [0.74, 0.84, 0.68, 0.79, 0.71, 0.88];

    private static readonly string[] Symbols =
    [
        "M5 0.6A4.4 4.4 0 1 1 5 9.4A4.4 4.4 0 1 1 5 0.6Z",
        "M1 1H9V9H1Z",
        "M5 0.4L9.8 9H0.2Z",
        "M5 0L10 5L5 10L0 5Z",
        "M0.2 1H9.8L5 9.6Z",
        "M3.4 0H6.6V3.4H10V6.6H6.6V10H3.4V6.6H0V3.4H3.4Z",
        "M2.2 0L5 2.8L7.8 0L10 2.2L7.2 5L10 7.8L7.8 10L5 7.2L2.2 10L0 7.8L2.8 5L0 2.2Z",
        "M5 0L6.5 3.4L10 3.8L7.4 6.3L8.1 10L5 8.1L1.9 10L2.6 6.3L0 3.8L3.5 3.4Z",
        "M2.7 0.6H7.3L10 5L7.3 9.4H2.7L0 5Z",
        "M0 3H10V7H0Z",
        "M3 0H7V10H3Z",
    ];

    private readonly Dictionary<(string Group, string Name), SeriesStyle> _styles = [];

    /// <summary>Initializes a new instance of the <see cref="SeriesStyles"/> class.</summary>
    /// <param name="document">The report whose charts are styled.</param>
    public SeriesStyles(ReportDocument document)
    {
        (string Group, string Name)[] all =
        [
            .. document.Chapters.SelectMany(static chapter => chapter.Blocks).OfType<ChartBlock>()
                .SelectMany(static chart => chart.Series).Select(static series => (series.Group, series.Name)).Distinct(),
        ];
        StyleParts([.. all.Where(static key => key.Group.Length == 0)]);
        int hue = 0;
        int symbol = 0;
        foreach (IGrouping<string, (string Group, string Name)> group in all.Where(static key => key.Group.Length > 0).GroupBy(static key => key.Group, StringComparer.Ordinal).OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal))
        {
            StyleGroup([.. group.OrderBy(static key => key.Name, StringComparer.Ordinal)], GroupHues[hue % GroupHues.Length], ref symbol);
            hue++;
        }
    }

    /// <summary>The style of a series.</summary>
    /// <param name="series">A series of the report.</param>
    /// <returns>Its style.</returns>
    public SeriesStyle this[ChartSeries series] => _styles[(series.Group, series.Name)];

    private void StyleParts((string Group, string Name)[] parts)
    {
        for (int i = 0; i < parts.Length; i++)
        {
            double hue = PartHues[i % PartHues.Length];
            _styles.Add(parts[i], Style(hue, i, i));
        }
    }

    private void StyleGroup((string Group, string Name)[] members, double centre, ref int symbol)
    {
        for (int i = 0; i < members.Length; i++)
        {
            _styles.Add(members[i], Style(centre + HueOffset(i, members.Length), i, symbol));
            symbol++;
        }
    }

    /// <summary>Spreads a group's hues; neighbours in name, often neighbours in a chart, come to lie half the spread apart.</summary>
    private static double HueOffset(int index, int count)
    {
        int place = index % 2 == 0 ? index / 2 : ((count + 1) / 2) + (index / 2);
        double width = Math.Min(WidestGroupDegrees, DegreesPerMember * (count - 1));
        return count == 1 ? 0 : (((double)place / (count - 1)) - 0.5) * width;
    }

    private static SeriesStyle Style(double hue, int step, int symbol) => new(
        new Oklch(LightSteps[step % LightSteps.Length], 0.15, hue).ToHex(),
        new Oklch(DarkSteps[step % DarkSteps.Length], 0.13, hue).ToHex(),
        Symbols[symbol % Symbols.Length]);
}
