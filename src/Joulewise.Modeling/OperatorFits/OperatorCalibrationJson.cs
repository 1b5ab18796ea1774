using System.Text.Json.Serialization;

namespace Joulewise.Modeling.OperatorFits;

/// <summary>How the constants are written.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(OperatorCalibrationFile))]
internal sealed partial class OperatorCalibrationJson : JsonSerializerContext;
