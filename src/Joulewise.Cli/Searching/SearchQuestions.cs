using System.CommandLine;
using Joulewise.Catalog;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Cli;

/// <summary>Makes a question of a command line.</summary>
internal static class SearchQuestions
{
    private const string All = "all";
    private const int MostAccelerators = 4096;

    private static readonly string[] Precisions = ["bf16", "fp8", "fp4", "mxfp4", "int4"];
    private static readonly string[] KvPrecisions = ["bf16", "fp8"];

    /// <summary>Makes it.</summary>
    /// <exception cref="InputException">An option's value is not one the product knows, or options contradict each other.</exception>
    public static SearchQuestion Of(ParseResult parsed, SearchOptions options, Catalogue catalogue, IHost host)
    {
        IReadOnlyList<Accelerator> accelerators = Accelerators(catalogue, parsed.GetValue(options.Accelerator)!);
        double output = parsed.GetValue(options.OutputTokens) ?? throw Missing("--osl", "mean answer in tokens");
        return new SearchQuestion
        {
            Model = ModelOf(catalogue, parsed.GetValue(options.Model)!, host),
            Accelerators = accelerators,
            PrefillAccelerators = parsed.GetValue(options.Prefill) is { Length: > 0 } filling ? Accelerators(catalogue, filling) : [],
            Supply = SupplyOf(parsed, options, catalogue, accelerators),
            InputTokens = parsed.GetValue(options.InputTokens) ?? throw Missing("--isl", "mean prompt in tokens"),
            OutputTokens = output >= 2 ? output : throw new InputException($"--osl '{output}': accepted are answers of 2 tokens and more, since a time per output token needs two"),
            TtftLimit = parsed.GetValue(options.Ttft),
            TpotLimit = parsed.GetValue(options.Tpot),
            GapLimit = parsed.GetValue(options.Gap),
            Objective = Objectives(parsed.GetValue(options.Objective)!),
            Precisions = Known("--precision", parsed.GetValue(options.Precision), Precisions) ?? [],
            KvPrecisions = Known("--kv-precision", parsed.GetValue(options.KvPrecision), KvPrecisions) ?? KvPrecisions,
            Engines = Known("--engine", parsed.GetValue(options.Engine), ConfigurationSearch.Engines) ?? [],
            Aggregated = OneOf("--mode", parsed.GetValue(options.Mode)!, "any", "aggregated", "disaggregated") is not "disaggregated",
            Disaggregated = OneOf("--mode", parsed.GetValue(options.Mode)!, "any", "aggregated", "disaggregated") is not "aggregated",
            Speculation = OneOf("--speculation", parsed.GetValue(options.Speculation)!, "any", "none") is "any",
            PowerCaps = OneOf("--power-caps", parsed.GetValue(options.Caps)!, "any", "none") is "any",
            Boundary = BoundaryOf(parsed.GetValue(options.Boundary)!),
            Site = catalogue.FindSite(parsed.GetValue(options.Site)!),
            PricePerAcceleratorHour = parsed.GetValue(options.Price),
        };
    }

    /// <summary>Finds the model of an option.</summary>
    /// <exception cref="InputException">There is none, or its file is at fault.</exception>
    public static ModelArchitecture ModelOf(Catalogue catalogue, string named, IHost host) =>
        catalogue.FindModel(named.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? host.PathOf("--model", named) : named);

    /// <summary>Finds the accelerators of an option.</summary>
    /// <exception cref="InputException">One is unknown.</exception>
    public static IReadOnlyList<Accelerator> Accelerators(Catalogue catalogue, string[] named) =>
        named is [string one] && string.Equals(one, All, StringComparison.OrdinalIgnoreCase)
            ? catalogue.Accelerators
            : [.. named.Select(catalogue.FindAccelerator).DistinctBy(a => a.Id, StringComparer.Ordinal)];

    /// <summary>Reads an objective.</summary>
    /// <exception cref="InputException">It is not one.</exception>
    public static Objective Objectives(string named) => OneOf("--objective", named, "joules", "cost", "throughput") switch
    {
        "cost" => Objective.Cost,
        "throughput" => Objective.Throughput,
        _ => Objective.Joules,
    };

    /// <summary>Holds a word against those an option knows.</summary>
    /// <exception cref="InputException">It is none of them.</exception>
    public static string OneOf(string option, string named, params string[] known) =>
        Array.Find(known, k => string.Equals(k, named, StringComparison.OrdinalIgnoreCase))
        ?? throw new InputException($"{option} '{Excerpt.Of(named)}': accepted are {string.Join(", ", known)}");

    private static Supply SupplyOf(ParseResult parsed, SearchOptions options, Catalogue catalogue, IReadOnlyList<Accelerator> accelerators)
    {
        DrawBasis draw = OneOf("--draw", parsed.GetValue(options.Draw)!, "limit", "expected") is "limit" ? DrawBasis.Provisioned : DrawBasis.ExpectedPeak;
        if (parsed.GetValue(options.Power) is { } feed)
        {
            return parsed.GetValue(options.Count) is null
                ? new Supply(null, feed, draw)
                : throw new InputException("--accelerators and --power: accepted is one of them, since each says how much there is to serve with");
        }

        int count = parsed.GetValue(options.Count) ?? accelerators.Max(a => ConfigurationSearch.SystemOf(catalogue, a.Id)?.AcceleratorCount ?? 1);
        return count is >= 1 and <= MostAccelerators
            ? new Supply(count, null, draw)
            : throw new InputException($"--accelerators '{count}': accepted are 1 to {MostAccelerators}; --power takes a feed for more");
    }

    private static Boundary BoundaryOf(string named) => OneOf("--boundary", named, "board", "node-dc", "node-wall", "rack", "facility") switch
    {
        "board" => Boundary.Board,
        "node-dc" => Boundary.NodeDc,
        "node-wall" => Boundary.NodeWall,
        "rack" => Boundary.Rack,
        _ => Boundary.Facility,
    };

    private static IReadOnlyList<string>? Known(string option, string[]? named, IReadOnlyList<string> known) =>
        named is { Length: > 0 } ? [.. named.Select(n => OneOf(option, n, [.. known])).Distinct(StringComparer.Ordinal)] : null;

    private static InputException Missing(string option, string what) => new($"{option} is missing: accepted is the {what}");
}
