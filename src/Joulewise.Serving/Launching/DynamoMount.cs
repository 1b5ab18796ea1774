namespace Joulewise.Serving;

/// <summary>Where a volume shows in a container.</summary>
internal sealed record DynamoMount(string Name, string MountPath, bool ReadOnly);
