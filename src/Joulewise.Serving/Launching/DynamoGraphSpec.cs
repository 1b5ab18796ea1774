namespace Joulewise.Serving;

/// <summary>What a deployment consists of.</summary>
internal sealed record DynamoGraphSpec(string BackendFramework, OrderedDictionary<string, DynamoService> Services);
