namespace Joulewise.Serving;

/// <summary>The Dynamo release that deployments are written for.</summary>
internal sealed class DynamoRelease
{
    public required string Version { get; init; }

    public required string ApiVersion { get; init; }

    public required string Registry { get; init; }

    public List<string> Sources { get; init; } = [];

    /// <summary>Gets the name of the image for each engine.</summary>
    public Dictionary<string, string> Runtimes { get; init; } = [];
}
