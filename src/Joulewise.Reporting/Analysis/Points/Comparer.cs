using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Makes comparisons of one model under one traffic.</summary>
internal sealed class Comparer(Catalogue catalogue, EvidenceLens lens, OperatingPointFactory factory, string model, WorkloadKey workload, IReadOnlyList<string> accelerators)
{
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
            .. accelerators.Select(id =>
            {
                if (!frontiers.TryGetValue(id, out Frontier? frontier))
                {
                    string why = parity == Parity.LikeForLike ? $"not measured in {precision} without speculative decoding" : "not measured";
                    return new ComparedAccelerator(id, NameOf(id), null, null, 0, why);
                }

                OperatingPoint? point = factory.At(frontier, interactivity, out string whyMissing);
                return new ComparedAccelerator(
                    id,
                    NameOf(id),
                    point,
                    ThroughputEstimate.Of(frontier.At(interactivity), lens.Errors),
                    frontier.Candidates.Count,
                    whyMissing);
            }),
        ];
        return new Comparison(parity, parity == Parity.LikeForLike ? precision : string.Empty, interactivity, entries);
    }

    private string NameOf(string id) => AcceleratorNames.Short(catalogue, id);
}
