using System.CommandLine;

namespace Joulewise.Cli;

/// <summary>The command tree.</summary>
internal static class Root
{
    public static RootCommand Build(CommonOptions common, IHost host, PredictorFactory predictors)
    {
        RootCommand root = new("Which accelerators turn a megawatt into the most useful tokens, for this model, this traffic and this latency promise, and how sure are we?");
        common.AddTo(root);
        root.Subcommands.Add(ReportCommand.Build(common, host));
        root.Subcommands.Add(CompareCommand.Build(common, host));
        root.Subcommands.Add(PredictCommand.Build(common, host, predictors));
        root.Subcommands.Add(ValidateCommand.Build(common, host, predictors));
        root.Subcommands.Add(CalibrateCommand.Build(common, host));
        root.Subcommands.Add(SearchCommand.Build(common, host));
        root.Subcommands.Add(PlanCommand.Build(common, host));
        root.Subcommands.Add(SimulateCommand.Build(common, host));
        root.Subcommands.Add(ClaimsCommand.Build(common, host));
        root.Subcommands.Add(ImportCommand.Build(common, host));
        root.Subcommands.Add(EvidenceCommand.Build(common, host));
        root.Subcommands.Add(CatalogCommand.Build(common, host));
        return root;
    }
}
