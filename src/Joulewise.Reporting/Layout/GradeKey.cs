namespace Joulewise.Reporting;

/// <summary>What the grades mean.</summary>
internal static class GradeKey
{
    /// <summary>Gets each grade with its meaning, best first.</summary>
    public static IReadOnlyList<KeyFact> Entries { get; } =
    [
        new("A", "measured at the wall, audited or with logs that can be recomputed"),
        new("B", "measured at the board or node, raw data open"),
        new("C", "interpolated or fitted inside the measured range, error stated"),
        new("D", "predicted outside it, or from a constant or a data sheet"),
        new("E", "a claim, a secondary source, or a model beyond its evidence: quoted, never ranked"),
        new("X", "no data: shown as missing, never as zero"),
    ];

    /// <summary>Gets how a figure is to be read.</summary>
    public static string Reading =>
        "Each figure stands with its 90 % interval in brackets, its grade and the numbers of its sources. "
        + "“est.” marks figures with an estimated part. The grade is that of the weakest input that moves the figure by 5 % or more; "
        + "it says where a figure comes from, the interval says how well it is known.";

    /// <summary>Meaning of a grade.</summary>
    /// <param name="grade">The letter.</param>
    /// <returns>The meaning, or empty for an unknown letter.</returns>
    public static string Meaning(string grade) =>
        Entries.FirstOrDefault(entry => string.Equals(entry.Name, grade, StringComparison.Ordinal)).Text ?? string.Empty;
}
