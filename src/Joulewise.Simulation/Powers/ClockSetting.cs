namespace Joulewise.Simulation;

/// <summary>A clock under a power limit, and what it does to steps.</summary>
/// <param name="Clock">Clock over the highest; above 0, at most 1.</param>
/// <param name="DecodeStretch">Time of decoding over that at the highest clock.</param>
/// <param name="PrefillStretch">The same of prompts.</param>
internal readonly record struct ClockSetting(double Clock, double DecodeStretch, double PrefillStretch)
{
    /// <summary>Gets the highest clock.</summary>
    public static ClockSetting Highest { get; } = new(1, 1, 1);
}
