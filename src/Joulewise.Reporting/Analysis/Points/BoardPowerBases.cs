namespace Joulewise.Reporting;

/// <summary>What figures of board power rest on, in words.</summary>
internal static class BoardPowerBases
{
    /// <summary>A short warning beside the figure; empty for a measured one.</summary>
    public static string Flag(this BoardPowerBasis basis) => basis switch
    {
        BoardPowerBasis.Measured => string.Empty,
        BoardPowerBasis.Model => "modelled",
        _ => "control",
    };

    /// <summary>Where figures that no meter read come from, for the end of a sentence.</summary>
    public static string Sources(IEnumerable<BoardPowerBasis> bases) => (bases.Contains(BoardPowerBasis.Model), bases.Contains(BoardPowerBasis.Control)) switch
    {
        (true, true) => "modelled from the measured throughput, or estimated from rated power where the model refuses",
        (true, false) => "modelled from the measured throughput",
        _ => "estimated from rated power",
    };
}
