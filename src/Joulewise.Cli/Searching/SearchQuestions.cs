using System.CommandLine;
using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Cli;

/// <summary>Makes a question of a command line.</summary>
internal static class SearchQuestions
{
    /// <summary>The word for every accelerator of the catalogue.</summary>
    public const string All = "all";

    private const int MostAccelerators = 4096;

    /// <summary>The largest scale-up rack in service; pods of thousands are not one system to serve a model with.</summary>
    private const int MostByDefault = 72;

    /// <summary>A feed behind which accelerators are still counted exactly; the largest campuses announced are below it.</summary>
    private const double MostFeedWatts = 1e10;

    /// <summary>Makes it.</summary>
    /// <exception cref="InputException">An option's value is not one the product knows, or options contradict each other.</exception>
    public static SearchQuestion Of(ParseResult parsed, SearchOptions options, Catalogue catalogue, IHost host)
    {
        IReadOnlyList<Accelerator> accelerators = Accelerators(catalogue, parsed.GetValue(options.Accelerator) ?? throw Missing("--accelerator", "accelerators to look through, or all"));
        SearchChoices choices = SearchChoices.Of(parsed, options);
        double output = parsed.GetValue(options.OutputTokens) ?? throw Missing("--osl", "mean answer in tokens");
        return new SearchQuestion(choices.Space)
        {
            Model = ModelOf(catalogue, parsed.GetValue(options.Model)!, host),
            Accelerators = accelerators,
            PrefillAccelerators = parsed.GetValue(options.Prefill) is { Length: > 0 } filling ? Accelerators(catalogue, filling) : [],
            Supply = SupplyOf(parsed, options, choices.Draw, catalogue, accelerators),
            InputTokens = parsed.GetValue(options.InputTokens) ?? throw Missing("--isl", "mean prompt in tokens"),
            OutputTokens = output >= 2 ? output : throw new InputException($"--osl '{output}': accepted are answers of 2 tokens and more, since a time per output token needs two"),
            TtftLimit = parsed.GetValue(options.Ttft),
            TpotLimit = parsed.GetValue(options.Tpot),
            GapLimit = parsed.GetValue(options.Gap),
            Objective = choices.Objective,
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
    public static IReadOnlyList<Accelerator> Accelerators(Catalogue catalogue, string[] named) => named.Length == 0
        ? throw new InputException("--accelerator names nothing: accepted are accelerators of the catalogue, comma-separated, or all (joulewise catalog list accelerators)")
        : named is [string one] && string.Equals(one, All, StringComparison.OrdinalIgnoreCase)
            ? catalogue.Accelerators
            : [.. named.Select(catalogue.FindAccelerator).DistinctBy(a => a.Id, StringComparer.Ordinal)];

    private static Supply SupplyOf(ParseResult parsed, SearchOptions options, DrawBasis draw, Catalogue catalogue, IReadOnlyList<Accelerator> accelerators)
    {
        if (parsed.GetValue(options.Power) is { } feed)
        {
            if (feed.InWatts > MostFeedWatts)
            {
                throw new InputException(string.Create(CultureInfo.InvariantCulture, $"--power '{feed.InWatts / 1e9:G4} GW': accepted are feeds up to {MostFeedWatts / 1e9:0} GW"));
            }

            return parsed.GetValue(options.Count) is null
                ? new Supply(null, feed, draw)
                : throw new InputException("--accelerators and --power: accepted is one of them, since each says how much there is to serve with");
        }

        int count = parsed.GetValue(options.Count) ?? accelerators.Max(a => Math.Min(MostByDefault, catalogue.ComparedSystemOf(a.Id)?.AcceleratorCount ?? 1));
        return count is >= 1 and <= MostAccelerators
            ? new Supply(count, null, draw)
            : throw new InputException($"--accelerators '{count}': accepted are 1 to {MostAccelerators}; --power takes a feed for more");
    }

    private static Boundary BoundaryOf(string named) => SearchChoices.OneOf("--boundary", named, "board", "node-dc", "node-wall", "rack", "facility") switch
    {
        "board" => Boundary.Board,
        "node-dc" => Boundary.NodeDc,
        "node-wall" => Boundary.NodeWall,
        "rack" => Boundary.Rack,
        _ => Boundary.Facility,
    };

    private static InputException Missing(string option, string what) => new($"{option} is missing: accepted is the {what}");
}
