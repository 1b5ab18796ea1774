namespace Joulewise.Modeling;

/// <summary>A board at a clock below its highest.</summary>
/// <param name="Clock">Clock over the highest; above 0, at most 1.</param>
/// <param name="TimeFactor">Time of the work over its time at the highest clock; 1 or more.</param>
/// <param name="Watts">Board power.</param>
/// <param name="EnergyFactor">Energy of the work over its energy at the highest clock.</param>
internal readonly record struct ClockState(double Clock, double TimeFactor, double Watts, double EnergyFactor);
