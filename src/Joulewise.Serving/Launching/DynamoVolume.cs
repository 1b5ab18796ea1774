namespace Joulewise.Serving;

/// <summary>A volume filled from a map of files.</summary>
internal sealed record DynamoVolume(string Name, ObjectName ConfigMap);
