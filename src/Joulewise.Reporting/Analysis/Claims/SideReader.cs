using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Reads measured frontiers for the sides of claims.</summary>
internal sealed class SideReader(AnalysisContext context)
{
    /// <summary>How much faster than asked a side's slowest measured point may be: one far from the question says nothing of it.</summary>
    private const double FarthestClamp = 1.25;

    private readonly Dictionary<ClaimSide, IReadOnlyList<Frontier>> _known = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<(Frontier Frontier, TokenRate At), Lazy<(OperatingPoint? Point, string Why)>> _metered = [];

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

        if (!_known.TryGetValue(side, out IReadOnlyList<Frontier>? known))
        {
            known = FrontiersOf(side);
            _known.Add(side, known);
        }

        if (known.Count == 0)
        {
            why = side.AsOf.Length > 0 && First(side) is { } first
                ? $"{side.Name}: nothing measured is as old as {side.AsOf}; the first is of {first}"
                : $"{side.Name}: no output rate measured{Described(side)}";
            return null;
        }

        SidePoint? point = Best(side.Name, known, at, out why, side.AsOf.Length > 0 ? $" by {side.AsOf}" : string.Empty);
        if (point is null && side.AsOf.Length > 0)
        {
            why = $"{why}, the newest run by then of {known.SelectMany(f => f.Candidates).Select(c => c.Point.Date).Max(StringComparer.Ordinal)}";
        }

        return point;
    }

    /// <summary>Reads the best of some frontiers that were measured near the interactivity.</summary>
    /// <param name="name">The side, for the reason.</param>
    /// <param name="frontiers">Its frontiers; at least one.</param>
    /// <param name="at">The interactivity.</param>
    /// <param name="why">Why there is no reading, or empty.</param>
    /// <param name="byWhen">Until when the runs behind the frontiers are, for the reason; empty for all.</param>
    /// <returns>The reading, or <see langword="null"/>.</returns>
    public SidePoint? Best(string name, IReadOnlyList<Frontier> frontiers, TokenRate at, out string why, string byWhen = "")
    {
        Frontier best = frontiers
            .OrderByDescending(f => !IsFar(f.At(at)))
            .ThenByDescending(f => f.At(at).Output?.InPerSecond ?? 0)
            .ThenByDescending(f => f.Points[^1].Interactivity)
            .First();
        FrontierReading reading = best.At(at);
        if (ThroughputEstimate.Of(reading, context.Lens.Errors) is not { } output || IsFar(reading))
        {
            why = string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {(reading.Output is null ? "unreachable at" : "nothing measured as slow as")} {Words.Number(at.InPerSecond)} tokens/s per user; the {(reading.Output is null ? "fastest" : "slowest")} measured{byWhen} is {Words.Number(reading.Below.Interactivity.InPerSecond)}");
            return null;
        }

        why = string.Empty;
        return new SidePoint(reading, output, MeteredAt(best, at));
    }

    /// <summary>Formats of four-bit floating point are one in the evidence.</summary>
    public static string Fold(string precision) => precision is "mxfp4" or "nvfp4" ? "fp4" : precision;

    /// <summary>Whether a row is not of later software than a side means.</summary>
    public static bool IsAsOld(MeasuredPoint p, ClaimSide side) =>
        side.AsOf.Length == 0 || MeasurementDate.LatestOf(p.Date) <= MeasurementDate.LatestOf(side.AsOf);

    private string Unnamed(ClaimSide side) => side switch
    {
        { AcceleratorId.Length: 0 } => $"{side.Name}: the claim names no accelerator",
        { ModelId.Length: 0 } => "the claim names no model",
        _ when TrafficOf(side) is null => $"{side.Name}: its traffic has no fixed lengths and so no frontier",
        _ => string.Empty,
    };

    /// <summary>One point of one frontier serves every claim that reads it there.</summary>
    private Lazy<(OperatingPoint? Point, string Why)> MeteredAt(Frontier frontier, TokenRate at)
    {
        if (!_metered.TryGetValue((frontier, at), out Lazy<(OperatingPoint? Point, string Why)>? metered))
        {
            metered = new(() => (context.Factory.At(frontier, at, out string why), why));
            _metered.Add((frontier, at), metered);
        }

        return metered;
    }

    private Frontier[] FrontiersOf(ClaimSide side) =>
    [
        .. context.Lens.Of(p => IsOf(p, side) && IsAsOld(p, side)).Of(ModelOf(side), TrafficOf(side)!.Value)
            .Where(f => side.Speculation.Length == 0 || string.Equals(f.Key.SpeculativeDecoding, side.Speculation, StringComparison.Ordinal)),
    ];

    /// <summary>Whether a reading lies at a point much faster than was asked for, or at none.</summary>
    private static bool IsFar(FrontierReading reading) =>
        reading.Output is null || reading.Below.Interactivity > reading.Interactivity * FarthestClamp;

    /// <summary>Whether a row is of a side's accelerator and model and does not contradict what it states.</summary>
    private bool IsOf(MeasuredPoint p, ClaimSide side) =>
        string.Equals(p.Accelerator, side.AcceleratorId, StringComparison.Ordinal)
        && string.Equals(context.Lens.ModelKey(p.Model), ModelOf(side), StringComparison.Ordinal)
        && (side.Precision.Length == 0 || string.Equals(Fold(p.Precision), Fold(side.Precision), StringComparison.Ordinal))
        && (side.EngineId.Length == 0 || string.Equals(context.Lens.EngineKey(p.Engine), side.EngineId, StringComparison.Ordinal))
        && (side.Mode.Length == 0 || p.Disaggregated == side.Mode is "disaggregated");

    /// <summary>The date of the first row of a side with an output rate under its traffic, or <see langword="null"/>.</summary>
    private string? First(ClaimSide side) => context.Lens.Points
        .Where(p => IsOf(p, side) && p is { OutputPerAccelerator: not null, Date.Length: > 0 } && WorkloadKey.Of(p) == TrafficOf(side))
        .Select(p => p.Date)
        .Min(StringComparer.Ordinal);

    private string Described(ClaimSide side) =>
        $" with {ModelOf(side)} under {TrafficOf(side)}{(side.Precision.Length > 0 ? $" in {side.Precision}" : string.Empty)}{(side.Mode.Length > 0 ? $", {side.Mode}" : string.Empty)}{(side.Speculation.Length > 0 ? side.Speculation is "none" ? " without speculative decoding" : $" with {side.Speculation}" : string.Empty)}";
}
