namespace Joulewise.Serving;

/// <summary>The custom resource of a deployment.</summary>
internal sealed record DynamoGraph(string ApiVersion, string Kind, ObjectName Metadata, DynamoGraphSpec Spec);
