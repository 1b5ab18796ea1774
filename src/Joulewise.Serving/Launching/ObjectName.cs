namespace Joulewise.Serving;

/// <summary>The name of a Kubernetes object.</summary>
internal sealed record ObjectName(string Name);
