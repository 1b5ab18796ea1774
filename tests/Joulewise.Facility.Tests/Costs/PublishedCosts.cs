namespace Joulewise.Facility.Tests;

/// <summary>
/// Costs and yields of DeepSeek-R1 FP4 at 8k/1k as InferenceX printed them in July 2026 (SemiAnalysisAI/InferenceX-app,
/// blog/vera-rubin-nvl72-vs-gb200-nvl72-inference.mdx, tables in images, transcribed), with the constants printed beside them.
/// </summary>
internal static class PublishedCosts
{
    /// <summary>The facility over IT power that the article uses.</summary>
    public const double Pue = 1.15;

    /// <summary>USD/h of one accelerator and W of IT power set aside for it.</summary>
    public static IReadOnlyDictionary<string, (double DollarsPerHour, double Watts)> Constants { get; } = new Dictionary<string, (double DollarsPerHour, double Watts)>(StringComparer.Ordinal)
    {
        ["GB200"] = (1.84, 1885),
        ["GB200, CoreWeave 2025"] = (1.84, 1885),
        ["GB300"] = (2.36, 2220),
        ["Vera Rubin"] = (3.57, 2902),
    };

    /// <summary>Output tokens/s per utility MW and USD per million output tokens at an interactivity in tokens/s/user.</summary>
    public static IReadOnlyList<(string Hardware, int Interactivity, double TokensPerSecondPerMegawatt, double DollarsPerMillion)> Rows { get; } =
    [
        ("GB200", 50, 705_543, 0.333),
        ("GB200", 100, 558_569, 0.423),
        ("GB200", 150, 287_289, 0.799),
        ("GB200", 200, 77_218, 3.016),
        ("GB200", 250, 36_394, 6.471),
        ("GB300", 50, 707_037, 0.364),
        ("GB300", 100, 517_848, 0.497),
        ("GB300", 150, 305_023, 0.842),
        ("GB300", 200, 66_799, 3.837),
        ("GB300", 250, 37_049, 6.859),
        ("GB300", 300, 17_892, 15.456),
        ("GB200, CoreWeave 2025", 50, 500_000, 0.472),
        ("GB200, CoreWeave 2025", 100, 300_000, 0.786),
        ("GB200, CoreWeave 2025", 150, 77_224, 3.046),
        ("GB200, CoreWeave 2025", 200, 50_000, 4.715),
        ("GB200, CoreWeave 2025", 250, 39_123, 6.013),
        ("Vera Rubin", 50, 1_330_000, 0.223),
        ("Vera Rubin", 100, 1_115_625, 0.266),
        ("Vera Rubin", 150, 786_208, 0.378),
        ("Vera Rubin", 200, 300_000, 0.991),
        ("Vera Rubin", 250, 140_264, 2.099),
        ("Vera Rubin", 300, 96_446, 3.076),
        ("Vera Rubin", 350, 70_703, 4.179),
    ];

    /// <summary>Rows whose two printed figures contradict each other by more than 1 %, and by how much: the article read them from two charts.</summary>
    public static IReadOnlyDictionary<(string Hardware, int Interactivity), double> Contradictions { get; } = new Dictionary<(string, int), double>
    {
        [("GB200", 150)] = 2.72,
        [("GB200", 200)] = 1.24,
        [("GB300", 250)] = 1.05,
        [("GB300", 300)] = -7.15,
    };

    /// <summary>Output tokens per MW of Vera Rubin over another, as printed.</summary>
    public static IReadOnlyList<(string Over, int Interactivity, double Times)> Ratios { get; } =
    [
        ("GB200", 50, 1.89),
        ("GB200", 100, 2.0),
        ("GB200", 150, 2.74),
        ("GB200", 200, 3.89),
        ("GB200", 250, 3.85),
        ("GB300", 50, 1.88),
        ("GB300", 100, 2.15),
        ("GB300", 150, 2.58),
        ("GB300", 200, 4.49),
        ("GB300", 250, 3.79),
        ("GB300", 300, 5.39),
        ("GB200, CoreWeave 2025", 50, 2.66),
        ("GB200, CoreWeave 2025", 100, 3.72),
        ("GB200, CoreWeave 2025", 150, 10.18),
        ("GB200, CoreWeave 2025", 200, 6.0),
        ("GB200, CoreWeave 2025", 250, 3.59),
    ];
}
