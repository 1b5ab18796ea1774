using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>What figures of the serving model are called and where they come from.</summary>
public static class ModelSource
{
    /// <summary>The name of every figure that rests on it.</summary>
    public const string Name = "serving model";

    /// <summary>Gets the source of every figure that rests on it.</summary>
    public static Source Source { get; } = new(
        "serving-model",
        "Serving model: constants fitted by joulewise calibrate, effects learned from the evidence of this report",
        "data/calibration/serving.json; docs/model.md");
}
