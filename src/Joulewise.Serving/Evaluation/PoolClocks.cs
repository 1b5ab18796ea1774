using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>Clocks of two pools under a power limit that each board keeps at its pool's full work.</summary>
/// <param name="Prefill">Clock of the boards that fill caches, over their highest.</param>
/// <param name="Decode">Clock of the boards that decode, over their highest.</param>
/// <param name="DecodeTime">Time of decode steps over that at the highest clock.</param>
internal readonly record struct PoolClocks(double Prefill, double Decode, double DecodeTime)
{
    /// <summary>Gets the clocks without a limit.</summary>
    public static PoolClocks Highest { get; } = new(1, 1, 1);

    /// <summary>Gets the static power of boards that fill caches over that at the highest clock.</summary>
    public double PrefillStatic { get; } = ClockCurve.StaticAt(Prefill);

    /// <summary>Gets the same of boards that decode.</summary>
    public double DecodeStatic { get; } = ClockCurve.StaticAt(Decode);

    /// <summary>Gets the energy of the prompts' arithmetic over that at the highest clock.</summary>
    public double PrefillArithmetic { get; } = ClockCurve.ComputeEnergyAt(Prefill);

    /// <summary>Gets the same of decoding.</summary>
    public double DecodeArithmetic { get; } = ClockCurve.ComputeEnergyAt(Decode);
}
