using System.CommandLine;
using Joulewise.Quantities;
using Joulewise.Simulation;

namespace Joulewise.Cli;

/// <summary>Makes questions of a command line.</summary>
internal static class SimulateQuestions
{
    private const int MostThreads = 1024;

    /// <summary>Makes that of one scenario.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="options">The verb's options.</param>
    /// <param name="option">The option that names the scenario.</param>
    /// <param name="named">What it names.</param>
    /// <param name="host">Where paths start.</param>
    /// <returns>The question.</returns>
    /// <exception cref="InputException">An option's value is not accepted.</exception>
    public static SimulationQuestion Of(ParseResult parsed, SimulateOptions options, string option, string named, IHost host)
    {
        int threads = parsed.GetValue(options.Threads) ?? Environment.ProcessorCount;
        string? trace = parsed.GetValue(options.Trace);
        return new SimulationQuestion(host.PathOf(option, named), named)
        {
            TracePath = trace is null ? null : host.PathOf("--trace", trace),
            TraceNamed = trace ?? string.Empty,
            CheckpointPath = parsed.GetValue(options.Checkpoint) is { } kept ? host.PathOf("--checkpoint", kept) : null,
            Seed = parsed.GetValue(options.Seed),
            Threads = threads is >= 1 and <= MostThreads ? threads : throw new InputException($"--threads '{threads}': accepted are 1 to {MostThreads}"),
        };
    }
}
