using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>Chooses the engines of an accelerator, each as it was last measured.</summary>
/// <param name="catalogue">Knows which engine runs on whose accelerators.</param>
/// <param name="rows">Measured rows, for names and versions.</param>
internal sealed class EngineChoices(Catalogue catalogue, IReadOnlyList<Observation> rows)
{
    /// <summary>Engines by how they are launched, and the catalogue's entries for each with and without a pool for prefill.</summary>
    private static readonly (string Launched, string[] Aggregated, string[] Disaggregated, EngineKind Kind)[] Known =
    [
        ("vllm", ["vllm", "vllm-gaudi"], ["dynamo-vllm"], EngineKind.Vllm),
        ("sglang", ["sglang"], ["dynamo-sglang", "mori-sglang"], EngineKind.Sglang),
        ("trtllm", ["trtllm"], ["dynamo-trt"], EngineKind.TensorRtLlm),
        ("atom", ["atom"], [], EngineKind.Atom),
    ];

    /// <summary>Gets the engines a search can choose from, by catalogue id.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(k => k.Launched)];

    /// <summary>Finds the engines of an accelerator.</summary>
    /// <param name="accelerator">The accelerator.</param>
    /// <param name="disaggregated">Whether prefill has a pool of its own.</param>
    /// <param name="asked">Catalogue ids of the engines asked for; empty for all.</param>
    /// <param name="model">Catalogue id of the model.</param>
    /// <param name="precision">Precision of the weights.</param>
    /// <returns>The engines, in a fixed order.</returns>
    public IReadOnlyList<EngineChoice> Of(Accelerator accelerator, bool disaggregated, IReadOnlyList<string> asked, string model, string precision) =>
    [
        .. Known
            .Where(k => asked.Count == 0 || asked.Contains(k.Launched, StringComparer.Ordinal))
            .Select(k => (Engine: k, Name: (disaggregated ? k.Disaggregated : k.Aggregated).FirstOrDefault(n => RunsOn(n, accelerator))))
            .Where(e => e.Name is not null)
            .Select(e => Choose(e.Engine.Launched, e.Name!, e.Engine.Kind, accelerator.Id, disaggregated, model, precision)),
    ];

    private bool RunsOn(string named, Accelerator accelerator) =>
        catalogue.TryFindEngine(named, out ServingEngine? engine) && engine.Vendors.Contains(accelerator.Vendor, StringComparer.Ordinal);

    /// <summary>Newer rows come first; of one day those with the lower id, so that the order of rows does not matter.</summary>
    private static bool IsBefore(MeasuredPoint one, MeasuredPoint other) =>
        string.CompareOrdinal(one.Date, other.Date) is var days && (days > 0 || (days == 0 && string.CompareOrdinal(one.Id, other.Id) < 0));

    /// <summary>The newest row of the engine: of this model and precision here, else of the model here, else here, else anywhere.</summary>
    private EngineChoice Choose(string launched, string named, EngineKind kind, string accelerator, bool disaggregated, string model, string precision)
    {
        Observation? nearest = null;
        int closest = -1;
        foreach (Observation row in rows)
        {
            if (row.IsDoubtful || row.Case.Deployment.Engine != kind || row.Case.Disaggregated != disaggregated)
            {
                continue;
            }

            bool here = string.Equals(row.Traits.Accelerator, accelerator, StringComparison.Ordinal);
            bool served = here && string.Equals(row.Traits.Model, model, StringComparison.Ordinal);
            bool same = served && string.Equals(row.Traits.Precision, precision, StringComparison.Ordinal);
            int closeness = (here ? 1 : 0) + (served ? 1 : 0) + (same ? 1 : 0);
            if (closeness > closest || (closeness == closest && IsBefore(row.Point, nearest!.Point)))
            {
                (nearest, closest) = (row, closeness);
            }
        }

        return nearest is null
            ? new EngineChoice(launched, named, kind, string.Empty, string.Empty)
            : new EngineChoice(launched, nearest.Point.Engine, kind, nearest.Point.EngineVersion, nearest.Point.Date);
    }
}
