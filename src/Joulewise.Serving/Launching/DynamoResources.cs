namespace Joulewise.Serving;

/// <summary>What a pod is given.</summary>
internal sealed record DynamoResources(DynamoLimits Limits);
