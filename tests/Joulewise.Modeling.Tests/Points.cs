using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Modeling.Tests;

/// <summary>Measured rows to test with. Their figures are invented.</summary>
internal static class Points
{
    public static MeasuredPoint Row(string id, string accelerator = "one", double? watts = null, Boundary? boundary = Boundary.Board, double? rate = null, double? joules = null, double? tpot = null, string flag = "") => new()
    {
        Id = id,
        Source = "bench",
        Accelerator = accelerator,
        Model = "m",
        Engine = "vllm",
        EnergyBoundary = boundary,
        PowerPerAccelerator = watts is { } w ? Power.FromWatts(w) : null,
        OutputPerAccelerator = rate is { } r ? TokenRate.FromPerSecond(r) : null,
        EnergyPerOutputToken = joules is { } j ? EnergyPerToken.FromJoulesPerToken(j) : null,
        Tpot = tpot is { } t ? Duration.FromSeconds(t) : null,
        QualityFlags = flag.Length > 0 ? [flag] : [],
    };
}
