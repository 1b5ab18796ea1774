namespace Joulewise.Serving;

/// <summary>The container a service runs in.</summary>
internal sealed record DynamoContainer
{
    public required string Image { get; init; }

    public IReadOnlyList<string>? Command { get; init; }

    public IReadOnlyList<string>? Args { get; init; }

    public IReadOnlyList<DynamoMount>? VolumeMounts { get; init; }
}
