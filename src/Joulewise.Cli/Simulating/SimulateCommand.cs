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

            int seeds = SimulateQuestions.SeedsOf(parsed, options);
            SimulationPaths.Check(folder, parsed.GetValue(options.Checkpoint) is { } kept ? host.PathOf("--checkpoint", kept) : null);
            SimulationQuestion question = SimulateQuestions.Of(parsed, options, "--scenario", named, host);
            Catalogue catalogue = common.LoadCatalogue(parsed, host);
            Predictor predictor = Predictors.Create(catalogue, OwnEvidence.Load(parsed, common, host));
            FleetSimulation simulation = FleetSimulation.Load(question, catalogue, predictor);

            // Both scenarios are read before the first runs, so that a fault in the second costs nobody a long wait.
            FleetSimulation? second = other is null ? null : FleetSimulation.Load(SimulateQuestions.Of(parsed, options, "--compare", other, host) with { Seed = simulation.Seed }, catalogue, predictor);
            List<SimulationSummary> summaries = RunAll(host, simulation, seeds, cancellation);
            List<SimulationSummary> compared = second is null ? [] : RunAll(host, second, seeds, cancellation);
            if (folder is not null)
            {
                await SimulationFiles.WriteAsync(folder, SimulateJson.Of(summaries, compared), simulation.Samples, cancellation);
            }

            if (parsed.GetValue(common.Json))
            {
                JsonOutput.Write(host, SimulateJson.Of(summaries, compared));
                return ExitCodes.Done;
            }

            SimulateText.Write(host, summaries[0]);
            if (compared.Count > 0)
            {
                SimulateText.Write(host, compared[0]);
                SimulateComparison.Write(host, summaries, compared);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static List<SimulationSummary> RunAll(IHost host, FleetSimulation simulation, int seeds, CancellationToken cancellation)
    {
        List<SimulationSummary> summaries = [SimulationWatch.Run(host, simulation, cancellation)];
        for (int i = 1; i < seeds; i++)
        {
            summaries.Add(SimulationWatch.Run(host, simulation.WithSeed(simulation.Seed + i), cancellation));
        }

        return summaries;
    }
}
