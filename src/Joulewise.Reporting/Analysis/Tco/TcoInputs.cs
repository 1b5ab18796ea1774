using Joulewise.Facility;

namespace Joulewise.Reporting;

/// <summary>Inputs of an owned hour in units that a reader knows.</summary>
internal static class TcoInputs
{
    private const double SecondsPerYear = 365.25 * 24 * 3600;
    private const double SecondsPerDay = 24 * 3600;

    /// <summary>The ends and the stated value with their unit; years for lives and days for repairs.</summary>
    public static string Range(LedgerInput input)
    {
        (double factor, string unit) = input.Unit switch
        {
            "s" when input.Stated >= SecondsPerYear => (SecondsPerYear, " y"),
            "s" => (SecondsPerDay, " d"),
            "1" => (1, string.Empty),
            _ => (1, " " + input.Unit),
        };
        return $"{Words.Number(input.Low / factor)} – {Words.Number(input.Stated / factor)} – {Words.Number(input.High / factor)}{unit}";
    }
}
