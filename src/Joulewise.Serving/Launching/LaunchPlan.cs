namespace Joulewise.Serving;

/// <summary>What people run to launch a configuration.</summary>
public sealed record LaunchPlan
{
    /// <summary>Gets the files, sorted by name.</summary>
    public required IReadOnlyList<LaunchFile> Files { get; init; }

    /// <summary>Gets the commands in the order they are run: power limits first.</summary>
    public required IReadOnlyList<LaunchCommand> Commands { get; init; }

    /// <summary>Gets what a reader has to know or to do beside that, a line each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Gets the releases whose documentation the options were read from, a line each.</summary>
    public required IReadOnlyList<string> Versions { get; init; }
}
