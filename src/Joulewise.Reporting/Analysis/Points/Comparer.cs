using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Makes comparisons of one model under one traffic.</summary>
internal sealed class Comparer(Catalogue catalogue, EvidenceLens lens, OperatingPointFactory factory, string model, WorkloadKey workload, IReadOnlyList<string> accelerators)
{
    /// <summary>
    /// The largest fall of the rate between two neighbours across which one configuration's frontier is read for the best published:
    /// a configuration measured at two far ends would else win with the straight line between them over measured points underneath.
    /// </summary>
    private static readonly Ratio WidestGap = Ratio.FromFraction(2);

    /// <summary>Gets the model's key.</summary>
    public string Model => model;

    /// <summary>Gets the traffic.</summary>
    public WorkloadKey Workload => workload;

    /// <summary>Gets the accelerators compared, by catalogue id.</summary>
    public IReadOnlyList<string> Accelerators => accelerators;

    /// <summary>A comparer of the accelerators asked for, or of all that were measured with the model and traffic.</summary>
    public static Comparer For(Catalogue catalogue, EvidenceLens lens, OperatingPointFactory factory, string model, WorkloadKey workload, IReadOnlyList<string> asked)
    {
        string[] accelerators = asked.Count > 0
            ? [.. asked]
            : [.. lens.Best.Of(model, workload).Select(f => f.Key.Accelerator).Distinct(StringComparer.Ordinal)];
        return new Comparer(catalogue, lens, factory, model, workload, accelerators);
    }

    /// <summary>The frontiers of a parity, by accelerator.</summary>
    public IReadOnlyList<Frontier> Frontiers(Parity parity, string precision) =>
        [.. lens.Frontiers(model, workload, parity, precision).Where(f => accelerators.Contains(f.Key.Accelerator, StringComparer.Ordinal))];

    /// <summary>The comparison at a latency promise.</summary>
    public Comparison At(TokenRate interactivity, Parity parity, string precision)
    {
        Dictionary<string, Frontier> frontiers = Frontiers(parity, precision).ToDictionary(f => f.Key.Accelerator, StringComparer.Ordinal);
        ComparedAccelerator[] entries =
        [
            .. accelerators.Select(id => frontiers.TryGetValue(id, out Frontier? frontier) && (parity == Parity.BestPublished || frontier.At(interactivity).Output is not null)
                ? EntryOf(id, frontier, parity == Parity.BestPublished ? Highest(frontier, interactivity) : frontier, interactivity)
                : WeakEntryOf(id, frontier, parity, precision, interactivity)),
        ];
        return new Comparison(Model, Workload, parity, parity == Parity.LikeForLike ? precision : string.Empty, interactivity, entries);
    }

    /// <summary>What rows of grade D and E say where no better row reaches: a figure with its grade, before none at all.</summary>
    private ComparedAccelerator WeakEntryOf(string id, Frontier? strong, Parity parity, string precision, TokenRate interactivity)
    {
        Frontier? weak = parity == Parity.BestPublished
            ? null
            : lens.Weak.Of(model, workload).FirstOrDefault(f =>
                string.Equals(f.Key.Accelerator, id, StringComparison.Ordinal)
                && string.Equals(f.Key.Precision, precision, StringComparison.Ordinal)
                && string.Equals(f.Key.SpeculativeDecoding, "none", StringComparison.Ordinal)
                && f.At(interactivity).Output is not null);
        Frontier? read = weak ?? strong;
        return read is null
            ? new ComparedAccelerator(id, NameOf(id), null, null, 0, WhyNoFrontier(parity, precision))
            : EntryOf(id, read, read, interactivity);
    }

    private ComparedAccelerator EntryOf(string id, Frontier frontier, Frontier read, TokenRate interactivity)
    {
        OperatingPoint? point = factory.At(read, interactivity, out string whyMissing);
        return new ComparedAccelerator(
            id,
            NameOf(id),
            point,
            point?.Output ?? ThroughputEstimate.Of(read.At(interactivity), lens.Errors),
            frontier.Candidates.Count,
            whyMissing);
    }

    /// <summary>The frontier that reads highest; of equals the best of all.</summary>
    private Frontier Highest(Frontier best, TokenRate interactivity)
    {
        FrontierReading all = best.At(interactivity);
        return lens.PartsOf(best)
            .Where(f => f.At(interactivity) is { } one && (one.Drop is not { } drop || drop <= WidestGap || HaveOneGap(one, all)))
            .Prepend(best)
            .MaxBy(f => f.At(interactivity).Output?.InPerSecond ?? 0)!;
    }

    /// <summary>Whether two readings lie between the same points, so that nothing was measured underneath either.</summary>
    private static bool HaveOneGap(FrontierReading one, FrontierReading other) =>
        string.Equals(one.Below.Point.Id, other.Below.Point.Id, StringComparison.Ordinal)
        && string.Equals(one.Above?.Point.Id, other.Above?.Point.Id, StringComparison.Ordinal);

    private static string WhyNoFrontier(Parity parity, string precision) => parity switch
    {
        Parity.LikeForLike when precision.Length > 0 => $"not measured in {precision} without speculative decoding",
        Parity.LikeForLike => "not measured without speculative decoding",
        _ => "not measured",
    };

    private string NameOf(string id) => AcceleratorNames.Short(catalogue, id);
}
