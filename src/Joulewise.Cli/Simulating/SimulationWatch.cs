using System.Diagnostics;
using System.Globalization;
using Joulewise.Simulation;
using Spectre.Console;

namespace Joulewise.Cli;

/// <summary>Runs a simulation and shows how far it is where a person watches.</summary>
internal static class SimulationWatch
{
    private const int WindowsBetween = 64;

    /// <summary>Runs it.</summary>
    /// <param name="host">Where progress goes.</param>
    /// <param name="simulation">The simulation.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What it came to.</returns>
    public static SimulationSummary Run(IHost host, FleetSimulation simulation, CancellationToken cancellation)
    {
        if (!host.ShowsProgress)
        {
            return simulation.Run(null, cancellation);
        }

        long started = Stopwatch.GetTimestamp();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) });
        SimulationSummary summary = console.Status().Start("simulating", context =>
        {
            int windows = 0;
            return simulation.Run(
                progress =>
                {
                    if (++windows % WindowsBetween == 0)
                    {
                        context.Status(string.Create(CultureInfo.InvariantCulture, $"simulating: {Clock(progress.Seconds)}, {progress.Requests:#,0} requests"));
                    }
                },
                cancellation);
        });
        host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Clock(summary.Seconds)} simulated in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s"));
        return summary;
    }

    private static string Clock(double seconds) => TimeSpan.FromSeconds(seconds).ToString(seconds >= 86_400 ? @"d\.hh\:mm\:ss" : @"hh\:mm\:ss", CultureInfo.InvariantCulture);
}
