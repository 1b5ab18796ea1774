namespace Joulewise.Serving;

/// <summary>A service of a deployment.</summary>
internal sealed record DynamoService
{
    public required string ComponentType { get; init; }

    public string? SubComponentType { get; init; }

    public string? EnvFromSecret { get; init; }

    public required int Replicas { get; init; }

    public DynamoNodes? Multinode { get; init; }

    public DynamoResources? Resources { get; init; }

    public required DynamoPod ExtraPodSpec { get; init; }
}
