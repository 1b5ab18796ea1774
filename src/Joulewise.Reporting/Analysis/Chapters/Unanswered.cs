using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>What to say where no like-for-like figure exists: that there is none, and what there is instead.</summary>
internal static class Unanswered
{
    private const int MostNamed = 12;

    public static IReadOnlyList<string> Sentences(AnalysisContext context)
    {
        string asked = $"{context.Model.Name} under {context.Comparer.Workload} at {Words.Number(context.Request.Interactivity.InPerSecond)} tokens/s per user";
        string[] best = [.. context.Best.Points.Select(p => context.NameOf(p.Accelerator.Id))];
        return best.Length > 0
            ? [$"No accelerator asked about was measured with {asked} in {Precision(context)} without speculative decoding, so there is no like-for-like answer.", $"Other configurations reach it on {Words.And(best)}: they are under best published and are not quality-matched."]
            : [$"No accelerator has a joules-per-token figure with {asked}, so there is no answer from evidence.", .. Reasons(context), Instead(context), .. FromModel(context)];
    }

    private static IEnumerable<string> FromModel(AnalysisContext context) =>
        context.Inputs.Search is not null
            ? ["What the serving model expects stands in the report's chapter Where nobody has measured, as grade D or E."]
            : [];

    private static IEnumerable<string> Reasons(AnalysisContext context)
    {
        ComparedAccelerator[] measured = [.. (context.Precision.Length > 0 ? context.Main : context.Best).Entries.Where(e => e.Measured > 0)];
        return measured.Length == 0
            ? []
            : [$"What stands against it: {string.Join("; ", measured.GroupBy(e => e.WhyMissing, StringComparer.Ordinal).Select(g => $"{Words.And([.. g.Select(e => e.Name)])}: {g.Key}"))}."];
    }

    private static string Precision(AnalysisContext context) => context.Precision.Length > 0 ? context.Precision : "any one precision";

    private static string Instead(AnalysisContext context)
    {
        string[] accelerators = [.. context.Lens.Best.Of(context.Comparer.Model, context.Comparer.Workload).Select(f => context.NameOf(f.Key.Accelerator)).Distinct(StringComparer.Ordinal)];
        if (accelerators.Length > 0)
        {
            return $"The model was measured under this traffic on {Words.And(accelerators)}.";
        }

        string[] traffics = [.. Frontiers(f => f.Key.Model, context.Comparer.Model).Select(f => f.Key.Workload.ToString())];
        if (traffics.Length > 0)
        {
            return $"The model was measured under {Named(traffics)}.";
        }

        string[] models = [.. Frontiers(f => f.Key.Workload.ToString(), context.Comparer.Workload.ToString()).Select(f => f.Key.Model)];
        return models.Length > 0
            ? $"Models that were measured under this traffic: {Named(models)}."
            : "Nothing was measured under this traffic.";

        IEnumerable<Evidence.Frontier> Frontiers(Func<Evidence.Frontier, string> part, string wanted) =>
            context.Lens.Best.Frontiers.Where(f => string.Equals(part(f), wanted, StringComparison.Ordinal));
    }

    private static string Named(IEnumerable<string> names)
    {
        string[] all = [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return all.Length <= MostNamed ? Words.And(all) : FormattableString.Invariant($"{string.Join(", ", all.Take(MostNamed))} and {all.Length - MostNamed} more");
    }
}
