using System.CommandLine;
using Joulewise.Catalog;
using Joulewise.Modeling;
using Joulewise.Serving;

namespace Joulewise.Cli;

/// <summary><c>joulewise search</c>: the best serving configurations under promises and limits.</summary>
internal static class SearchCommand
{
    public static Command Build(CommonOptions common, IHost host)
    {
        SearchOptions options = new();
        Option<string?> emit = new("--emit")
        {
            Description = "Folder to write the launch files of the best configuration to: engine commands and Kubernetes YAML",
            HelpName = "DIR",
        };
        Option<bool> launch = new("--launch") { Description = "Show the commands that launch the best configuration; --emit does too" };
        Command command = new("search", "The best serving configurations under latency promises and limits on accelerators or power, and the Pareto frontier");
        options.AddTo(command);
        command.Options.Add(launch);
        command.Options.Add(emit);
        command.SetAction(async (parsed, cancellation) =>
        {
            string? folder = parsed.GetValue(emit) is { } named ? host.PathOf("--emit", named) : null;
            Catalogue catalogue = common.LoadCatalogue(parsed, host);
            SearchQuestion question = SearchQuestions.Of(parsed, options, catalogue, host) with { FrontierShown = parsed.GetValue(common.Json) ? ConfigurationSearch.MostOfFrontier : SearchText.MostOfFrontier };
            Predictor predictor = Predictors.Create(catalogue, OwnEvidence.Load(parsed, common, host));
            SearchResult result = new ConfigurationSearch(catalogue, predictor).Run(question, cancellation);

            // Reading the documented options takes a fifth of the whole search.
            bool isLaunched = folder is not null || parsed.GetValue(launch);
            LaunchPlan? plan = isLaunched && result.Ranked is [RankedPoint best, ..] ? LaunchPlans.For(best.Point.Configuration, question.Model, catalogue) : null;
            IReadOnlyList<string> written = folder is not null && plan is not null ? await LaunchFiles.WriteAsync(plan, folder, host, cancellation) : [];
            if (parsed.GetValue(common.Json))
            {
                SearchJson.Write(host, result, plan);
            }
            else
            {
                SearchText.Write(host, result, plan, written);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
