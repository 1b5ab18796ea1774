using System.CommandLine;
using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;

namespace Joulewise.Cli;

/// <summary><c>joulewise predict</c>: latency, throughput, power and energy of configurations nobody need have measured.</summary>
internal static class PredictCommand
{
    public static Command Build(CommonOptions common, IHost host, PredictorFactory predictors)
    {
        Option<string> input = new("--input")
        {
            Description = "Configurations to predict (CSV, docs/measurement-schema.md; only accelerator and model must be there), or - for standard input",
            HelpName = "FILE|-",
            Required = true,
        };
        Option<string?> output = new("--output") { Description = "Write the rows to a file instead of standard output", HelpName = "FILE" };
        Command command = new("predict", "Latency, throughput, power and energy of configurations: one row in, one row out") { input, output };
        command.SetAction((parsed, cancellation) =>
        {
            string? target = parsed.GetValue(output) is { } named ? host.PathOf("--output", named) : null;
            using InputFile file = InputFile.Open(host, "--input", parsed.GetValue(input)!);
            using PointCsv rows = PointCsv.OpenAsked(file.Stream, file.Name);
            Catalogue catalogue = common.LoadCatalogue(parsed, host);
            IPredictor predictor = predictors(catalogue, OwnEvidence.Load(parsed, common, host));
            new PredictRun(host, rows, target, parsed.GetValue(common.Json)).Run(new RowPredictor(catalogue, predictor.Predict), cancellation);
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }
}
