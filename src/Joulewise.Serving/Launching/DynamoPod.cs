namespace Joulewise.Serving;

/// <summary>Where a pod runs and what it holds.</summary>
internal sealed record DynamoPod
{
    public OrderedDictionary<string, string>? NodeSelector { get; init; }

    public IReadOnlyList<DynamoVolume>? Volumes { get; init; }

    public required DynamoContainer MainContainer { get; init; }
}
