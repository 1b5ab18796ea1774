using System.CommandLine;
using Joulewise.Quantities;
using Joulewise.Simulation;

namespace Joulewise.Cli;

/// <summary>Makes questions of a command line.</summary>
internal static class SimulateQuestions
{
    private const int MostThreads = 1024;
    private const int MostSeeds = 1000;
    private const int UsualSeeds = 5;

    /// <summary>Counts the seeds that are asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="options">The verb's options.</param>
    /// <returns>Seeds; 1 where nothing is compared.</returns>
    /// <exception cref="InputException">The number is not accepted.</exception>
    public static int SeedsOf(ParseResult parsed, SimulateOptions options)
    {
        bool compares = parsed.GetValue(options.Compare) is not null;
        return parsed.GetValue(options.Seeds) switch
        {
            null => compares ? UsualSeeds : 1,
            not null when !compares => throw new InputException("--seeds: accepted is --compare beside it, since seeds give the difference of two fleets its interval"),
            int seeds and >= 1 and <= MostSeeds => seeds,
            int seeds => throw new InputException($"--seeds '{seeds}': accepted are 1 to {MostSeeds}"),
        };
    }

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
