namespace Joulewise.Serving;

/// <summary>How many nodes each worker spans.</summary>
internal sealed record DynamoNodes(int NodeCount);
