using Joulewise.Catalog;
using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>Lists the groups of a question.</summary>
/// <param name="engines">Chooses engines.</param>
/// <param name="places">Makes places.</param>
/// <param name="question">What is asked.</param>
/// <param name="shape">The model's numbers.</param>
internal sealed class SearchGroups(EngineChoices engines, Places places, SearchQuestion question, ModelShape shape)
{
    private const double WideBytes = 2;
    private const double NarrowBytes = 1;

    /// <summary>Lists them, and says why an accelerator has none.</summary>
    /// <param name="refused">Accelerators that can't be looked at, with the reason.</param>
    /// <returns>The groups, in a fixed order.</returns>
    public IReadOnlyList<SearchGroup> List(out IReadOnlyList<Refusal> refused)
    {
        List<SearchGroup> groups = [];
        List<Refusal> refusals = [];
        foreach (Accelerator accelerator in question.Accelerators)
        {
            if (places.Of(accelerator) is not { } place)
            {
                refusals.Add(new Refusal(accelerator.Id, "the catalogue lacks its memory, its bandwidth or its compute rate"));
                continue;
            }

            int before = groups.Count;
            foreach (string precision in PrecisionsOf(accelerator))
            {
                AddPlain(groups, place, precision);
                AddPooled(groups, place, precision);
            }

            if (groups.Count == before)
            {
                refusals.Add(new Refusal(accelerator.Id, WhyNone(accelerator)));
            }
        }

        refused = refusals;
        return groups;
    }

    private static bool Keeps(Accelerator accelerator, string precision) => precision switch
    {
        "fp8" => accelerator.Fp8Dense is not null,
        "fp4" or "nvfp4" => accelerator.Fp4Dense is not null,
        _ => true,
    };

    private string WhyNone(Accelerator accelerator) => PrecisionsOf(accelerator).Count == 0
        ? $"it does not compute in {string.Join(" or ", AskedPrecisions)}"
        : question.Engines.Count > 0
            ? $"no engine asked for ({string.Join(", ", question.Engines)}) runs on it in a mode asked for"
            : "no serving engine of the catalogue runs on it";

    /// <summary>Gets the precisions looked through: the one the model is published in where none is named.</summary>
    public IReadOnlyList<string> AskedPrecisions => question.Precisions.Count > 0
        ? question.Precisions
        : [shape.ExpertQuantisation.Length > 0 ? shape.ExpertQuantisation : shape.NativeQuantisation];

    private IReadOnlyList<string> PrecisionsOf(Accelerator accelerator) => [.. AskedPrecisions.Where(p => Keeps(accelerator, p))];

    private void AddPlain(List<SearchGroup> groups, Place place, string precision)
    {
        if (question.Aggregated)
        {
            foreach (EngineChoice engine in engines.Of(place.Accelerator, disaggregated: false, question.Engines, shape.Id, precision))
            {
                AddFormats(groups, place, null, engine, precision);
            }
        }
    }

    private void AddPooled(List<SearchGroup> groups, Place place, string precision)
    {
        if (!question.Disaggregated)
        {
            return;
        }

        foreach (EngineChoice engine in engines.Of(place.Accelerator, disaggregated: true, question.Engines, shape.Id, precision))
        {
            AddFormats(groups, place, place, engine, precision);
            foreach (Accelerator other in question.PrefillAccelerators.Where(a => !string.Equals(a.Id, place.Accelerator.Id, StringComparison.Ordinal) && Keeps(a, precision)))
            {
                // Caches travel between pools of one engine, and so of one maker's software.
                if (string.Equals(other.Vendor, place.Accelerator.Vendor, StringComparison.Ordinal) && places.Of(other) is { } filling)
                {
                    AddFormats(groups, place, filling, engine, precision);
                }
            }
        }
    }

    private void AddFormats(List<SearchGroup> groups, Place place, Place? filling, EngineChoice engine, string precision)
    {
        foreach (string kv in question.KvPrecisions)
        {
            NumberFormats formats = NumberFormats.Choose(precision, shape, place.Shape, engine.Kind, keepsWideCache: true) with { KvBytes = kv is "fp8" ? NarrowBytes : WideBytes };
            AddStages(groups, new SearchGroup(place, filling, engine, formats, kv, Speculates: false, Pipelines: false));
            if (question.Speculation && question.Model.MtpLayers > 0)
            {
                AddStages(groups, new SearchGroup(place, filling, engine, formats, kv, Speculates: true, Pipelines: false));
            }
        }
    }

    private void AddStages(List<SearchGroup> groups, SearchGroup group)
    {
        groups.Add(group);
        if (question.Pipelines)
        {
            groups.Add(group with { Pipelines = true });
        }
    }
}
