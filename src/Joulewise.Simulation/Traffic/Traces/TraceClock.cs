using System.Globalization;

namespace Joulewise.Simulation;

/// <summary>Puts the times of a trace on the clock of the simulation and holds them to their order.</summary>
internal sealed class TraceClock
{
    private readonly bool _keepsOffset;
    private double _originSeconds = double.NaN;
    private double _lastSeconds;

    /// <summary>Initializes a new instance of the <see cref="TraceClock"/> class.</summary>
    /// <param name="keepsOffset">Whether times stay as they are; otherwise the first becomes 0.</param>
    public TraceClock(bool keepsOffset) => _keepsOffset = keepsOffset;

    /// <summary>Gets a value indicating whether no time was placed yet.</summary>
    public bool IsUnused => double.IsNaN(_originSeconds);

    /// <summary>Places a time.</summary>
    /// <param name="seconds">The time as the trace has it.</param>
    /// <param name="problem">Says what is wrong if it lies before the time placed last.</param>
    /// <returns>The time for the simulation, in seconds; 0 or more.</returns>
    public double Place(double seconds, out string? problem)
    {
        if (IsUnused)
        {
            _originSeconds = _keepsOffset ? 0 : seconds;
            _lastSeconds = seconds;
        }

        problem = seconds < _lastSeconds
            ? string.Create(CultureInfo.InvariantCulture, $"arrives {_lastSeconds - seconds:0.######} s before the request above it; accepted: requests sorted by arrival")
            : null;
        _lastSeconds = seconds;
        return seconds - _originSeconds;
    }
}
