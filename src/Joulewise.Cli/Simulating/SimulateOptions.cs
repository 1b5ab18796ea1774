using System.CommandLine;

namespace Joulewise.Cli;

/// <summary>The options of <c>simulate</c>.</summary>
internal sealed class SimulateOptions
{
    public Option<string> Scenario { get; } = new("--scenario")
    {
        Description = "The scenario: model, site, traffic and pools as YAML (docs/scenarios.md)",
        HelpName = "FILE",
        Required = true,
    };

    public Option<string?> Trace { get; } = new("--trace")
    {
        Description = "A trace of requests in place of the scenario's traffic: Azure, BurstGPT, Mooncake, or CSV of arrival_s,input_tokens,output_tokens",
        HelpName = "FILE",
    };

    public Option<long?> Seed { get; } = new("--seed")
    {
        Description = "Seed of all chance in place of the scenario's; the same seed gives the same run",
        HelpName = "N",
    };

    public Option<int?> Threads { get; } = new("--threads")
    {
        Description = "Threads that cells share; results do not depend on them; one for each processor unless told",
        HelpName = "N",
    };

    public Option<string?> Compare { get; } = new("--compare")
    {
        Description = "A second scenario, run under the same seeds and set beside the first",
        HelpName = "FILE",
    };

    public Option<int?> Seeds { get; } = new("--seeds")
    {
        Description = "Seeds under which the two fleets of --compare are run, from the first one on; 5 unless told",
        HelpName = "N",
    };

    public Option<string?> Checkpoint { get; } = new("--checkpoint")
    {
        Description = "A file that a run stopped by Ctrl-C is put down in; the same command then goes on from there",
        HelpName = "FILE",
    };

    public Option<string?> Output { get; } = new("--out")
    {
        Description = "Folder to write summary.json and samples.parquet to, a row for each window",
        HelpName = "DIR",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(Scenario);
        command.Options.Add(Trace);
        command.Options.Add(Seed);
        command.Options.Add(Threads);
        command.Options.Add(Compare);
        command.Options.Add(Seeds);
        command.Options.Add(Checkpoint);
        command.Options.Add(Output);
    }
}
