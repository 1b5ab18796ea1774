using System.Text.Json.Serialization;

namespace Joulewise.Evidence;

/// <summary>How the sources are written into the Parquet file's metadata.</summary>
[JsonSerializable(typeof(PackedSource[]))]
internal sealed partial class SourcesJson : JsonSerializerContext;
