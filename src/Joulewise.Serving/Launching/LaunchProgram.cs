namespace Joulewise.Serving;

/// <summary>A program of the table of documented options.</summary>
internal sealed class LaunchProgram
{
    public required string Name { get; init; }

    public required string Version { get; init; }

    /// <summary>Gets the program whose options this one passes on, or empty.</summary>
    public string Takes { get; init; } = string.Empty;

    public List<string> Sources { get; init; } = [];

    public Dictionary<string, string> Options { get; init; } = [];
}
