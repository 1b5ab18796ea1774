using System.Globalization;
using Joulewise.Catalog;

namespace Joulewise.Reporting;

/// <summary>In what the sides of a claim differ beside the accelerator, as stated.</summary>
internal static class ClaimDifferences
{
    private const string NotStated = "not stated";

    /// <summary>The differences, in the order of the schema; empty for a claim of one side.</summary>
    public static IReadOnlyList<string> Of(Claim claim) => claim.Baseline is not { } baseline
        ? []
        :
        [
            .. new (string What, Func<ClaimSide, string> Of)[]
            {
                ("model", s => s.ModelId),
                ("traffic", s => s.WorkloadId),
                ("precision", s => s.Precision),
                ("speculative decoding", s => s.Speculation),
                ("serving", s => s.Mode),
                ("software", s => s.AsOf.Length > 0 ? $"of {s.AsOf}" : string.Empty),
                ("accelerators", s => s.Accelerators?.ToString(CultureInfo.InvariantCulture) ?? string.Empty),
                ("interactivity", s => s.Interactivity is { } i ? Words.Number(i.Value.InPerSecond) : string.Empty),
            }
            .Where(d => !string.Equals(d.Of(claim.Subject), d.Of(baseline), StringComparison.Ordinal))
            .Select(d => $"{d.What} {Stated(d.Of(claim.Subject))} against {Stated(d.Of(baseline))}"),
        ];

    private static string Stated(string value) => value.Length > 0 ? value : NotStated;
}
