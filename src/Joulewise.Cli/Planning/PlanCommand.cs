using System.CommandLine;
using Joulewise.Catalog;
using Joulewise.Modeling;
using Joulewise.Serving;

namespace Joulewise.Cli;

/// <summary><c>joulewise plan</c>: a power-limited factory, what to install and what it yields.</summary>
internal static class PlanCommand
{
    public static Command Build(CommonOptions common, IHost host)
    {
        SearchOptions search = new();
        PlanOptions options = new();
        Command command = new("plan", "A power-limited factory: which accelerators to install for a day of demand, in which configurations, and what they yield");
        search.AddShared(command);
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            Catalogue catalogue = common.LoadCatalogue(parsed, host);
            PlanQuestion question = PlanQuestions.Of(parsed, search, options, catalogue, host);
            Predictor predictor = Predictors.Create(catalogue, OwnEvidence.Load(parsed, common, host));
            (PlanResult plan, long configurations) = new FactoryPlanner(catalogue, predictor).Plan(question, cancellation);
            if (parsed.GetValue(common.Json))
            {
                PlanJson.Write(host, question, plan, configurations);
            }
            else
            {
                PlanText.Write(host, question, plan, configurations);
            }

            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }
}
