using System.CommandLine;
using Joulewise.Catalog;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Cli;

/// <summary>Makes a plan's question of a command line.</summary>
internal static class PlanQuestions
{
    private const string Most = "max";
    private const string SingleClass = "all";

    /// <summary>Makes it.</summary>
    /// <exception cref="InputException">An option's value is not one the product knows, or options contradict each other.</exception>
    public static PlanQuestion Of(ParseResult parsed, SearchOptions search, PlanOptions options, Catalogue catalogue, IHost host)
    {
        string demand = parsed.GetValue(options.Demand)!;
        bool isMost = string.Equals(demand, Most, StringComparison.OrdinalIgnoreCase);
        SearchChoices choices = SearchChoices.Of(parsed, search);
        return new PlanQuestion(choices.Space)
        {
            Model = SearchQuestions.ModelOf(catalogue, parsed.GetValue(search.Model)!, host),
            Accelerators = SearchQuestions.Accelerators(catalogue, parsed.GetValue(search.Accelerator) is { Length: > 0 } named ? named : [SearchQuestions.All]),
            Feed = parsed.GetValue(search.Power) ?? throw new InputException("--power is missing: accepted is the power at the facility's meter, such as 10MW"),
            Demand = DemandOf(parsed, search, demand, isMost, host),
            Mode = isMost || parsed.GetValue(options.Fill) ? PlanMode.Fill : PlanMode.Demand,
            Objective = choices.Objective,
            Sizing = choices.Draw,
            RackBudget = parsed.GetValue(options.RackPower),
            TokenPrice = parsed.GetValue(options.TokenPrice),
            Site = catalogue.FindSite(parsed.GetValue(search.Site)!),
        };
    }

    private static Demand DemandOf(ParseResult parsed, SearchOptions search, string named, bool isMost, IHost host)
    {
        string path = host.PathOf("--demand", named);
        bool isRate = !isMost && !File.Exists(path) && char.IsAsciiDigit(named.TrimStart('.', '-', '+').FirstOrDefault());
        if (!isMost && !isRate)
        {
            return File.Exists(path)
                ? ReadFile(path, named)
                : throw new InputException($"--demand: there is no file {path}; accepted are a CSV file, a rate such as 500req/s or 2Mtok/s, or {Most}");
        }

        double input = parsed.GetValue(search.InputTokens) ?? throw new InputException($"--isl is missing: a demand without a file needs the mean prompt in tokens");
        double output = parsed.GetValue(search.OutputTokens) ?? throw new InputException($"--osl is missing: a demand without a file needs the mean answer in tokens");
        TrafficClass traffic = new(SingleClass, input, output, parsed.GetValue(search.Ttft), parsed.GetValue(search.Tpot));
        RequestRate rate = isMost ? RequestRate.FromPerSecond(1) : DemandRate.Read("--demand", named, traffic);
        return Demand.Constant(traffic, rate, isMost ? "the feed, filled" : named);
    }

    /// <summary>Reads the file under the name it was given, so that a plan has the same bytes wherever it is made.</summary>
    private static Demand ReadFile(string path, string named)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return DemandFile.Read(stream, named);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"--demand {named}: cannot be read ({e.Message.ReplaceLineEndings(" ")}); accepted is a CSV file", e);
        }
    }
}
