namespace Joulewise.Serving;

/// <summary>A map of files.</summary>
internal sealed record FileMap(string ApiVersion, string Kind, ObjectName Metadata, OrderedDictionary<string, string> Data);
