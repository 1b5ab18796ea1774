using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Reads measured frontiers for the sides of claims.</summary>
internal sealed class SideReader(AnalysisContext context)
{
    /// <summary>The traffic of a claim that names none: that of a report without options.</summary>
    public static WorkloadKey UnstatedTraffic { get; } = WorkloadKey.Fixed(8192, 1024);

    /// <summary>The key under which runs of a side's model are found, or empty.</summary>
    public string ModelOf(ClaimSide side) => side.ModelId.Length > 0 ? context.Lens.ModelKey(side.ModelId) : string.Empty;

    /// <summary>The traffic of a side, or <see langword="null"/> where it is not one of fixed lengths.</summary>
    public WorkloadKey? TrafficOf(ClaimSide side)
    {
        if (side.WorkloadId.Length == 0)
        {
            return UnstatedTraffic;
        }

        Workload workload = context.Catalogue.FindWorkload(side.WorkloadId);
        return workload is { NominalInputTokens: { } input, NominalOutputTokens: { } output } ? WorkloadKey.Fixed(input, output) : null;
    }

    /// <summary>Reads a side as it is stated: what it does not state is the best measured.</summary>
    /// <param name="side">The side.</param>
    /// <param name="at">The interactivity.</param>
    /// <param name="why">Why there is no reading, or empty.</param>
    /// <returns>The reading, or <see langword="null"/>.</returns>
    public SidePoint? Stated(ClaimSide side, TokenRate at, out string why)
    {
        if (Unnamed(side) is { Length: > 0 } unnamed)
        {
            why = unnamed;
            return null;
        }

        Frontier[] all =
        [
            .. context.Lens.Unlimited.Of(ModelOf(side), TrafficOf(side)!.Value).Where(f =>
                string.Equals(f.Key.Accelerator, side.AcceleratorId, StringComparison.Ordinal)
                && (side.Precision.Length == 0 || string.Equals(Fold(f.Key.Precision ?? string.Empty), Fold(side.Precision), StringComparison.Ordinal))
                && (side.Speculation.Length == 0 || string.Equals(f.Key.SpeculativeDecoding, side.Speculation, StringComparison.Ordinal))),
        ];
        Frontier[] known = [.. all.Select(f => AsOf(f, side.AsOf)).OfType<Frontier>()];
        if (known.Length == 0)
        {
            why = all.Length == 0
                ? $"{side.Name}: nothing measured{Described(side)}"
                : $"{side.Name}: nothing measured is as old as {side.AsOf}; the first is of {First(all)}";
            return null;
        }

        return Best(side.Name, known, at, out why);
    }

    /// <summary>Reads the best of some frontiers.</summary>
    public SidePoint? Best(string name, IReadOnlyList<Frontier> frontiers, TokenRate at, out string why)
    {
        Frontier best = frontiers.OrderByDescending(f => f.At(at).Output?.InPerSecond ?? 0).ThenByDescending(f => f.Points[^1].Interactivity).First();
        FrontierReading reading = best.At(at);
        if (ThroughputEstimate.Of(reading, context.Lens.Errors) is not { } output)
        {
            why = string.Create(CultureInfo.InvariantCulture, $"{name}: {Words.Number(at.InPerSecond)} tokens/s per user is unreachable; the fastest measured is {Words.Number(reading.Below.Interactivity.InPerSecond)}");
            return null;
        }

        OperatingPoint? point = context.Factory.At(best, at, out string noPoint);
        why = string.Empty;
        return new SidePoint(reading, output, point, noPoint);
    }

    /// <summary>Formats of four-bit floating point are one in the evidence.</summary>
    public static string Fold(string precision) => precision is "mxfp4" or "nvfp4" ? "fp4" : precision;

    private string Unnamed(ClaimSide side) => side switch
    {
        { AcceleratorId.Length: 0 } => $"{side.Name}: the claim names no accelerator",
        { ModelId.Length: 0 } => "the claim names no model",
        _ when TrafficOf(side) is null => $"{side.Name}: its traffic has no fixed lengths and so no frontier",
        _ => string.Empty,
    };

    private static Frontier? AsOf(Frontier frontier, string date) => date.Length == 0
        ? frontier
        : FrontierHistory.Of(frontier).Steps.LastOrDefault(s => s.Date <= MeasurementDate.LatestOf(date))?.Frontier;

    private static string First(Frontier[] frontiers) => frontiers
        .SelectMany(f => f.Candidates)
        .Select(p => p.Point.Date)
        .Where(d => d.Length > 0)
        .Min(StringComparer.Ordinal) ?? "no date";

    private string Described(ClaimSide side) =>
        $" with {ModelOf(side)} under {TrafficOf(side)}{(side.Precision.Length > 0 ? $" in {side.Precision}" : string.Empty)}{(side.Speculation.Length > 0 ? side.Speculation is "none" ? " without speculative decoding" : $" with {side.Speculation}" : string.Empty)}";
}
