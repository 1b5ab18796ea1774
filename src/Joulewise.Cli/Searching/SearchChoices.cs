using System.CommandLine;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Cli;

/// <summary>What <c>search</c> and <c>plan</c> both let a user choose of the space and the objective.</summary>
/// <param name="Objective">What the best has least or most of.</param>
/// <param name="Draw">By which draw accelerators are counted.</param>
/// <param name="Space">What may be chosen.</param>
internal sealed record SearchChoices(
    Objective Objective,
    DrawBasis Draw,
    ServingSpace Space)
{
    private static readonly string[] KnownPrecisions = ["bf16", "fp8", "fp4", "mxfp4", "int4"];
    private static readonly string[] KnownKv = ["bf16", "fp8"];

    /// <summary>Reads them.</summary>
    /// <exception cref="InputException">A value is not one the product knows.</exception>
    public static SearchChoices Of(ParseResult parsed, SearchOptions options)
    {
        string mode = OneOf("--mode", parsed.GetValue(options.Mode)!, "any", "aggregated", "disaggregated");
        return new SearchChoices(
            OneOf("--objective", parsed.GetValue(options.Objective)!, "joules", "cost", "throughput") switch
            {
                "cost" => Objective.Cost,
                "throughput" => Objective.Throughput,
                _ => Objective.Joules,
            },
            OneOf("--draw", parsed.GetValue(options.Draw)!, "limit", "expected") is "limit" ? DrawBasis.Provisioned : DrawBasis.ExpectedPeak,
            new ChosenSpace
            {
                Precisions = Known("--precision", parsed.GetValue(options.Precision), KnownPrecisions) ?? [],
                KvPrecisions = Known("--kv-precision", parsed.GetValue(options.KvPrecision), KnownKv) ?? KnownKv,
                Engines = Known("--engine", parsed.GetValue(options.Engine), ConfigurationSearch.Engines) ?? [],
                Aggregated = mode is not "disaggregated",
                Disaggregated = mode is not "aggregated",
                Speculation = OneOf("--speculation", parsed.GetValue(options.Speculation)!, "any", "none") is "any",
                PowerCaps = OneOf("--power-caps", parsed.GetValue(options.Caps)!, "any", "none") is "any",
            });
    }

    /// <summary>Holds a word against those an option knows.</summary>
    /// <exception cref="InputException">It is none of them.</exception>
    public static string OneOf(string option, string named, params string[] known) =>
        Array.Find(known, k => string.Equals(k, named, StringComparison.OrdinalIgnoreCase))
        ?? throw new InputException($"{option} '{Excerpt.Of(named)}': accepted are {string.Join(", ", known)}");

    private static IReadOnlyList<string>? Known(string option, string[]? named, IReadOnlyList<string> known) =>
        named is { Length: > 0 } ? [.. named.Select(n => OneOf(option, n, [.. known])).Distinct(StringComparer.Ordinal)] : null;
}
