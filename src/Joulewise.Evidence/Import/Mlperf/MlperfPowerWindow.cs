using Joulewise.Quantities;

namespace Joulewise.Evidence.Import;

/// <summary>What a wall-power log says about the measured window of one MLPerf run, for the whole system under test.</summary>
/// <param name="Mean">The plain mean of the samples strictly inside the window and above 0 W: the figure that MLPerf publishes.</param>
/// <param name="Median">The median of the same samples. The mean lies up to 2 % below it where an Offline run tails off.</param>
/// <param name="SessionMinimum">The lowest sample above 0 W of the whole session: an upper bound on the node's idle power.</param>
/// <param name="Samples">How many samples lie in the window.</param>
/// <param name="Window">The length of the window, from power_begin to power_end.</param>
/// <param name="ClockOffset">What was added to the log's local time to meet the window's UTC.</param>
/// <param name="ClockInferred">Whether the offset was found by where the window fits, rather than being zero or declared by the power server.</param>
/// <param name="IgnoredLines">How many lines of the log were not samples.</param>
public sealed record MlperfPowerWindow(
    Power Mean,
    Power Median,
    Power SessionMinimum,
    int Samples,
    Duration Window,
    Duration ClockOffset,
    bool ClockInferred,
    int IgnoredLines);
