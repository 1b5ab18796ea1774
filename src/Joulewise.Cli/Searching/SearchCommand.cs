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
        Command command = new("search", "The best serving configurations under latency promises and limits on accelerators or power, and the Pareto frontier");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            Catalogue catalogue = common.LoadCatalogue(parsed, host);
            SearchQuestion question = SearchQuestions.Of(parsed, options, catalogue, host);
            Predictor predictor = Predictors.Create(catalogue, OwnEvidence.Load(parsed, common, host));
            SearchResult result = new ConfigurationSearch(catalogue, predictor).Run(question, cancellation);
            if (parsed.GetValue(common.Json))
            {
                SearchJson.Write(host, result);
            }
            else
            {
                SearchText.Write(host, result);
            }

            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }
}
