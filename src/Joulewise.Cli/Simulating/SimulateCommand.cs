using System.CommandLine;
using Joulewise.Catalog;
using Joulewise.Modeling;
using Joulewise.Quantities;
using Joulewise.Simulation;

namespace Joulewise.Cli;

/// <summary><c>joulewise simulate</c>: a fleet under traffic, with its latencies and its energy.</summary>
internal static class SimulateCommand
{
    public static Command Build(CommonOptions common, IHost host)
    {
        SimulateOptions options = new();
        Command command = new("simulate", "Plays a fleet under traffic, request by request: latencies, goodput, energy by boundary, phase and state, power over time");
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            string named = parsed.GetValue(options.Scenario)!;
            string? other = parsed.GetValue(options.Compare);
            string? folder = parsed.GetValue(options.Output) is { } output ? host.PathOf("--out", output) : null;
            if (other is not null && parsed.GetValue(options.Checkpoint) is not null)
            {
                throw new InputException("--checkpoint and --compare: accepted is one of them, since a checkpoint is of one run");
            }

            SimulationQuestion question = SimulateQuestions.Of(parsed, options, "--scenario", named, host);
            Catalogue catalogue = common.LoadCatalogue(parsed, host);
            Predictor predictor = Predictors.Create(catalogue, OwnEvidence.Load(parsed, common, host));
            FleetSimulation simulation = FleetSimulation.Load(question, catalogue, predictor);

            // Both scenarios are read before the first runs, so that a fault in the second costs nobody a long wait.
            FleetSimulation? second = other is null ? null : FleetSimulation.Load(SimulateQuestions.Of(parsed, options, "--compare", other, host) with { Seed = simulation.Seed }, catalogue, predictor);
            SimulationSummary summary = SimulationWatch.Run(host, simulation, cancellation);
            SimulationSummary? compared = second is null ? null : SimulationWatch.Run(host, second, cancellation);
            if (folder is not null)
            {
                await SimulationFiles.WriteAsync(folder, SimulateJson.Of(summary, compared), simulation.Samples, cancellation);
            }

            if (parsed.GetValue(common.Json))
            {
                JsonOutput.Write(host, SimulateJson.Of(summary, compared));
            }
            else
            {
                SimulateText.Write(host, summary);
                if (compared is not null)
                {
                    SimulateText.Write(host, compared);
                    SimulateComparison.Write(host, summary, compared);
                }
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
