using Joulewise.Evidence;

namespace Joulewise.Reporting;

/// <summary>Reads the frontier of each configuration asked for.</summary>
internal sealed class SideComparer(AnalysisContext context)
{
    /// <summary>The comparison of some configurations at the question's latency promise.</summary>
    public Comparison At(IReadOnlyList<SideRequest> sides) =>
        new(context.Comparer.Model, context.Comparer.Workload, Parity.AsAsked, string.Empty, context.Request.Interactivity, [.. sides.Select(EntryOf)]);

    private ComparedAccelerator EntryOf(SideRequest side) => side switch
    {
        { Precision: SideRequest.Best } => NamedAs(side, context.Best),
        { IsPlain: true } => NamedAs(side, context.Main),
        _ => Read(side),
    };

    private static ComparedAccelerator NamedAs(SideRequest side, Comparison comparison) =>
        comparison.Entries.First(e => string.Equals(e.Id, side.Accelerator, StringComparison.Ordinal)) with { Id = side.Name };

    private ComparedAccelerator Read(SideRequest side)
    {
        string name = context.NameOf(side.Accelerator);
        if (FrontierOf(side) is not { } frontier)
        {
            return new ComparedAccelerator(side.Name, name, null, null, 0, WhyMissing(side));
        }

        OperatingPoint? point = context.Factory.At(frontier, context.Request.Interactivity, out string why);
        return new ComparedAccelerator(
            side.Name,
            name,
            point,
            ThroughputEstimate.Of(frontier.At(context.Request.Interactivity), context.Lens.Errors),
            frontier.Candidates.Count,
            why);
    }

    private Frontier? FrontierOf(SideRequest side) => Of(side).FirstOrDefault(f =>
        string.Equals(f.Key.Precision, PrecisionOf(side), StringComparison.Ordinal)
        && string.Equals(f.Key.SpeculativeDecoding, SpeculationOf(side), StringComparison.Ordinal));

    private IEnumerable<Frontier> Of(SideRequest side) =>
        context.Lens.ByAll.Of(context.Comparer.Model, context.Comparer.Workload)
            .Where(f => string.Equals(f.Key.Accelerator, side.Accelerator, StringComparison.Ordinal));

    private string WhyMissing(SideRequest side)
    {
        string[] measured =
        [
            .. Of(side)
                .Where(f => f.Key.Precision is { Length: > 0 })
                .Select(f => f.Key.SpeculativeDecoding is "none" ? f.Key.Precision! : $"{f.Key.Precision}+{f.Key.SpeculativeDecoding}"),
        ];
        return $"not measured{Described(side)}: {(measured.Length > 0 ? $"measured are {string.Join(", ", measured)}" : "nothing was with this model and traffic")}";
    }

    private string Described(SideRequest side) => PrecisionOf(side).Length == 0
        ? string.Empty
        : $" in {PrecisionOf(side)} {(SpeculationOf(side) is "none" ? "without speculative decoding" : $"with {SpeculationOf(side)}")}";

    private string PrecisionOf(SideRequest side) => side.Precision.Length > 0 ? side.Precision : context.Precision;

    private static string SpeculationOf(SideRequest side) => side.SpeculativeDecoding.Length > 0 ? side.SpeculativeDecoding : "none";
}
